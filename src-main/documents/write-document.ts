/**
 * A document becomes durable: number, rows, totals of the session, event, and the open
 * documents that it completes, inside one transaction. Nothing that can wait for a network or
 * a device happens here.
 */
import { SALE_EVENT, type SaleBody } from '../../contract/events/sale.ts';
import { type DocumentState, hasNumber, isOpenKind } from '../../core/basket/documents.ts';
import type { Payment } from '../../core/basket/tenders.ts';
import { giveForReferral } from '../points/give-for-action.ts';
import type { PointsContext } from '../points/post-movements.ts';
import { appendEvent } from '../store/events.ts';
import type { WriteHandle } from '../store/handle.ts';
import { addToSale, readSale, type SaleRows, writeSale } from '../store/sales.ts';
import { addToSessionTender, addToSessionTotal, takeNumber } from '../store/sessions.ts';
import { sessionFor, stamp } from './ledger-context.ts';
import { movePoints, type PlannedPoints, pointsBody } from './move-points.ts';
import { freezeWithDocument } from './recipient.ts';
import { saleRowsOf, stateRows } from './sale-facts.ts';
import { completionStates } from './states.ts';

/** Everything but what the ledger decides: session, number, day, ids of payments, instants. */
export interface NewDocument
  extends Pick<
    SaleBody,
    | 'saleId'
    | 'kind'
    | 'operatorId'
    | 'customerId'
    | 'lines'
    | 'receiptDiscount'
    | 'vouchers'
    | 'vat'
    | 'total'
    | 'rounding'
    | 'origins'
    | 'voids'
    | 'clockSuspect'
  > {
  /** What was planned inside this transaction (documents/plan-points.ts). */
  readonly points: PlannedPoints | null;
  readonly payments: readonly Payment[];
  readonly states: readonly DocumentState[];
}

/** @returns the document as it stands in the ledger, written now or by an earlier try with the same id */
export function writeDocument(context: PointsContext, write: WriteHandle, document: NewDocument): SaleRows {
  const already = readSale(write, document.saleId);
  if (already) return already;
  const atMs = context.now();
  const { operatorId } = document;
  const session = sessionFor(context, write, operatorId, atMs);
  const body = saleBody(context, write, { ...document, atMs, sessionId: session.id });
  const rows = saleRowsOf(body);
  writeSale(write, rows);
  freezeWithDocument(write, body);
  completeOrigins(write, body, atMs);
  addToTotals(write, body);
  const { hlc: time } = appendEvent(write, context.identity, {
    ...SALE_EVENT,
    ...stamp(context, atMs),
    actor: operatorId,
    body,
  });
  if (body.points) movePoints(context, write, { ...body.points, operatorId, atMs, time });
  rewardInviter(context, write, body);
  return rows;
}

function saleBody(
  context: PointsContext,
  write: WriteHandle,
  document: NewDocument & { readonly atMs: number; readonly sessionId: string },
): SaleBody {
  const { atMs, payments, states, points, ...stays } = document;
  const { kind } = document;
  const day = context.time.dayOf(atMs);
  const year = Number(day.slice(0, 4));
  const { series } = context.identity;
  return {
    ...stays,
    series,
    year,
    number: hasNumber(kind) ? takeNumber(write, { kind, series, year }) : null,
    day,
    payments: payments.map((payment) => ({ id: context.newId(), ...payment })),
    states: states.map((state) => ({ state, atMs })),
    points: points && pointsBody(context, write, points, { saleId: document.saleId, atMs }),
  };
}

/** Turnover is what is completed; what an open document takes is a liability until then. */
function addToTotals(write: WriteHandle, body: SaleBody): void {
  const { sessionId: session_id } = body;
  if (!isOpenKind(body.kind)) {
    addToSessionTotal(write, { session_id, turnover: body.total, rounding: body.rounding });
  }
  for (const { tender, amount } of body.payments) addToSessionTender(write, { session_id, tender, amount });
  if (isOpenKind(body.kind)) addAdvance(write, session_id, body.payments);
}

/** The other side of money taken or given back against an open document. */
export function addAdvance(
  write: WriteHandle,
  session_id: string,
  payments: readonly { readonly amount: number }[],
): void {
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0);
  if (paid !== 0) addToSessionTender(write, { session_id, tender: 'advance', amount: -paid });
}

/** Whoever invited the customer has points for it when the customer buys (LOYALTY.md 3.4). */
function rewardInviter(context: PointsContext, write: WriteHandle, { kind, customerId, total }: SaleBody): void {
  if (customerId !== null && total > 0 && !isOpenKind(kind)) giveForReferral(context, write, customerId);
}

function completeOrigins(write: WriteHandle, { origins, operatorId }: SaleBody, atMs: number): void {
  for (const saleId of origins) {
    const stands = readSale(write, saleId)?.states ?? [];
    const states = completionStates(stands, atMs);
    addToSale(write, { states: stateRows({ saleId, operatorId, states }, stands.length), payments: [], points: [] });
  }
}
