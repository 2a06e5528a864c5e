/** How a document stands, in one word for the list: what came last counts. */
import type { DocumentRow, Receipt } from '../../contract/window-types.ts';
import { isOpenKind } from '../../core/basket/documents.ts';

export type Standing = 'open' | 'part-paid' | 'paid' | 'completed' | 'cancelled' | 'voided' | 'returned';

export function standingOf(row: DocumentRow): Standing {
  if (row.voided) return 'voided';
  if (row.returned) return 'returned';
  if (row.state === 'created') return row.owed < row.total ? 'part-paid' : 'open';
  return isOpenKind(row.kind) ? row.state : 'completed';
}

/** Still waiting for money or for the customer. */
export function isWaiting(row: Pick<DocumentRow, 'kind' | 'state'>): boolean {
  return isOpenKind(row.kind) && (row.state === 'created' || row.state === 'paid');
}

export function stateOf({ states }: Receipt): DocumentRow['state'] {
  return states.at(-1)?.state ?? 'completed';
}

/** What was paid so far, less what was given back. */
export function paidOn({ payments }: Receipt): number {
  return payments.reduce((sum, { amount }) => sum + amount, 0);
}
