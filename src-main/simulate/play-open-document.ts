/** Orders, sospesi and delivery notes: made with a part payment or none, paid on, completed, cancelled. */
import { randomUUID } from 'node:crypto';
import type { ClosedSale } from '../../contract/window-types.ts';
import type { CustomerId } from '../../core/basket/basket.ts';
import { OPEN_KINDS } from '../../core/basket/documents.ts';
import type { OfferedTender } from '../../core/basket/tenders.ts';
import { type Money, money } from '../../core/quantities/money.ts';
import { closedSaleOf } from '../documents/closed-sale.ts';
import {
  cancelOpenDocument,
  completeDocuments,
  type OpenDocumentResult,
  paidBefore,
  payOpenDocument,
} from '../documents/open-documents.ts';
import { pageDocuments } from '../store/sale-lists.ts';
import { readSale, type SaleRows } from '../store/sales.ts';
import { spendPoints } from './play-card.ts';
import { fillBasket } from './play-sale.ts';
import { oneOf, type Shift } from './shift.ts';

const CASH: OfferedTender = { tender: 'cash', given: null };
const CARD: OfferedTender = { tender: 'card', amount: null, reference: null };
const LISTED = 20;

export function playOpenDocument(shift: Shift): ClosedSale {
  const { counter, chance, operatorId, customers } = shift;
  fillBasket(shift);
  const customerId = (oneOf(chance, customers) ?? null) as CustomerId | null;
  counter.setCustomer(randomUUID(), customerId);
  spendPoints(shift);
  const { saleId, total } = counter.snapshot;
  const part = Math.floor(total / 3);
  const tenders = part > 0 && chance.percent(50) ? [{ tender: 'cash', given: part } as const] : [];
  const wanted = total === 0 ? 'order' : (oneOf(chance, OPEN_KINDS) ?? 'order');
  // Made one with somebody who has a card and no address.
  const kind = counter.snapshot.customer?.name === '' ? 'order' : wanted;
  const closed = counter.close({ saleId, kind, tenders, operatorId, seenTotal: total });
  if (!closed.ok) throw new Error(`a ${kind} was refused: ${closed.refusal}`);
  return closed.sale;
}

/** @returns the document that came of it; null when nothing is open, or when it stays open */
export function playSettlement(shift: Shift): ClosedSale | null {
  const { documents, counter, chance } = shift;
  const { read } = documents.store;
  const filter = { kinds: OPEN_KINDS, open: true, from: null, to: null, number: null, customerIds: null };
  const open = oneOf(chance, pageDocuments(read, filter, { offset: 0, limit: LISTED }).ids);
  const rows = open === undefined ? null : readSale(read, open);
  if (!rows) return null;
  const done = chance.percent(40)
    ? payPart(shift, rows)
    : chance.percent(80)
      ? complete(shift, rows)
      : cancel(shift, rows);
  counter.refresh();
  if (!done.ok) throw new Error(`an open document was refused: ${done.refusal}`);
  const result = readSale(read, done.saleId);
  return result && result.sale.number !== null ? closedSaleOf(result) : null;
}

function payPart(shift: Shift, rows: SaleRows): OpenDocumentResult {
  const { documents, operatorId, chance } = shift;
  const owed = owedOf(rows);
  if (owed < 10) return complete(shift, rows);
  const act = { id: randomUUID(), saleId: rows.sale.id, operatorId };
  const part = money(1 + chance.whole(owed - 9));
  const tenders: OfferedTender[] = chance.percent(50)
    ? [{ tender: 'cash', given: part }]
    : [{ tender: 'card', amount: part, reference: null }];
  return payOpenDocument(documents, { ...act, tenders });
}

function complete({ documents, operatorId, chance }: Shift, rows: SaleRows): OpenDocumentResult {
  const tenders = rows.states.some(({ state }) => state === 'paid') ? [] : [chance.percent(50) ? CASH : CARD];
  const kind = rows.sale.kind === 'delivery-note' ? 'invoice' : 'receipt';
  return completeDocuments(documents, { id: randomUUID(), saleIds: [rows.sale.id], kind, tenders, operatorId });
}

function cancel({ documents, operatorId }: Shift, rows: SaleRows): OpenDocumentResult {
  const tenders = paidBefore(rows).amount > 0 ? [CASH] : [];
  const act = { id: randomUUID(), saleId: rows.sale.id, operatorId, anyInCash: true };
  return cancelOpenDocument(documents, { ...act, tenders });
}

function owedOf(rows: SaleRows): Money {
  return money(rows.sale.total - paidBefore(rows).amount);
}
