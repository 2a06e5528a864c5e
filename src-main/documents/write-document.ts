/**
 * A document becomes durable: number, rows, totals of the session, event, and the open
 * documents that it completes, inside one transaction. Nothing that can wait for a network or
 * a device happens here.
 */
import { SALE_EVENT, type SaleBody } from '../../contract/events/sale.ts';
import { SESSION_OPENED_EVENT } from '../../contract/events/session-opened.ts';
import { type DocumentState, hasNumber, isOpenKind } from '../../core/basket/documents.ts';
import type { Payment } from '../../core/basket/tenders.ts';
import type { Capabilities } from '../capabilities.ts';
import type { ShopTime } from '../shop-time.ts';
import { appendEvent } from '../store/events.ts';
import type { Store, WriteHandle } from '../store/handle.ts';
import type { TillIdentity } from '../store/identity.ts';
import { addToSale, readSale, type SaleRows, writeSale } from '../store/sales.ts';
import type { SessionRow } from '../store/schema.ts';
import { addToSessionTender, addToSessionTotal, openSession, takeNumber, writeSession } from '../store/sessions.ts';
import { freezeWithDocument } from './recipient.ts';
import { saleRowsOf, stateRows } from './sale-facts.ts';
import { completionStates } from './states.ts';

export interface LedgerContext extends Capabilities {
  readonly store: Store;
  readonly time: ShopTime;
  readonly identity: TillIdentity;
}

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
  readonly payments: readonly Payment[];
  readonly states: readonly DocumentState[];
}

/** @returns the document as it stands in the ledger, written now or by an earlier try with the same id */
export function writeDocument(context: LedgerContext, write: WriteHandle, document: NewDocument): SaleRows {
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
  appendEvent(write, context.identity, { ...SALE_EVENT, ...stamp(context, atMs), actor: operatorId, body });
  return rows;
}

/** A sale without an open session opens one with float 0 (SALES.md 4). */
export function sessionFor(context: LedgerContext, write: WriteHandle, operatorId: string, atMs: number): SessionRow {
  const open = openSession(write);
  if (open) return open;
  const session: SessionRow = { id: context.newId(), opened_at_ms: atMs, operator_id: operatorId, float: 0 };
  writeSession(write, session);
  appendEvent(write, context.identity, {
    ...SESSION_OPENED_EVENT,
    ...stamp(context, atMs),
    actor: operatorId,
    body: { sessionId: session.id, operatorId, float: session.float },
  });
  return session;
}

export function stamp(context: LedgerContext, atMs: number) {
  return { eventId: context.newId(), atMs, tzOffsetMinutes: context.time.offsetMinutesAt(atMs) };
}

function saleBody(
  context: LedgerContext,
  write: WriteHandle,
  document: NewDocument & { readonly atMs: number; readonly sessionId: string },
): SaleBody {
  const { atMs, payments, states, ...stays } = document;
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

function completeOrigins(write: WriteHandle, { origins, operatorId }: SaleBody, atMs: number): void {
  for (const saleId of origins) {
    const stands = readSale(write, saleId)?.states ?? [];
    const states = completionStates(stands, atMs);
    addToSale(write, { states: stateRows({ saleId, operatorId, states }, stands.length), payments: [] });
  }
}
