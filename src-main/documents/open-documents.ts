/**
 * What happens to an order, a sospeso or a delivery note after it was made (SALES.md 3): part
 * payments, completion by a receipt or an invoice at its original prices, cancellation with
 * what was paid given back. Each is one transaction; the same id twice finds it done.
 */
import { type OpenDocumentBody, PAYMENT_EVENT, SALE_STATE_EVENT } from '../../contract/events/open-document.ts';
import type { SaleBody } from '../../contract/events/sale.ts';
import { documentVat } from '../../core/basket/document-vat.ts';
import { type DocumentState, isOpenKind } from '../../core/basket/documents.ts';
import { type RefundRefusal, refundWith } from '../../core/basket/refunds.ts';
import {
  advance,
  type OfferedTender,
  type PaidBefore,
  type Payment,
  payPart,
  payWith,
  type TenderRefusal,
  type TenderResult,
} from '../../core/basket/tenders.ts';
import type { LoyaltySale } from '../../core/loyalty/sale.ts';
import { addMoney, type Money, money, subtractMoney } from '../../core/quantities/money.ts';
import { NO_POINTS } from '../../core/quantities/points.ts';
import { appendEvent } from '../store/events.ts';
import type { WriteHandle } from '../store/handle.ts';
import { addToSale, readSale, type SaleRows } from '../store/sales.ts';
import { addToSessionTender } from '../store/sessions.ts';
import type { DocumentsContext } from './documents-context.ts';
import { sessionFor, stamp } from './ledger-context.ts';
import { loyaltyOfRows, progressOf, wasEligible } from './loyalty-of-rows.ts';
import { movePoints, type PlannedPoints, pointsBody } from './move-points.ts';
import { planPoints, planReturned } from './plan-points.ts';
import { canBeMadeOut } from './recipient.ts';
import { refundLimits } from './returnable.ts';
import { cancelledMovements } from './returned-points.ts';
import { paymentRows, stateRows } from './sale-facts.ts';
import { isOpen, lastState } from './states.ts';
import { rateOf, storedLine, takenDiscount, usedVoucher } from './stored-line.ts';
import { pointsRows } from './stored-points.ts';
import { addAdvance, type NewDocument, writeDocument } from './write-document.ts';

export type OpenDocumentRefusal =
  | 'not-found'
  | 'not-open'
  | 'different-customers'
  | 'nothing-paid'
  | 'recipient-incomplete'
  | TenderRefusal
  | RefundRefusal;

export type OpenDocumentResult =
  | { readonly ok: true; readonly saleId: string }
  | { readonly ok: false; readonly refusal: OpenDocumentRefusal };

interface Act {
  /** Made in the window: a payment's id, or the id of the document that completes. */
  readonly id: string;
  readonly tenders: readonly OfferedTender[];
  readonly operatorId: string;
}

/** A part payment. The last one of a sospeso makes it the receipt. */
export function payOpenDocument(context: DocumentsContext, act: Act & { readonly saleId: string }): OpenDocumentResult {
  const { read } = context.store;
  if (readSale(read, act.id)) return { ok: true, saleId: act.id };
  const rows = readSale(read, act.saleId);
  if (!rows || !isOpenKind(rows.sale.kind)) return { ok: false, refusal: 'not-found' };
  if (rows.payments.some(({ id }) => id === act.id)) return { ok: true, saleId: act.saleId };
  if (!isOpen(rows.states)) return { ok: false, refusal: 'not-open' };
  if (act.tenders.length === 0) return { ok: false, refusal: 'nothing-paid' };
  if (lastState(rows.states) === 'paid') return { ok: false, refusal: 'nothing-left-to-pay' };
  const paid = payPart(money(rows.sale.total), act.tenders, context.cashRoundingStep(), paidBefore(rows));
  if (!paid.ok) return paid;
  if (paid.rest <= 0 && rows.sale.kind === 'on-account') {
    return completeDocuments(context, { ...act, saleIds: [act.saleId], kind: 'receipt' });
  }
  const states: readonly DocumentState[] = paid.rest <= 0 ? ['paid'] : [];
  addTo(context, rows, { act, payments: paid.payments, states, event: PAYMENT_EVENT, plan: paidOrder });
  return { ok: true, saleId: act.saleId };
}

