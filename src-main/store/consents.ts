/** Consents: for which purpose a customer said yes, when, and when it was taken back; every yes is a row. */
import type { ConsentPurpose } from '../../core/loyalty/membership.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type { ConsentTable } from './schema-points.ts';
import { statement } from './statement.ts';

export type ConsentRow = Readonly<ConsentTable>;
type InForce = Pick<ConsentRow, 'customer_id' | 'purpose'>;

/** Without an order: ordered by a bound customer it would be planned anew each time (store/statement.ts). */
const ofCustomer = statement<{ customer_id: string }>()((db, arg) =>
  db.selectFrom('consent').selectAll().where('customer_id', '=', arg('customer_id')),
);
const insert = insertInto<'consent', ConsentRow>('consent', [
  'customer_id',
  'purpose',
  'given_at_ms',
  'withdrawn_at_ms',
]);
const withdraw = statement<InForce & { withdrawn_at_ms: number }>()((db, arg) =>
  db
    .updateTable('consent')
    .set({ withdrawn_at_ms: arg('withdrawn_at_ms') })
    .where('customer_id', '=', arg('customer_id'))
    .where('purpose', '=', arg('purpose'))
    .where('withdrawn_at_ms', 'is', null),
);
const removeAll = statement<{ customer_id: string }>()((db, arg) =>
  db.deleteFrom('consent').where('customer_id', '=', arg('customer_id')),
);

/** The newest first, those taken back too. */
export function consentsOf(read: ReadHandle, customerId: string): ConsentRow[] {
  return read
    .all(ofCustomer, { customer_id: customerId })
    .toSorted((a, b) => b.given_at_ms - a.given_at_ms || (a.purpose < b.purpose ? -1 : 1));
}

/** Said twice it is said once. */
export function giveConsent(write: WriteHandle, customerId: string, purpose: ConsentPurpose, atMs: number): void {
  const own = consentsOf(write, customerId).filter((row) => row.purpose === purpose);
  if (own.some(({ withdrawn_at_ms }) => withdrawn_at_ms === null)) return;
  // Given, taken back and given again in one millisecond are still two.
  const given_at_ms = Math.max(atMs, ...own.map((row) => row.given_at_ms + 1));
  write.run(insert, { customer_id: customerId, purpose, given_at_ms, withdrawn_at_ms: null });
}

export function withdrawConsent(write: WriteHandle, customerId: string, purpose: ConsentPurpose, atMs: number): void {
  write.run(withdraw, { customer_id: customerId, purpose, withdrawn_at_ms: atMs });
}

export function removeConsents(write: WriteHandle, customerId: string): void {
  write.run(removeAll, { customer_id: customerId });
}
