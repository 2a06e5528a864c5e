/** Documents of every kind at a test's till, by the counter and by the ledger's own functions. */
import { expect } from 'vitest';
import { SESSION_OPENED_EVENT } from '../../../contract/events/session-opened.ts';
import type { ClosedSale, OfferedTender } from '../../../contract/window-types.ts';
import type { CustomerId, LineArticle, LineId } from '../../../core/basket/basket.ts';
import type { BasketCommand } from '../../../core/basket/commands.ts';
import type { ClosingKind } from '../../../core/basket/documents.ts';
import { quantity } from '../../../core/quantities/quantity.ts';
import { checkTill } from '../../../src-main/check/check-till.ts';
import type { Finding } from '../../../src-main/check/finding.ts';
import { returnByReceipt } from '../../../src-main/counter/return-goods.ts';
import { tidied } from '../../../src-main/customers/customer-data.ts';
import { stamp } from '../../../src-main/documents/ledger-context.ts';
import {
  cancelOpenDocument,
  completeDocuments,
  type OpenDocumentResult,
  payOpenDocument,
} from '../../../src-main/documents/open-documents.ts';
import { resolveTenders } from '../../../src-main/documents/tenders.ts';
import { type VoidResult, voidSale } from '../../../src-main/documents/void-sale.ts';
import { addCustomer, findCustomer } from '../../../src-main/store/customers.ts';
import { appendEvent } from '../../../src-main/store/events.ts';
import { openReadOnly } from '../../../src-main/store/open.ts';
import { readSale, type SaleRows } from '../../../src-main/store/sales.ts';
import { writeSession } from '../../../src-main/store/sessions.ts';
import { writeVoucher } from '../../../src-main/store/vouchers.ts';
import { customerData } from './customers.ts';
import { uuidOf } from './ids.ts';
import { nextCommandId, rowsOf, scanAll, type TestTill } from './test-till.ts';

export const ROSSI = uuidOf(0xc0_0001);
export const BIANCHI = uuidOf(0xc0_0002);

export const inCash = (given: number | null = null): OfferedTender => ({ tender: 'cash', given });
export const byCard = (amount: number | null = null): OfferedTender => ({ tender: 'card', amount, reference: null });
export const byMealVoucher = (faceValue: number): OfferedTender => ({
  tender: 'voucher',
  faceValue,
  reference: 'meal',
});
/** @param code null for a new one */
export const byCreditNote = (code: string | null = null, amount: number | null = null): OfferedTender => ({
  tender: 'credit-note',
  code,
  amount,
});

export function command(till: TestTill, wanted: BasketCommand): void {
  expect(till.counter.command(nextCommandId(), wanted)).toEqual({ ok: true });
}

export function addArticle(till: TestTill, article: LineArticle, thousandths = 1000): void {
  const added = { lineId: nextCommandId() as LineId, article, quantity: quantity(thousandths) };
  command(till, { type: 'add', ...added });
}

export interface Ending {
  readonly kind?: ClosingKind;
  readonly customer?: string;
  readonly anyInCash?: boolean;
}

export function tryClose(till: TestTill, tenders: readonly OfferedTender[], { customer, ...ending }: Ending = {}) {
  if (customer) command(till, { type: 'set-customer', customerId: knownCustomer(till, customer), standing: null });
  const { saleId } = till.counter.snapshot;
  return till.counter.close({ saleId, tenders, operatorId: till.operatorId, ...ending });
}

export function close(till: TestTill, tenders: readonly OfferedTender[] = [inCash()], ending: Ending = {}): ClosedSale {
  const closed = tryClose(till, tenders, ending);
  if (!closed.ok) throw new Error(closed.refusal);
  return closed.sale;
}

/** Whoever is named can be named on an invoice. */
function knownCustomer(till: TestTill, id: string): CustomerId {
  if (!findCustomer(till.store.read, id)) {
    const data = tidied(customerData('Rossi', { address: 'Via Roma 1', vatNumber: '01234567897' }));
    till.store.writeTransaction((write) => addCustomer(write, id, data, till.clock.nowMs));
  }
  return id as CustomerId;
}

/** Scans the codes and closes them as one document of the kind, for a customer. */
export function open(till: TestTill, kind: ClosingKind, codes: string, tenders: OfferedTender[] = []): ClosedSale {
  scanAll(till, ...codes.split(' '));
  return close(till, tenders, { kind, customer: ROSSI });
}

export function rows(till: TestTill, saleId: string): SaleRows {
  const found = readSale(till.store.read, saleId);
  if (!found) throw new Error(`no document ${saleId}`);
  return found;
}

