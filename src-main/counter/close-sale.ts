/**
 * Closing a sale: one transaction in which the sale, its number, its event, the session and
 * the cleared draft become durable together. Nothing that can wait for a network or a device
 * happens here. The same sale id twice finds the sale already there and changes nothing.
 */

import { SALE_EVENT, type SaleBody } from '../../contract/events/sale.ts';
import { SESSION_OPENED_EVENT } from '../../contract/events/session-opened.ts';
import type { SettledLine, SettledSale } from '../../core/basket/settle.ts';
import type { Capabilities } from '../capabilities.ts';
import type { ShopTime } from '../shop-time.ts';
import { deleteDraft } from '../store/drafts.ts';
import { appendEvent } from '../store/events.ts';
import type { Store, WriteHandle } from '../store/handle.ts';
import type { TillIdentity } from '../store/identity.ts';
import { readSale, type SaleRows, writeSale } from '../store/sales.ts';
import type { SessionRow } from '../store/schema.ts';
import { addToSessionTender, addToSessionTotal, openSession, takeNumber, writeSession } from '../store/sessions.ts';
import { COUNTER_SLOT } from './draft.ts';
import { saleRowsOf } from './sale-facts.ts';

export interface SaleToClose {
  readonly saleId: string;
  readonly settled: SettledSale;
  readonly operatorId: string;
  readonly clockSuspect: boolean;
}

export interface ClosingContext extends Capabilities {
  readonly store: Store;
  readonly time: ShopTime;
  readonly identity: TillIdentity;
}

/**
 * @returns the sale as it stands in the ledger, written now or by an earlier try
 * @throws whatever the storage throws; then nothing was written and the basket stands as it was
 */
export function closeSale(context: ClosingContext, closing: SaleToClose): SaleRows {
  const atMs = context.now();
  return context.store.writeTransaction((write) => {
    const already = readSale(write, closing.saleId);
    if (already) return already;
    const session = openSession(write) ?? openForFirstSale(context, write, closing.operatorId, atMs);
    const body = saleBody(context, write, { ...closing, atMs, sessionId: session.id });
    const rows = saleRowsOf(body);
    writeSale(write, rows);
    addToSessionTotal(write, {
      session_id: session.id,
      turnover: body.total,
      rounding: body.rounding,
    });
    for (const { tender, amount } of body.payments) {
      addToSessionTender(write, { session_id: session.id, tender, amount });
    }
    appendEvent(write, context.identity, {
      ...SALE_EVENT,
      ...stamp(context, atMs),
      actor: closing.operatorId,
      body,
    });
    deleteDraft(write, COUNTER_SLOT);
    return rows;
  });
}

/** A sale without an open session opens one with float 0 (SALES.md 4). */
function openForFirstSale(context: ClosingContext, write: WriteHandle, operatorId: string, atMs: number): SessionRow {
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

function stamp(context: ClosingContext, atMs: number) {
  return { eventId: context.newId(), atMs, tzOffsetMinutes: context.time.offsetMinutesAt(atMs) };
}

function saleBody(
  context: ClosingContext,
  write: WriteHandle,
  closing: SaleToClose & { readonly atMs: number; readonly sessionId: string },
): SaleBody {
  const { settled, atMs } = closing;
  const day = context.time.dayOf(atMs);
  const kind = 'receipt';
  const year = Number(day.slice(0, 4));
  const { series } = context.identity;
  return {
    saleId: closing.saleId,
    sessionId: closing.sessionId,
    kind,
    series,
    year,
    number: takeNumber(write, { kind, series, year }),
    day,
    operatorId: closing.operatorId,
    customerId: null,
    lines: settled.lines.map(lineBody),
    receiptDiscount: settled.receiptDiscount,
    vat: [...settled.vat],
    total: settled.total,
    rounding: settled.rounding,
    payments: settled.payments.map((payment) => ({ id: context.newId(), ...payment })),
    states: (['created', 'paid', 'completed'] as const).map((state) => ({ state, atMs })),
    clockSuspect: closing.clockSuspect,
  };
}

function lineBody({ id, article, quantity, typedPrice, discount, amounts }: SettledLine): SaleBody['lines'][number] {
  const { id: articleId, ...copied } = article;
  return {
    id,
    articleId,
    ...copied,
    quantity,
    typedPrice,
    fullAmount: amounts.full,
    discount: discount && { typed: discount, amount: amounts.discount },
    receiptShare: amounts.share,
    amount: amounts.toPay,
  };
}
