/** Whom the shop was asked to forget: by id only, and never taken off the list. */
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type { ErasureRow } from './schema.ts';
import { statement } from './statement.ts';

export type Erasure = Readonly<ErasureRow>;

const insert = insertInto<'erasure', Erasure>('erasure', ['customer_id', 'at_ms', 'operator_id']);
const byCustomer = statement<{ customer_id: string }>()((db, arg) =>
  db.selectFrom('erasure').selectAll().where('customer_id', '=', arg('customer_id')),
);
const all = statement()((db) => db.selectFrom('erasure').selectAll().orderBy('at_ms').orderBy('customer_id'));

/** The same customer twice is one erasure, the first. */
export function recordErasure(write: WriteHandle, erasure: Erasure): void {
  if (!isErased(write, erasure.customer_id)) write.run(insert, erasure);
}

export function isErased(read: ReadHandle, customerId: string): boolean {
  return read.get(byCustomer, { customer_id: customerId }) !== undefined;
}

export function listErasures(read: ReadHandle): Erasure[] {
  return read.all(all, {});
}