/** Puts lines of a document into the basket, by their place in it. */
export function takeBack(
  till: TestTill,
  saleId: string,
  ...lines: readonly (readonly [line: number, pieces: number])[]
) {
  const all = rows(till, saleId).lines;
  const wanted = lines.map(([line, pieces]) => ({ lineId: all[line]?.id ?? '', quantity: pieces }));
  return till.counter.run(nextCommandId(), returnByReceipt(till.documents, saleId, wanted));
}

export function putVoucher(till: TestTill, code: string, cents: number, valid: readonly [string?, string?] = []): void {
  const [from = null, to = null] = valid;
  const discount = { discount_kind: 'amount' as const, discount_typed: cents };
  const row = { code, ...discount, valid_from: from, valid_to: to, issued_at_ms: till.clock.nowMs };
  till.store.writeTransaction((write) => writeVoucher(write, row));
}

type Named = { readonly id?: string; readonly anyInCash?: boolean };

export function pay(till: TestTill, saleId: string, tenders: readonly OfferedTender[], named: Named = {}) {
  return payOpenDocument(till.documents, { ...actOf(till, tenders, named), saleId });
}

export function complete(
  till: TestTill,
  saleIds: readonly string[],
  tenders: readonly OfferedTender[] = [],
  { kind = 'receipt', ...named }: Named & { readonly kind?: 'receipt' | 'invoice' } = {},
): OpenDocumentResult {
  return completeDocuments(till.documents, { ...actOf(till, tenders, named), saleIds, kind });
}

export function cancel(till: TestTill, saleId: string, tenders: readonly OfferedTender[] = [], named: Named = {}) {
  const { anyInCash = false } = named;
  return cancelOpenDocument(till.documents, { ...actOf(till, tenders, named), saleId, anyInCash });
}

export function voidIt(till: TestTill, saleId: string, id: string = nextCommandId()): VoidResult {
  return voidSale(till.documents, { id, saleId, operatorId: till.operatorId });
}

function actOf(till: TestTill, offered: readonly OfferedTender[], { id = nextCommandId() }: Named) {
  const tenders = resolveTenders(till.store.read, offered, id);
  if (tenders === 'credit-note-not-found') throw new Error(tenders);
  return { id, tenders, operatorId: till.operatorId };
}

/** What it made or changed; it must have been done. */
export function done(till: TestTill, result: OpenDocumentResult | VoidResult): SaleRows {
  if (!result.ok) throw new Error(result.refusal);
  return rows(till, result.saleId);
}

export const statesOf = ({ states }: SaleRows): string => states.map(({ state }) => state).join(' ');
/** `cash 500, card -20` */
export const paymentsOf = ({ payments }: Pick<SaleRows, 'payments'>): string =>
  payments.map(({ tender, amount }) => `${tender} ${amount}`).join(', ');
export const amountsOf = ({ lines }: SaleRows): number[] => lines.map(({ amount }) => amount);

/** Sessions cannot be closed yet: a second one by hand, as a session of its own day would be. */
export function openAnotherSession({ store, documents, operatorId, clock }: TestTill): void {
  const row = { id: nextCommandId(), opened_at_ms: clock.nowMs, operator_id: operatorId, float: 0 };
  const body = { sessionId: row.id, operatorId, float: 0 };
  const event = { ...SESSION_OPENED_EVENT, ...stamp(documents, clock.nowMs), actor: operatorId, body };
  store.writeTransaction((write) => {
    writeSession(write, row);
    appendEvent(write, documents.identity, event);
  });
}

/** What each tender of all sessions came to. */
export function drawer(till: TestTill): Record<string, number> {
  const tenders = rowsOf<{ tender: string; amount: number }>(
    till,
    'SELECT tender, sum(amount) AS amount FROM session_tender GROUP BY tender HAVING sum(amount) <> 0 ORDER BY tender',
  );
  return Object.fromEntries(tenders.map(({ tender, amount }) => [tender, amount]));
}

/** The parts of the check that found something. */
export function faults(path: string): Finding[] {
  const till = openReadOnly(path);
  try {
    return checkTill(till).filter((finding) => finding.faults > 0);
  } finally {
    till.close();
  }
}

/** `till -- check` finds nothing, and in every session the tenders are the turnover and its rounding. */
export function expectWell(till: TestTill): void {
  expect(faults(till.path)).toEqual([]);
  const sums = rowsOf<{ taken: number; turned: number }>(
    till,
    `SELECT (SELECT sum(amount) FROM session_tender WHERE session_id = id) AS taken,
      (SELECT turnover + rounding FROM session_total WHERE session_id = id) AS turned FROM till_session`,
  );
  for (const { taken, turned } of sums) expect(taken ?? 0).toBe(turned ?? 0);
}