/** One receipt or invoice for one or several open documents of a customer. */
export function completeDocuments(
  context: DocumentsContext,
  act: Act & { readonly saleIds: readonly string[]; readonly kind: 'receipt' | 'invoice' },
): OpenDocumentResult {
  const { read } = context.store;
  if (readSale(read, act.id)) return { ok: true, saleId: act.id };
  const documents = [...new Set(act.saleIds)].flatMap((id) => readSale(read, id) ?? []);
  const [first] = documents;
  if (!first || documents.length < act.saleIds.length) return { ok: false, refusal: 'not-found' };
  if (!documents.every(({ sale, states }) => isOpenKind(sale.kind) && isOpen(states))) {
    return { ok: false, refusal: 'not-open' };
  }
  if (documents.some(({ sale }) => sale.customer_id !== first.sale.customer_id)) {
    return { ok: false, refusal: 'different-customers' };
  }
  if (!canBeMadeOut(read, act.kind, first.sale.customer_id)) return { ok: false, refusal: 'recipient-incomplete' };
  const paid = payRest(documents, act.tenders, context.cashRoundingStep());
  if (!paid.ok) return paid;
  const { payments, rounding } = paid;
  const completing = { ...completion(context, documents, act), total: totalOf(documents), payments, rounding };
  const { sale } = context.store.writeTransaction((write) => {
    const points = planEarning(context, write, { documents, kind: act.kind, order: null });
    return writeDocument(context, write, { ...completing, points });
  });
  return { ok: true, saleId: sale.id };
}

/** The goods stay, or come back; what was paid is given back by the tenders that brought it. */
export function cancelOpenDocument(
  context: DocumentsContext,
  act: Act & { readonly saleId: string; readonly anyInCash: boolean },
): OpenDocumentResult {
  const rows = readSale(context.store.read, act.saleId);
  if (!rows || !isOpenKind(rows.sale.kind)) return { ok: false, refusal: 'not-found' };
  if (rows.states.at(-1)?.state === 'cancelled') return { ok: true, saleId: act.saleId };
  if (!isOpen(rows.states)) return { ok: false, refusal: 'not-open' };
  const inPoints = addMoney(...rows.payments.map(({ tender, amount: paid }) => money(tender === 'points' ? paid : 0)));
  const amount = subtractMoney(paidBefore(rows).amount, inPoints);
  const limits = refundLimits(context.store.read, [act.saleId], { empties: money(0), anyInCash: act.anyInCash });
  // What was paid is given back to the cent: it was rounded when it was taken, if it was.
  const back = amount === 0 ? null : refundWith(money(-amount), act.tenders, money(0), limits);
  if (back && !back.ok) return back;
  addTo(context, rows, {
    act,
    payments: [...refundInPoints(inPoints), ...(back?.payments ?? [])],
    states: ['cancelled'],
    event: SALE_STATE_EVENT,
    plan: cancelled,
  });
  return { ok: true, saleId: act.saleId };
}

/** What points paid goes back as points, without asking. */
function refundInPoints(inPoints: Money): readonly Payment[] {
  const amount = money(-inPoints);
  return inPoints === 0 ? [] : [{ tender: 'points', amount, given: amount, change: money(0), reference: null }];
}

export function paidBefore(...documents: readonly SaleRows[]): PaidBefore {
  const payments = documents.flatMap((rows) => rows.payments);
  return {
    amount: addMoney(...payments.map(({ amount }) => money(amount))),
    allCash: payments.every(({ tender }) => tender === 'cash'),
  };
}

/** What was paid in full stays rounded as it was; the others are paid and rounded together. */
function payRest(documents: readonly SaleRows[], tenders: readonly OfferedTender[], step: Money): TenderResult {
  const isPaid = ({ states }: SaleRows) => lastState(states) === 'paid';
  const settled = documents.filter(isPaid);
  const owing = documents.filter((rows) => !isPaid(rows));
  if (owing.length === 0 && tenders.length > 0) return { ok: false, refusal: 'nothing-left-to-pay' };
  const paid = owing.length === 0 ? NOTHING_MORE : payWith(totalOf(owing), tenders, step, paidBefore(...owing));
  if (!paid.ok) return paid;
  const before = paidBefore(...documents).amount;
  const now = paid.payments.filter(({ tender }) => tender !== 'advance');
  const roundedBefore = subtractMoney(paidBefore(...settled).amount, totalOf(settled));
  return {
    ok: true,
    payments: before === 0 ? now : [advance(before), ...now],
    rounding: addMoney(roundedBefore, paid.rounding),
  };
}

const NOTHING_MORE: TenderResult = { ok: true, payments: [], rounding: money(0) };

