/** When a customer was last seen, and the documents made out to one. */
import type { ReadHandle } from './handle.ts';
import type { SaleRow } from './schema.ts';
import { rawStatement } from './statement.ts';

interface Of {
  readonly customer_id: string;
}

/** One plan for a whole page of a list; asked for one customer at a time it would be planned anew for each. */
const lastOfEach = rawStatement<{ ids: string }, Of & { sold_at_ms: number | null; moved_at_ms: number | null }>(
  `SELECT value AS customer_id,
     (SELECT at_ms FROM sale WHERE customer_id = value ORDER BY row DESC LIMIT 1) AS sold_at_ms,
     (SELECT at_ms FROM points_movement WHERE customer_id = value ORDER BY row DESC LIMIT 1) AS moved_at_ms
   FROM json_each(?)`,
  ['ids'],
);
type SaleOfCustomer = Pick<SaleRow, 'id' | 'kind' | 'series' | 'number' | 'at_ms' | 'total'>;
const sales = rawStatement<Of & { limit: number }, SaleOfCustomer>(
  'SELECT id, kind, series, number, at_ms, total FROM sale WHERE customer_id = ? ORDER BY row DESC LIMIT ?',
  ['customer_id', 'limit'],
);

const anyPurchase = rawStatement<Of, object>('SELECT 1 FROM sale WHERE customer_id = ? AND total > 0 LIMIT 1', [
  'customer_id',
]);

/** The last sale or movement of points of each; nothing for somebody who never had one. */
export function lastActivities(read: ReadHandle, customerIds: readonly string[]): ReadonlyMap<string, number> {
  const rows = read.all(lastOfEach, { ids: JSON.stringify(customerIds) });
  return new Map(
    rows.flatMap(({ customer_id, sold_at_ms, moved_at_ms }) => {
      const last = Math.max(sold_at_ms ?? 0, moved_at_ms ?? 0);
      return last > 0 ? [[customer_id, last] as const] : [];
    }),
  );
}

/** The newest first. */
export function salesOf(read: ReadHandle, customerId: string, limit: number): SaleOfCustomer[] {
  return read.all(sales, { customer_id: customerId, limit });
}

/** Whether anything was ever sold to this customer, paid or not. */
export function hasBought(read: ReadHandle, customerId: string): boolean {
  return read.get(anyPurchase, { customer_id: customerId }) !== undefined;
}
