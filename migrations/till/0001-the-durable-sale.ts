/**
 * The till's first schema. Reference data may change; facts (sales and what belongs to them,
 * events, sessions, epochs) are only added. STRICT tables refuse 5.5 in an INTEGER column. Amounts are minor units, quantities
 * thousandths, percentages basis points, costs ten-thousandths of the major unit. `row` is the
 * order in which this till wrote: never a clock's.
 */
import { type Kysely, sql } from 'kysely';
import { onlyAdded } from './only-added.ts';

const FACT_TABLES = [
  'till_epoch',
  'till_session',
  'sale',
  'sale_line',
  'sale_vat',
  'sale_voucher',
  'sale_origin',
  'sale_state',
  'sale_rounding',
  'payment',
  'event',
  'invoice_recipient',
  'erasure',
];

const TABLES = [
  `CREATE TABLE identity (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    company_id TEXT NOT NULL,
    till_id TEXT NOT NULL,
    till_name TEXT NOT NULL,
    created_at_ms INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE till_epoch (
    ordinal INTEGER PRIMARY KEY,
    epoch INTEGER NOT NULL UNIQUE,
    series TEXT NOT NULL UNIQUE,
    reason TEXT NOT NULL CHECK (reason IN ('first-run', 'restored')),
    began_at_ms INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE shop (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    vat_number TEXT NOT NULL,
    receipt_header TEXT NOT NULL,
    receipt_footer TEXT NOT NULL,
    country TEXT NOT NULL,
    currency TEXT NOT NULL,
    currency_decimals INTEGER NOT NULL CHECK (currency_decimals BETWEEN 0 AND 4),
    time_zone TEXT NOT NULL,
    cash_rounding_step INTEGER NOT NULL CHECK (cash_rounding_step >= 0),
    demo INTEGER NOT NULL CHECK (demo IN (0, 1))
  ) STRICT`,
  'CREATE TABLE preference (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
  `CREATE TABLE operator (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    rights TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE vat_rate (
    code TEXT PRIMARY KEY,
    department INTEGER NOT NULL,
    nature TEXT
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE vat_rate_period (
    id INTEGER PRIMARY KEY,
    vat_code TEXT NOT NULL REFERENCES vat_rate (code),
    basis_points INTEGER NOT NULL CHECK (basis_points >= 0),
    valid_from TEXT,
    valid_to TEXT
  ) STRICT`,
  'CREATE INDEX vat_rate_period_by_code ON vat_rate_period (vat_code)',
  `CREATE TABLE department (
    number INTEGER PRIMARY KEY CHECK (number > 0),
    name TEXT NOT NULL,
    vat_code TEXT NOT NULL REFERENCES vat_rate (code)
  ) STRICT`,
  `CREATE TABLE category (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    parent_id TEXT REFERENCES category (id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE TABLE brand (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT, WITHOUT ROWID',
  `CREATE TABLE article (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    description TEXT NOT NULL,
    unit TEXT NOT NULL CHECK (unit IN ('piece', 'kg', 'l', 'm')),
    vat_code TEXT NOT NULL REFERENCES vat_rate (code),
    category_id TEXT REFERENCES category (id),
    brand_id TEXT REFERENCES brand (id),
    generated_points_hundredths INTEGER,
    gift_points INTEGER,
    gift_points_fixed INTEGER NOT NULL CHECK (gift_points_fixed IN (0, 1)),
    open_price INTEGER NOT NULL DEFAULT 0 CHECK (open_price IN (0, 1)),
    is_deposit INTEGER NOT NULL DEFAULT 0 CHECK (is_deposit IN (0, 1)),
    archived_at_ms INTEGER
  ) STRICT`,
  `CREATE TABLE article_barcode (
    key TEXT PRIMARY KEY,
    article_row INTEGER NOT NULL REFERENCES article (row),
    printed TEXT NOT NULL,
    quantity INTEGER NOT NULL DEFAULT 1000 CHECK (quantity > 0)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX article_barcode_by_article ON article_barcode (article_row)',
  `CREATE TABLE article_link (
    article_row INTEGER NOT NULL REFERENCES article (row),
    position INTEGER NOT NULL,
    linked_row INTEGER NOT NULL REFERENCES article (row) CHECK (linked_row <> article_row),
    quantity INTEGER NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (article_row, position),
    UNIQUE (article_row, linked_row)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX article_link_by_linked ON article_link (linked_row)',
  `CREATE TABLE article_price (
    id INTEGER PRIMARY KEY,
    article_row INTEGER NOT NULL REFERENCES article (row),
    price_list TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('ordinary', 'offer')),
    price INTEGER NOT NULL CHECK (price >= 0),
    valid_from TEXT,
    valid_to TEXT
  ) STRICT`,
  'CREATE INDEX article_price_by_article ON article_price (article_row)',
  `CREATE TABLE article_cost (
    id INTEGER PRIMARY KEY,
    article_row INTEGER NOT NULL REFERENCES article (row),
    cost INTEGER NOT NULL CHECK (cost >= 0),
    supplier_discounts TEXT NOT NULL,
    valid_from TEXT,
    valid_to TEXT
  ) STRICT`,
  'CREATE INDEX article_cost_by_article ON article_cost (article_row)',
  `CREATE VIRTUAL TABLE article_search USING fts5 (
    description, code, brand,
    content = '', contentless_delete = 1, prefix = '2 3', detail = full,
    tokenize = "unicode61 remove_diacritics 2"
  )`,

  `CREATE TABLE till_session (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    opened_at_ms INTEGER NOT NULL,
    operator_id TEXT NOT NULL,
    float INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE sale (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    session_id TEXT NOT NULL REFERENCES till_session (id),
    kind TEXT NOT NULL CHECK (
      kind IN ('receipt', 'return', 'order', 'on-account', 'delivery-note', 'invoice', 'credit-note')
    ),
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER CHECK (number > 0 AND (number IS NULL) = (kind IN ('order', 'on-account'))),
    day TEXT NOT NULL,
    operator_id TEXT NOT NULL,
    customer_id TEXT,
    discount_kind TEXT CHECK (discount_kind IN ('percent', 'amount')),
    discount_typed INTEGER,
    discount INTEGER NOT NULL CHECK (discount >= 0),
    total INTEGER NOT NULL,
    voids_id TEXT REFERENCES sale (id),
    at_ms INTEGER NOT NULL,
    clock_suspect INTEGER NOT NULL CHECK (clock_suspect IN (0, 1))
  ) STRICT`,
  'CREATE UNIQUE INDEX sale_by_number ON sale (kind, series, year, number)',
  'CREATE UNIQUE INDEX sale_by_voided ON sale (voids_id) WHERE voids_id IS NOT NULL',
  'CREATE INDEX sale_by_customer ON sale (customer_id) WHERE customer_id IS NOT NULL',
  `CREATE TABLE sale_line (
    sale_id TEXT NOT NULL REFERENCES sale (id),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    article_id TEXT NOT NULL,
    code TEXT NOT NULL,
    description TEXT NOT NULL,
    barcode TEXT,
    unit TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    unit_price INTEGER NOT NULL,
    ordinary_price INTEGER NOT NULL,
    on_offer INTEGER NOT NULL CHECK (on_offer IN (0, 1)),
    is_deposit INTEGER NOT NULL CHECK (is_deposit IN (0, 1)),
    cost INTEGER,
    vat_code TEXT NOT NULL,
    vat_basis_points INTEGER NOT NULL,
    vat_nature TEXT,
    category_id TEXT,
    brand_id TEXT,
    typed_price INTEGER,
    full_amount INTEGER NOT NULL,
    discount_kind TEXT CHECK (discount_kind IN ('percent', 'amount')),
    discount_typed INTEGER,
    discount INTEGER NOT NULL CHECK (discount >= 0),
    receipt_share INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    link_line_id TEXT,
    return_kind TEXT CHECK (return_kind IN ('by-receipt', 'without-receipt', 'empties')),
    return_reason TEXT,
    origin_sale_id TEXT REFERENCES sale (id),
    origin_line_id TEXT,
    PRIMARY KEY (sale_id, position)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX sale_line_by_origin ON sale_line (origin_sale_id) WHERE origin_sale_id IS NOT NULL',
  `CREATE TABLE sale_voucher (
    sale_id TEXT NOT NULL REFERENCES sale (id),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    discount_kind TEXT NOT NULL CHECK (discount_kind IN ('percent', 'amount')),
    discount_typed INTEGER NOT NULL,
    discount INTEGER NOT NULL CHECK (discount >= 0),
    PRIMARY KEY (sale_id, position)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX sale_voucher_by_code ON sale_voucher (code)',
  `CREATE TABLE sale_origin (
    sale_id TEXT NOT NULL REFERENCES sale (id),
    position INTEGER NOT NULL,
    origin_id TEXT NOT NULL UNIQUE REFERENCES sale (id),
    PRIMARY KEY (sale_id, position)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE sale_vat (
    sale_id TEXT NOT NULL REFERENCES sale (id),
    position INTEGER NOT NULL,
    vat_code TEXT NOT NULL,
    basis_points INTEGER NOT NULL,
    nature TEXT,
    gross INTEGER NOT NULL,
    net INTEGER NOT NULL,
    vat INTEGER NOT NULL,
    PRIMARY KEY (sale_id, position)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE sale_state (
    sale_id TEXT NOT NULL REFERENCES sale (id),
    position INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('created', 'paid', 'completed', 'cancelled')),
    at_ms INTEGER NOT NULL,
    operator_id TEXT NOT NULL,
    PRIMARY KEY (sale_id, position)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE sale_rounding (
    sale_id TEXT PRIMARY KEY REFERENCES sale (id),
    amount INTEGER NOT NULL CHECK (amount <> 0)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE payment (
    sale_id TEXT NOT NULL REFERENCES sale (id),
    position INTEGER NOT NULL,
    id TEXT NOT NULL,
    session_id TEXT NOT NULL REFERENCES till_session (id),
    tender TEXT NOT NULL CHECK (tender IN ('cash', 'card', 'voucher', 'credit-note', 'advance', 'points')),
    amount INTEGER NOT NULL,
    given INTEGER NOT NULL,
    change INTEGER NOT NULL,
    reference TEXT,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (sale_id, position)
  ) STRICT, WITHOUT ROWID`,
  "CREATE INDEX payment_by_credit_note ON payment (reference) WHERE tender = 'credit-note'",
  `CREATE TABLE event (
    position INTEGER PRIMARY KEY,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    header BLOB NOT NULL,
    body BLOB NOT NULL
  ) STRICT`,
  'CREATE UNIQUE INDEX event_by_seq ON event (epoch, seq)',

  `CREATE TABLE number_series (
    kind TEXT NOT NULL,
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (kind, series, year)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE session_total (
    session_id TEXT PRIMARY KEY REFERENCES till_session (id),
    sales INTEGER NOT NULL,
    turnover INTEGER NOT NULL,
    rounding INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE session_tender (
    session_id TEXT NOT NULL REFERENCES till_session (id),
    tender TEXT NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (session_id, tender)
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE draft (
    slot TEXT PRIMARY KEY,
    body TEXT NOT NULL,
    stored_at_ms INTEGER NOT NULL
  ) STRICT`,
  `CREATE TABLE parked_basket (
    sale_id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    parked_at_ms INTEGER NOT NULL,
    operator_id TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE discount_voucher (
    code TEXT PRIMARY KEY,
    discount_kind TEXT NOT NULL CHECK (discount_kind IN ('percent', 'amount')),
    discount_typed INTEGER NOT NULL CHECK (discount_typed > 0),
    valid_from TEXT,
    valid_to TEXT,
    issued_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE file_import (
    id INTEGER PRIMARY KEY,
    subject TEXT NOT NULL CHECK (subject IN ('articles', 'members')),
    file_name TEXT NOT NULL,
    file_sha256 TEXT NOT NULL,
    state TEXT NOT NULL,
    started_at_ms INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    refused INTEGER NOT NULL,
    warned INTEGER NOT NULL,
    done INTEGER NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    points INTEGER NOT NULL DEFAULT 0,
    operator_id TEXT,
    last_line INTEGER NOT NULL,
    failure TEXT
  ) STRICT`,
  `CREATE TABLE catalogue_import_change (
    import_id INTEGER NOT NULL REFERENCES file_import (id),
    last_line INTEGER NOT NULL,
    changes TEXT NOT NULL,
    PRIMARY KEY (import_id, last_line)
  ) STRICT, WITHOUT ROWID`,

  // Personal data: these can be erased, so nothing else holds them but the frozen recipient of an invoice.
  `CREATE TABLE customer (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    sort_name TEXT NOT NULL,
    address TEXT NOT NULL DEFAULT '',
    postal_code TEXT NOT NULL DEFAULT '',
    city TEXT NOT NULL DEFAULT '',
    province TEXT NOT NULL DEFAULT '',
    country TEXT NOT NULL DEFAULT '',
    vat_number TEXT NOT NULL DEFAULT '',
    tax_code TEXT NOT NULL DEFAULT '',
    telephone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    created_at_ms INTEGER NOT NULL,
    changed_at_ms INTEGER NOT NULL,
    erased_at_ms INTEGER
  ) STRICT`,
  'CREATE INDEX customer_by_name ON customer (sort_name, row) WHERE erased_at_ms IS NULL',
  'CREATE INDEX customer_erased ON customer (erased_at_ms) WHERE erased_at_ms IS NOT NULL',
  // With the old values at hand a word is really taken out of the index: contentless_delete would only hide its row.
  `CREATE VIRTUAL TABLE customer_search USING fts5 (
    name, telephone, email, vat_number, tax_code,
    content = '', prefix = '1 2 3 4 5', detail = full,
    tokenize = "unicode61 remove_diacritics 2"
  )`,
  "INSERT INTO customer_search (customer_search, rank) VALUES ('secure-delete', 1)",
  `CREATE TABLE note (
    id TEXT PRIMARY KEY,
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('customer', 'sale', 'movement', 'profile-change')),
    subject_id TEXT NOT NULL,
    text TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    operator_id TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX note_by_subject ON note (subject_kind, subject_id)',
  `CREATE TABLE invoice_recipient (
    sale_id TEXT PRIMARY KEY REFERENCES sale (id),
    customer_id TEXT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    postal_code TEXT NOT NULL,
    city TEXT NOT NULL,
    province TEXT NOT NULL,
    country TEXT NOT NULL,
    vat_number TEXT NOT NULL,
    tax_code TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX invoice_recipient_by_customer ON invoice_recipient (customer_id)',
  `CREATE TABLE erasure (
    customer_id TEXT PRIMARY KEY,
    at_ms INTEGER NOT NULL,
    operator_id TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...FACT_TABLES.flatMap(onlyAdded)]) await sql.raw(statement).execute(db);
}