function totalOf(documents: readonly SaleRows[]): Money {
  return addMoney(...documents.map(({ sale }) => money(sale.total)));
}

/** What was spent was spent by the documents themselves: here is only earned what none of them has earned. */
function planEarning(
  context: DocumentsContext,
  write: WriteHandle,
  { documents, ...as }: { readonly documents: readonly SaleRows[] } & Pick<LoyaltySale, 'kind' | 'order'>,
): PlannedPoints | null {
  const sale = loyaltyOfRows(documents, { ...as, minorPerMajor: context.minorPerMajor });
  const customerId = documents[0]?.sale.customer_id ?? null;
  const plan = planPoints(context, write, { customerId, sale, gifts: NO_POINTS, discount: null, returned: [] });
  return plan.ok ? plan.points : null;
}

type Completing = Omit<NewDocument, 'total' | 'payments' | 'rounding' | 'points'>;

function completion(
  context: DocumentsContext,
  documents: readonly SaleRows[],
  act: { readonly id: string; readonly operatorId: string; readonly kind: 'receipt' | 'invoice' },
): Completing {
  const [first] = documents;
  const lines = documents.flatMap((rows) => rows.lines);
  const alone = documents.length === 1 ? first : undefined;
  return {
    saleId: act.id,
    kind: act.kind,
    operatorId: act.operatorId,
    customerId: first?.sale.customer_id ?? null,
    lines: lines.map((row): SaleBody['lines'][number] => ({ ...storedLine(row), returned: null })),
    receiptDiscount: alone ? takenDiscount(alone.sale) : null,
    vouchers: documents.flatMap(({ vouchers }) => vouchers.map(usedVoucher)),
    vat: [...documentVat(lines.map((row) => ({ rate: rateOf(row), amount: money(row.amount), returned: null })))],
    states: ['created', 'paid', 'completed'],
    origins: documents.map(({ sale }) => sale.id),
    voids: null,
    clockSuspect: context.clockSuspect,
  };
}

interface Addition {
  readonly act: Act;
  readonly payments: readonly Payment[];
  readonly states: readonly DocumentState[];
  readonly event: { readonly type: string; readonly version: number };
  readonly plan: PlanAddition;
}

/** What of the addition concerns points. */
type PlanAddition = (
  context: DocumentsContext,
  write: WriteHandle,
  rows: SaleRows,
  states: readonly DocumentState[],
) => PlannedPoints | null;

/** An order may give its points when it is paid, unless it did when it was made. */
function paidOrder(
  context: DocumentsContext,
  write: WriteHandle,
  rows: SaleRows,
  states: readonly DocumentState[],
): PlannedPoints | null {
  if (rows.sale.kind !== 'order' || !states.includes('paid') || wasEligible(rows)) return null;
  const order = progressOf(['paid'], ['created'], context.rules.programme().programme.givenAt);
  const plan = planEarning(context, write, { documents: [rows], kind: 'order', order });
  return plan?.body.earning?.eligible ? plan : null;
}

function cancelled(context: DocumentsContext, write: WriteHandle, rows: SaleRows): PlannedPoints | null {
  return planReturned(context, write, cancelledMovements(write, rows));
}

function addTo(context: DocumentsContext, rows: SaleRows, { act, payments, states, event, plan }: Addition): void {
  const atMs = context.now();
  context.store.writeTransaction((write: WriteHandle) => {
    const planned = plan(context, write, rows, states);
    const session = sessionFor(context, write, act.operatorId, atMs);
    const body: OpenDocumentBody = {
      saleId: rows.sale.id,
      sessionId: session.id,
      operatorId: act.operatorId,
      atMs,
      payments: payments.map((payment, index) => ({ id: index === 0 ? act.id : context.newId(), ...payment })),
      states: states.map((state) => ({ state, atMs })),
      points: planned && pointsBody(context, write, planned, { saleId: rows.sale.id, atMs }),
    };
    addToSale(write, {
      states: stateRows(body, rows.states.length),
      payments: paymentRows(body, rows.payments.length),
      points: pointsRows(body, rows.points.length),
    });
    for (const { tender, amount } of body.payments) {
      addToSessionTender(write, { session_id: session.id, tender, amount });
    }
    addAdvance(write, session.id, body.payments);
    const { hlc: time } = appendEvent(write, context.identity, {
      ...event,
      ...stamp(context, atMs),
      actor: act.operatorId,
      body,
    });
    if (body.points) movePoints(context, write, { ...body.points, operatorId: act.operatorId, atMs, time });
  });
}
