/**
 * Forgetting a customer in a database: at the counter's wish, after a restore that went back
 * before it, and at start, when the till fell between the list and the commit. Doing it twice
 * is doing it once. Frozen recipients of invoices stay.
 */
import { forgetMember } from '../members/forget-member.ts';
import { emptyCustomer, findCustomer } from '../store/customers.ts';
import { type Erasure, isErased, recordErasure } from '../store/erasures.ts';
import type { Store, WriteHandle } from '../store/handle.ts';
import { removeNotesAbout } from '../store/notes.ts';
import { emptyLog } from '../store/write-ahead-log.ts';

export function applyErasure(write: WriteHandle, erasure: Erasure): void {
  const customer = findCustomer(write, erasure.customer_id);
  if (customer && customer.erased_at_ms === null) emptyCustomer(write, customer, erasure.at_ms);
  removeNotesAbout(write, erasure.customer_id);
  forgetMember(write, erasure.customer_id);
  recordErasure(write, erasure);
}

/** @returns how many of the listed erasures this database did not have */
export function applyErasures(store: Store, listed: readonly Erasure[]): number {
  const missing = listed.filter(({ customer_id }) => !isErased(store.read, customer_id));
  if (missing.length === 0) return 0;
  store.shreddingTransaction((write) => {
    for (const erasure of missing) applyErasure(write, erasure);
  });
  emptyLog(store.read);
  return missing.length;
}
