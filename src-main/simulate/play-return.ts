/** Goods that come back: by receipt, without one, in exchange for others; and the sale just made, voided. */
import { randomUUID } from 'node:crypto';
import type { ClosedSale } from '../../contract/window-types.ts';
import { DOCUMENT_KINDS } from '../../core/basket/documents.ts';
import { RETURN_REASONS, type ReturnReason, returnable } from '../../core/basket/returned.ts';
import { quantity } from '../../core/quantities/quantity.ts';
import { returnByReceipt, returnWithoutReceipt } from '../counter/return-goods.ts';
import { closedSaleOf } from '../documents/closed-sale.ts';
import { returnableLines } from '../documents/returnable.ts';
import { voidSale } from '../documents/void-sale.ts';
import { pageDocuments } from '../store/sale-lists.ts';
import { readSale, recentSales, type SaleRows } from '../store/sales.ts';
import { bringCard } from './play-card.ts';
import { fillBasket, pay } from './play-sale.ts';
import { isEmpty, oneOf, type Shift } from './shift.ts';

const ALL = { kinds: DOCUMENT_KINDS, open: false, from: null, to: null, number: null, customerIds: null };

/** @returns null when nothing could come back */
export function playReturn(shift: Shift): ClosedSale | null {
  const { counter, documents, chance } = shift;
  const rows = someDocument(shift);
  if (!rows) return null;
  const wanted = returnableLines(documents.store.read, rows)
    .filter(({ origin }) => returnable(origin) > 0 && chance.percent(60))
    .map(({ row, origin }) => ({ lineId: row.id, quantity: someOf(returnable(origin), shift) }));
  if (wanted.length > 0) counter.run(randomUUID(), returnByReceipt(documents, rows.sale.id, wanted));
  if (chance.percent(20)) returnSomething(shift);
  if (isEmpty(counter.snapshot)) return null;
  if (chance.percent(30)) fillBasket(shift);
  if (chance.percent(30)) bringCard(shift);
  return pay(shift);
}

/** Of any kind: what cannot come back is found out by the rules. */
function someDocument({ documents, chance, looksBack }: Shift): SaleRows | null {
  const { read } = documents.store;
  const [id] = pageDocuments(read, ALL, { offset: chance.whole(looksBack), limit: 1 }).ids;
  return id === undefined ? null : readSale(read, id);
}

/** Whole pieces of pieces, and now and then all of it. */
function someOf(left: number, { chance }: Shift): number {
  return left % 1000 !== 0 || chance.percent(50) ? left : 1000 * (1 + chance.whole(left / 1000));
}

function returnSomething({ counter, documents, chance }: Shift): void {
  const line = oneOf(chance, recentSales(documents.store.read, 1)[0]?.lines ?? []);
  const reason: ReturnReason = oneOf(chance, RETURN_REASONS) ?? 'other';
  if (line) {
    const returned = { pieces: quantity(1000), reason };
    counter.run(randomUUID(), returnWithoutReceipt(documents, line.article_id, returned));
  }
}

export function playVoid({ documents, counter, operatorId }: Shift): ClosedSale | null {
  const [last] = recentSales(documents.store.read, 1);
  const done = last && voidSale(documents, { id: randomUUID(), saleId: last.sale.id, operatorId });
  counter.refresh();
  const rows = done?.ok ? readSale(documents.store.read, done.saleId) : null;
  return rows && closedSaleOf(rows);
}
