/**
 * The till's tables as types (units: migrations/till). The update type of a fact is `never`,
 * so that a statement which edits one does not compile; triggers say the same at run time.
 */
import type { ColumnType, Generated } from 'kysely';

/** A column that can be written once. */
type Once<T> = ColumnType<T, T, never>;
type Fact<Row> = { readonly [Column in keyof Row]: Once<Row[Column]> };
/** The order in which this till wrote, which no clock can disturb. */
interface WrittenInOrder {
  readonly row: ColumnType<number, never, never>;
}
export type Flag = 0 | 1;

export interface IdentityTable {
  only_row: 1;
  company_id: string;
  till_id: string;
  till_name: string;
  created_at_ms: number;
}

export interface EpochRow {
  ordinal: number;
  epoch: number;
  series: string;
  reason: 'first-run' | 'restored';
  began_at_ms: number;
}

export interface ShopTable {
  only_row: 1;
  name: string;
  address: string;
  vat_number: string;
  receipt_header: string;
  receipt_footer: string;
  country: string;
  currency: string;
  currency_decimals: number;
  time_zone: string;
  cash_rounding_step: number;
  demo: Flag;
}

export interface ArticleTable {
  row: Generated<number>;
  id: string;
  code: string;
  description: string;
  unit: 'piece' | 'kg' | 'l' | 'm';
  vat_code: string;
  category_id: string | null;
  brand_id: string | null;
  generated_points_hundredths: number | null;
  gift_points: number | null;
  gift_points_fixed: Flag;
  archived_at_ms: number | null;
}

interface Dated {
  id: Generated<number>;
  article_row: number;
  valid_from: string | null;
  valid_to: string | null;
}

export interface ArticlePriceTable extends Dated {
  price_list: string;
  kind: 'ordinary' | 'offer';
  price: number;
}

export interface ArticleCostTable extends Dated {
  cost: number;
  /** JSON array of basis points, first level first. */
  supplier_discounts: string;
}

export interface SessionRow {
  id: string;
  opened_at_ms: number;
  operator_id: string;
  float: number;
}

export interface SaleRow {
  id: string;
  session_id: string;
  kind: 'receipt';
  series: string;
  year: number;
  number: number;
  day: string;
  operator_id: string;
  customer_id: string | null;
  discount_kind: 'percent' | 'amount' | null;
  /** Basis points or minor units, as typed. */
  discount_typed: number | null;
  discount: number;
  total: number;
  at_ms: number;
  clock_suspect: Flag;
}

export interface SaleLineRow {
  sale_id: string;
  position: number;
  id: string;
  article_id: string;
  code: string;
  description: string;
  barcode: string | null;
  unit: 'piece' | 'kg' | 'l' | 'm';
  quantity: number;
  unit_price: number;
  ordinary_price: number;
  on_offer: Flag;
  cost: number | null;
  vat_code: string;
  vat_basis_points: number;
  vat_nature: string | null;
  category_id: string | null;
  brand_id: string | null;
  typed_price: number | null;
  full_amount: number;
  discount_kind: 'percent' | 'amount' | null;
  discount_typed: number | null;
  discount: number;
  receipt_share: number;
  amount: number;
}

export interface SaleVatRow {
  sale_id: string;
  position: number;
  vat_code: string;
  basis_points: number;
  nature: string | null;
  gross: number;
  net: number;
  vat: number;
}

export interface SaleStateRow {
  sale_id: string;
  position: number;
  state: 'created' | 'paid' | 'completed' | 'cancelled';
  at_ms: number;
  operator_id: string;
}

export interface SaleRoundingRow {
  sale_id: string;
  amount: number;
}

export interface PaymentRow {
  sale_id: string;
  position: number;
  id: string;
  session_id: string;
  tender: 'cash' | 'card' | 'voucher';
  amount: number;
  given: number;
  change: number;
  reference: string | null;
}

export interface EventRow {
  position: number;
  epoch: number;
  seq: number;
  header: Buffer;
  body: Buffer;
  hash: Buffer;
}

export interface SessionTotalRow {
  session_id: string;
  sales: number;
  turnover: number;
  rounding: number;
}

export interface SessionTenderRow {
  session_id: string;
  tender: string;
  amount: number;
}

export interface NumberSeriesRow {
  kind: string;
  series: string;
  year: number;
  last: number;
}

export interface CatalogueImportTable {
  id: Generated<number>;
  file_name: string;
  file_sha256: string;
  state: 'staging' | 'staged' | 'applying' | 'applied' | 'undoing' | 'undone' | 'failed';
  started_at_ms: number;
  rows: number;
  refused: number;
  warned: number;
  done: number;
  created: number;
  changed: number;
  unchanged: number;
  /** The last line of the file that was applied: where to go on after a crash. */
  last_line: number;
  failure: string | null;
}

export interface TillTables {
  identity: IdentityTable;
  till_epoch: Fact<EpochRow>;
  shop: ShopTable;
  preference: { key: string; value: string };
  operator: { id: string; name: string; rights: string };
  vat_rate: { code: string; department: number; nature: string | null };
  vat_rate_period: {
    id: Generated<number>;
    vat_code: string;
    basis_points: number;
    valid_from: string | null;
    valid_to: string | null;
  };
  category: { id: string; name: string; parent_id: string | null };
  brand: { id: string; name: string };
  article: ArticleTable;
  article_barcode: { key: string; article_row: number; printed: string };
  article_price: ArticlePriceTable;
  article_cost: ArticleCostTable;
  till_session: Fact<SessionRow> & WrittenInOrder;
  sale: Fact<SaleRow> & WrittenInOrder;
  sale_line: Fact<SaleLineRow>;
  sale_vat: Fact<SaleVatRow>;
  sale_state: Fact<SaleStateRow>;
  sale_rounding: Fact<SaleRoundingRow>;
  payment: Fact<PaymentRow>;
  event: Fact<EventRow>;
  number_series: NumberSeriesRow;
  session_total: SessionTotalRow;
  session_tender: SessionTenderRow;
  draft: { slot: string; body: string; stored_at_ms: number };
  catalogue_import: CatalogueImportTable;
  /** `changes`: JSON array of [line, the article's state before or null]. */
  catalogue_import_change: { import_id: number; last_line: number; changes: string };
}
