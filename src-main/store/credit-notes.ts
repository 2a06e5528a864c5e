/**
 * Credit notes: ours, with a balance. Nothing keeps the balance but the payments themselves:
 * issuing one is a payment below zero under its code, using it is one above zero.
 */
import type { ReadHandle } from './handle.ts';
import { rawStatement } from './statement.ts';

/** The index covers credit notes only, so the tender is written into the SQL. */
const movements = rawStatement<{ code: string }, { readonly sale_id: string; readonly amount: number }>(
  "SELECT sale_id, amount FROM payment WHERE tender = 'credit-note' AND reference = ?",
  ['code'],
);

/** @returns what is left in minor units; null when no credit note bears this code */
export function creditNoteBalance(read: ReadHandle, code: string): number | null {
  const rows = read.all(movements, { code });
  return rows.length === 0 ? null : rows.reduce((sum, { amount }) => sum - amount, 0);
}
