/** What came back of a document: its returned lines, and the documents that took them back. */
import type { ReadHandle } from './handle.ts';
import type { SaleLineRow } from './schema.ts';
import { rawStatement, statement } from './statement.ts';

/** The index covers returned lines only, so that it costs a sale nothing; without an order for the same (store/statement.ts). */
const returnedFrom = rawStatement<{ id: string }, SaleLineRow>(
  'SELECT * FROM sale_line WHERE origin_sale_id = ? AND origin_sale_id IS NOT NULL',
  ['id'],
);
const voiding = rawStatement<{ id: string }, { readonly id: string }>(
  'SELECT id FROM sale WHERE voids_id = ? AND voids_id IS NOT NULL',
  ['id'],
);
const completing = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('sale_origin').select('sale_id').where('origin_id', '=', arg('id')),
);

export function returnedLines(read: ReadHandle, saleId: string): SaleLineRow[] {
  return read
    .all(returnedFrom, { id: saleId })
    .toSorted((a, b) => (a.sale_id === b.sale_id ? a.position - b.position : a.sale_id < b.sale_id ? -1 : 1));
}

/** @returns the id of the document that voids this one */
export function voidedBy(read: ReadHandle, saleId: string): string | null {
  return read.get(voiding, { id: saleId })?.id ?? null;
}

/** @returns the id of the document that completed this open one */
export function completedBy(read: ReadHandle, saleId: string): string | null {
  return read.get(completing, { id: saleId })?.sale_id ?? null;
}
