/** Documents as facts: written once with everything that belongs to them, read back whole. */
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type {
  PaymentRow,
  SaleLineRow,
  SaleOriginRow,
  SaleRoundingRow,
  SaleRow,
  SaleStateRow,
  SaleVatRow,
  SaleVoucherRow,
} from './schema.ts';
import type { SalePointsRow } from './schema-points.ts';
import { ONE_ROW, statement } from './statement.ts';

export interface SaleRows {
  readonly sale: SaleRow;
  readonly lines: readonly SaleLineRow[];
  readonly vat: readonly SaleVatRow[];
  readonly vouchers: readonly SaleVoucherRow[];
  /** The open documents that this one completes. */
  readonly origins: readonly SaleOriginRow[];
  readonly states: readonly SaleStateRow[];
  /** Null where nothing was rounded: a zero row would say something that did not happen. */
  readonly rounding: SaleRoundingRow | null;
  readonly payments: readonly PaymentRow[];
  /** What it did with points, first with the document, then as an order was paid or cancelled. */
  readonly points: readonly SalePointsRow[];
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
  'voids_id',
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
  'is_deposit',
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
  'standing_by',
  'standing_badge_discount',
  'standing_title',
  'standing_kind',
  'standing_typed',
  'standing_discount',
  'gift_percentage',
  'gift_counter_value',
  'gift_points',
  'gift_discount',
  'receipt_share',
  'voucher_share',
  'points_share',
  'article_points',
  'amount',
  'link_line_id',
  'return_kind',
  'return_reason',
  'origin_sale_id',
  'origin_line_id',
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
const insertVoucher = insertInto<'sale_voucher', SaleVoucherRow>('sale_voucher', [
  'sale_id',
  'position',
  'code',
  'discount_kind',
  'discount_typed',
  'discount',
]);
const insertOrigin = insertInto<'sale_origin', SaleOriginRow>('sale_origin', ['sale_id', 'position', 'origin_id']);
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
  'at_ms',
]);
const insertPoints = insertInto<'sale_points', SalePointsRow>('sale_points', [
  'sale_id',
  'position',
  'customer_id',
  'profile_id',
  'body',
]);

const saleById = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('sale').select(SALE_COLUMNS).where('id', '=', arg('id')),
);
/** Without an order: ordered by a bound sale each would be planned anew each time (store/statement.ts). */
const linesOf = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('sale_line').selectAll().where('sale_id', '=', arg('id')),
);
const vatOf = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('sale_vat').selectAll().where('sale_id', '=', arg('id')),
);
const vouchersOf = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('sale_voucher').selectAll().where('sale_id', '=', arg('id')),
);
const originsOf = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('sale_origin').selectAll().where('sale_id', '=', arg('id')),
);
const statesOf = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('sale_state').selectAll().where('sale_id', '=', arg('id')),
);
const roundingOf = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('sale_rounding').selectAll().where('sale_id', '=', arg('id')),
);
const paymentsOf = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('payment').selectAll().where('sale_id', '=', arg('id')),
);
const pointsOf = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('sale_points').selectAll().where('sale_id', '=', arg('id')),
);
const newest = statement<{ limit: number }>()((db, arg) =>
  db.selectFrom('sale').select('id').orderBy('row', 'desc').limit(arg('limit')),
);
const lastNumbered = statement()((db) =>
  db.selectFrom('sale').select('id').where('number', 'is not', null).orderBy('row', 'desc').limit(ONE_ROW),
);

export function writeSale(write: WriteHandle, rows: SaleRows): void {
  write.run(insertSale, rows.sale);
  for (const line of rows.lines) write.run(insertLine, line);
  for (const share of rows.vat) write.run(insertVat, share);
  for (const voucher of rows.vouchers) write.run(insertVoucher, voucher);
  for (const origin of rows.origins) write.run(insertOrigin, origin);
  if (rows.rounding) write.run(insertRounding, rows.rounding);
  addToSale(write, rows);
}

/** What comes later to an open document: payments and states, each at its next position. */
export function addToSale(write: WriteHandle, rows: Pick<SaleRows, 'states' | 'payments' | 'points'>): void {
  for (const state of rows.states) write.run(insertState, state);
  for (const payment of rows.payments) write.run(insertPayment, payment);
  for (const done of rows.points) write.run(insertPoints, done);
}

export function readSale(read: ReadHandle, id: string): SaleRows | null {
  const sale = read.get(saleById, { id });
  if (!sale) return null;
  return {
    sale,
    lines: inPlace(read.all(linesOf, { id })),
    vat: inPlace(read.all(vatOf, { id })),
    vouchers: inPlace(read.all(vouchersOf, { id })),
    origins: inPlace(read.all(originsOf, { id })),
    states: inPlace(read.all(statesOf, { id })),
    rounding: read.get(roundingOf, { id }) ?? null,
    payments: inPlace(read.all(paymentsOf, { id })),
    points: inPlace(read.all(pointsOf, { id })),
  };
}

function inPlace<Row extends { readonly position: number }>(rows: readonly Row[]): readonly Row[] {
  return rows.length < 2 ? rows : rows.toSorted((a, b) => a.position - b.position);
}

export function recentSales(read: ReadHandle, limit: number): SaleRows[] {
  return read.all(newest, { limit }).flatMap(({ id }) => readSale(read, id) ?? []);
}

/** The document that took a number last, whatever its kind. */
export function newestNumbered(read: ReadHandle): string | null {
  return read.get(lastNumbered, {})?.id ?? null;
}
