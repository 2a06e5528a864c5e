/**
 * An article taken for points: found, valued and put into the sale as a gift by one command, so
 * that it either is there and paid in points or is not there at all.
 */
import type { GiftResult } from '../../contract/window-types.ts';
import type { AddCommand } from '../../core/basket/add-lines.ts';
import { amountsOf } from '../../core/basket/amounts.ts';
import type { Basket } from '../../core/basket/basket.ts';
import { takeGift } from '../../core/loyalty/take-gift.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import { quantity } from '../../core/quantities/quantity.ts';
import type { DocumentsContext } from '../documents/documents-context.ts';
import { findById } from '../store/articles.ts';
import { atCounter } from './customer-at-counter.ts';
import { spentIn } from './points-preview.ts';
import { sellArticle } from './sell-goods.ts';
import { giftArticle } from './spend-points.ts';

export interface TakenArticle {
  readonly articleId: string;
  /** Thousandths. */
  readonly quantity: number;
  /** Null: as a whole. */
  readonly percentage: number | null;
}

type Ready = { readonly ok: true; readonly command: AddCommand };

export function takenAsGift(
  context: DocumentsContext,
  basket: Basket,
  wanted: TakenArticle,
): Ready | Extract<GiftResult, { readonly ok: false }> {
  const at = basket.customerId === null ? null : atCounter(context, basket.customerId);
  if (!at) return { ok: false, refusal: 'customer-missing', missing: null };
  const found = findById(context.store.read, wanted.articleId);
  if (!found) return { ok: false, refusal: 'article-not-found', missing: null };
  const sold = sellArticle(context, found, { readings: quantity(wanted.quantity), typedPrice: null });
  if (!sold.ok) return { ...sold, missing: null };
  const { command } = sold;
  const percentage = wanted.percentage === null ? null : basisPoints(wanted.percentage);
  const taken = takeGift(
    { article: giftArticle(command), quantity: command.quantity, percentage },
    {
      customer: at,
      programme: context.rules.programme().programme,
      spentInSale: spentIn(amountsOf(basket)),
      minorPerMajor: context.minorPerMajor,
    },
  );
  if (!taken.ok) return { ok: false, refusal: taken.refusal, missing: 'missing' in taken ? taken.missing : null };
  const gift = { percentage: taken.percentage, counterValue: taken.counterValue };
  return { ok: true, command: { ...command, gift } };
}
