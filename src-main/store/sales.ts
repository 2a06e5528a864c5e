/** Documents as facts: written once with everything that belongs to them, read back whole. */
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type { PaymentRow, SaleLineRow, SaleRoundingRow, SaleRow, SaleStateRow, SaleVatRow } from './schema.ts';
import { statement } from './statement.ts';

export interface SaleRows {
  readonly sale: SaleRow;
  readonly lines: readonly SaleLineRow[];
  readonly vat: readonly SaleVatRow[];
  readonly states: readonly SaleStateRow[];
  /** Null where nothing was rounded: a zero row would say something that did not happen. */
  readonly rounding: SaleRoundingRow | null;
  readonly payments: readonly PaymentRow[];
}

const SALE_COLUMNS = [
  'id',
  'session_id',
  'kind',
  'series',
  'year',
  'number',
  'day',
  'operator_id',
  'customer_id',
  'discount_kind',
  'discount_typed',
  'discount',
  'total',
  'at_ms',
  'clock_suspect',
] as const;
const insertSale = insertInto<'sale', SaleRow>('sale', SALE_COLUMNS);
const insertLine = insertInto<'sale_line', SaleLineRow>('sale_line', [
  'sale_id',
  'position',
  'id',
  'article_id',
  'code',
  'description',
  'barcode',
  'unit',
  'quantity',
  'unit_price',
  'ordinary_price',
  'on_offer',
  'cost',
  'vat_code',
  'vat_basis_points',
  'vat_nature',
  'category_id',
  'brand_id',
  'typed_price',
  'full_amount',
  'discount_kind',
  'discount_typed',
  'discount',
  'receipt_share',
  'amount',
]);
const insertVat = insertInto<'sale_vat', SaleVatRow>('sale_vat', [
  'sale_id',
  'position',
  'vat_code',
  'basis_points',
  'nature',
  'gross',
  'net',
  'vat',
]);
const insertState = insertInto<'sale_state', SaleStateRow>('sale_state', [
  'sale_id',
  'position',
  'state',
  'at_ms',
  'operator_id',
]);
const insertRounding = insertInto<'sale_rounding', SaleRoundingRow>('sale_rounding', ['sale_id', 'amount']);
const insertPayment = insertInto<'payment', PaymentRow>('payment', [
  'sale_id',
  'position',
  'id',
  'session_id',
  'tender',
  'amount',
  'given',
  'change',
  'reference',
]);

const saleById = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('sale').select(SALE_COLUMNS).where('id', '=', arg('id')),
);
const linesOf = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('sale_line').selectAll().where('sale_id', '=', arg('id')).orderBy('position'),
);
const vatOf = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('sale_vat').selectAll().where('sale_id', '=', arg('id')).orderBy('position'),
);
const statesOf = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('sale_state').selectAll().where('sale_id', '=', arg('id')).orderBy('position'),
);
const roundingOf = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('sale_rounding').selectAll().where('sale_id', '=', arg('id')),
);
const paymentsOf = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('payment').selectAll().where('sale_id', '=', arg('id')).orderBy('position'),
);
const newest = statement<{ limit: number }>()((db, arg) =>
  db.selectFrom('sale').select('id').orderBy('row', 'desc').limit(arg('limit')),
);

export function writeSale(write: WriteHandle, rows: SaleRows): void {
  write.run(insertSale, rows.sale);
  for (const line of rows.lines) write.run(insertLine, line);
  for (const share of rows.vat) write.run(insertVat, share);
  for (const state of rows.states) write.run(insertState, state);
  if (rows.rounding) write.run(insertRounding, rows.rounding);
  for (const payment of rows.payments) write.run(insertPayment, payment);
}

export function readSale(read: ReadHandle, id: string): SaleRows | null {
  const sale = read.get(saleById, { id });
  if (!sale) return null;
  return {
    sale,
    lines: read.all(linesOf, { id }),
    vat: read.all(vatOf, { id }),
    states: read.all(statesOf, { id }),
    rounding: read.get(roundingOf, { id }) ?? null,
    payments: read.all(paymentsOf, { id }),
  };
}

export function recentSales(read: ReadHandle, limit: number): SaleRows[] {
  return read.all(newest, { limit }).flatMap(({ id }) => readSale(read, id) ?? []);
}
