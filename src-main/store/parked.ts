/** Parked sales: drafts with a name, as many as the shop likes. */
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type { TillTables } from './schema.ts';
import { statement } from './statement.ts';

export type ParkedRow = TillTables['parked_basket'];

const insert = insertInto<'parked_basket', ParkedRow>('parked_basket', [
  'sale_id',
  'name',
  'body',
  'parked_at_ms',
  'operator_id',
]);
const bySale = statement<{ sale_id: string }>()((db, arg) =>
  db.selectFrom('parked_basket').selectAll().where('sale_id', '=', arg('sale_id')),
);
const remove = statement<{ sale_id: string }>()((db, arg) =>
  db.deleteFrom('parked_basket').where('sale_id', '=', arg('sale_id')),
);
const page = statement<{ limit: number; offset: number }>()((db, arg) =>
  db
    .selectFrom('parked_basket')
    .selectAll()
    .orderBy('parked_at_ms', 'desc')
    .orderBy('sale_id', 'desc')
    .limit(arg('limit'))
    .offset(arg('offset')),
);
const count = statement()((db) =>
  db.selectFrom('parked_basket').select((select) => select.fn.countAll<number>().as('parked')),
);

export function writeParked(write: WriteHandle, row: ParkedRow): void {
  write.run(insert, row);
}

export function findParked(read: ReadHandle, saleId: string): ParkedRow | undefined {
  return read.get(bySale, { sale_id: saleId });
}

/** @returns how many rows went: none when it was recalled meanwhile */
export function deleteParked(write: WriteHandle, saleId: string): number {
  return write.run(remove, { sale_id: saleId });
}

export function pageParked(read: ReadHandle, of: { readonly limit: number; readonly offset: number }): ParkedRow[] {
  return read.all(page, of);
}

export function countParked(read: ReadHandle): number {
  return read.get(count, {})?.parked ?? 0;
}
