/**
 * The till's tables as types (units: migrations/till). The update type of a fact is `never`,
 * so that a statement which edits one does not compile; triggers say the same at run time.
 */
import type { Generated } from 'kysely';
import type { DocumentKind, DocumentState } from '../../core/basket/documents.ts';
import type { ReturnedGoods, ReturnReason } from '../../core/basket/returned.ts';
import type { Payment } from '../../core/basket/tenders.ts';
import type { Fact, Flag, WrittenInOrder } from './fact.ts';
import type { ArticleRuleColumns, PointsTables } from './schema-points.ts';

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
  /** Its price is typed at the counter. */
  open_price: Flag;
  /** Outside VAT, discounts and points. */
  is_deposit: Flag;
  archived_at_ms: number | null;
}

export interface ArticleBarcodeTable {
  key: string;
  article_row: number;
  printed: string;
  /** Thousandths of the article that one reading means: a case of six is 6000. */
  quantity: Generated<number>;
}

export interface ArticleLinkTable {
  article_row: number;
  position: number;
  linked_row: number;
  /** Thousandths of the linked article for each 1.000 of the article. */
  quantity: number;
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
  kind: DocumentKind;
  series: string;
  year: number;
  /** Null of an order and of a sospeso. */
  number: number | null;
  day: string;
  operator_id: string;
  customer_id: string | null;
  discount_kind: 'percent' | 'amount' | null;
  /** Basis points or minor units, as typed. */
  discount_typed: number | null;
  discount: number;
  total: number;
  /** The document that this one takes back whole. */
  voids_id: string | null;
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
  is_deposit: Flag;
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
  standing_by: 'profile' | 'badge' | null;
  standing_badge_discount: string | null;
  standing_title: string | null;
  standing_kind: 'percent' | 'amount' | null;
  standing_typed: number | null;
  standing_discount: number;
  gift_percentage: number | null;
  gift_counter_value: number;
  gift_points: number;
  gift_discount: number;
  receipt_share: number;
  /** Of the receipt's share, what vouchers took. */
  voucher_share: number;
  /** Of a points discount; below zero of what comes back as points. */
  points_share: number;
  /** JSON of what the catalogue said of the article's points and categories; null: nothing. */
  article_points: string | null;
  amount: number;
  link_line_id: string | null;
  return_kind: ReturnedGoods['kind'] | null;
  return_reason: ReturnReason | null;
  origin_sale_id: string | null;
  origin_line_id: string | null;
}

export interface SaleVoucherRow {
  sale_id: string;
  position: number;
  code: string;
  discount_kind: 'percent' | 'amount';
  discount_typed: number;
  discount: number;
}

/** A document that is completed by another one. */
export interface SaleOriginRow {
  sale_id: string;
  position: number;
  origin_id: string;
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
  state: DocumentState;
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
  tender: Payment['tender'];
  amount: number;
  given: number;
  change: number;
  reference: string | null;
  at_ms: number;
}

/** Reference data: which code takes off how much. That it was used is a fact of the sale. */
export interface DiscountVoucherTable {
  code: string;
  discount_kind: 'percent' | 'amount';
  discount_typed: number;
  valid_from: string | null;
  valid_to: string | null;
  issued_at_ms: number;
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

export interface FileImportTable {
  id: Generated<number>;
  subject: 'articles' | 'members';
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
  /** Of members: what they bring as opening balances, in hundredths. */
  points: number;
  /** Who let it be applied, where that is told. */
  operator_id: string | null;
  /** Of members: whether those whom it makes are given the points for registering too. */
  gives_registration: Flag;
  /** The last line of the file that was applied: where to go on after a crash. */
  last_line: number;
  failure: string | null;
}

/** What names a person; erasing empties every one of these. */
export interface PersonalData {
  name: string;
  address: string;
  postal_code: string;
  city: string;
  province: string;
  country: string;
  vat_number: string;
  tax_code: string;
  telephone: string;
  email: string;
}

export interface CustomerTable extends PersonalData {
  row: Generated<number>;
  id: string;
  /** The name as it is sorted: without capitals and accents. */
  sort_name: string;
  created_at_ms: number;
  changed_at_ms: number;
  erased_at_ms: number | null;
  /** Of whom this customer is a part since they were merged (customer_merge says it too); null: stands alone. */
  absorbed_into: string | null;
}

export interface NoteTable {
  id: string;
  subject_kind: 'customer' | 'sale' | 'movement' | 'profile-change';
  subject_id: string;
  text: string;
  at_ms: number;
  operator_id: string;
}

export interface InvoiceRecipientRow extends Omit<PersonalData, 'telephone' | 'email'> {
  sale_id: string;
  customer_id: string;
}

export interface ErasureRow {
  customer_id: string;
  at_ms: number;
  operator_id: string;
}

export interface TillTables extends PointsTables {
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
  department: { number: number; name: string; vat_code: string };
  category: { id: string; name: string; parent_id: string | null };
  brand: { id: string; name: string };
  article: ArticleTable & ArticleRuleColumns;
  article_barcode: ArticleBarcodeTable;
  article_link: ArticleLinkTable;
  article_price: ArticlePriceTable;
  article_cost: ArticleCostTable;
  till_session: Fact<SessionRow> & WrittenInOrder;
  sale: Fact<SaleRow> & WrittenInOrder;
  sale_line: Fact<SaleLineRow>;
  sale_vat: Fact<SaleVatRow>;
  sale_voucher: Fact<SaleVoucherRow>;
  sale_origin: Fact<SaleOriginRow>;
  sale_state: Fact<SaleStateRow>;
  sale_rounding: Fact<SaleRoundingRow>;
  payment: Fact<PaymentRow>;
  event: Fact<EventRow>;
  number_series: NumberSeriesRow;
  session_total: SessionTotalRow;
  session_tender: SessionTenderRow;
  draft: { slot: string; body: string; stored_at_ms: number };
  parked_basket: { sale_id: string; name: string; body: string; parked_at_ms: number; operator_id: string };
  discount_voucher: DiscountVoucherTable;
  file_import: FileImportTable;
  /** `changes`: JSON array of [line, the article's state before or null]. */
  catalogue_import_change: { import_id: number; last_line: number; changes: string };
  customer: CustomerTable;
  note: NoteTable;
  invoice_recipient: Fact<InvoiceRecipientRow>;
  erasure: Fact<ErasureRow>;
}
