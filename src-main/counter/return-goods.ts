/** What comes back: by receipt, without one, and empties against their deposit. */
import type { LineId } from '../../core/basket/basket.ts';
import type { BasketCommand } from '../../core/basket/commands.ts';
import { type ReturnReason, returnable } from '../../core/basket/returned.ts';
import { type Quantity, quantity } from '../../core/quantities/quantity.ts';
import { returnableLines } from '../documents/returnable.ts';
import { articleOf } from '../documents/stored-line.ts';
import { findById } from '../store/articles.ts';
import { readSale } from '../store/sales.ts';
import { copyArticle, type GoodsContext, type Resolved } from './resolved.ts';

export function returnWithoutReceipt(
  context: GoodsContext,
  articleId: string,
  { pieces, reason }: { readonly pieces: Quantity; readonly reason: ReturnReason },
): Resolved {
  const found = findById(context.store.read, articleId);
  if (!found) return { ok: false, refusal: 'article-not-found' };
  const copied = copyArticle(context, found);
  if (!copied.ok) return copied;
  const returned = { kind: 'without-receipt', reason } as const;
  return takeBack([{ lineId: context.newId() as LineId, article: copied.article, quantity: pieces, returned }]);
}

export function takeEmpties(context: GoodsContext, articleId: string, pieces: Quantity): Resolved {
  const found = findById(context.store.read, articleId);
  if (!found) return { ok: false, refusal: 'article-not-found' };
  const copied = copyArticle(context, found);
  if (!copied.ok) return copied;
  if (!copied.article.isDeposit) return { ok: false, refusal: 'not-a-deposit' };
  const returned = { kind: 'empties' } as const;
  return takeBack([{ lineId: context.newId() as LineId, article: copied.article, quantity: pieces, returned }]);
}

/** @param wanted thousandths of each line that come back */
export function returnByReceipt(
  context: GoodsContext,
  saleId: string,
  wanted: readonly { readonly lineId: string; readonly quantity: number }[],
): Resolved {
  const rows = readSale(context.store.read, saleId);
  if (!rows) return { ok: false, refusal: 'document-not-found' };
  const lines = returnableLines(context.store.read, rows);
  const returned = wanted.flatMap(({ lineId, quantity: pieces }) => {
    const line = lines.find(({ row }) => row.id === lineId);
    if (!line || returnable(line.origin) <= 0) return [];
    return [
      {
        lineId: context.newId() as LineId,
        article: articleOf(line.row),
        quantity: quantity(pieces),
        returned: { kind: 'by-receipt' as const, ...line.origin },
      },
    ];
  });
  return returned.length === wanted.length ? takeBack(returned) : { ok: false, refusal: 'nothing-to-return' };
}

function takeBack(lines: Extract<BasketCommand, { type: 'return' }>['lines']): Resolved {
  return { ok: true, command: { type: 'return', lines } };
}
