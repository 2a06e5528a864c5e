/** Who takes part: cards, profile, groups, status and consents of a customer; and customers found by longer beginnings. */
import { type Kysely, sql } from 'kysely';
import { onlyAdded } from './only-added.ts';

const FACT_TABLES = ['profile_change', 'card_range'];

const TABLES = [
  `CREATE TABLE member (
    customer_id TEXT PRIMARY KEY,
    profile_id TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('visitor', 'pending', 'member')),
    birthday TEXT,
    invited_by TEXT,
    registered_at_ms INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE card (
    key TEXT PRIMARY KEY,
    printed TEXT NOT NULL,
    customer_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('active', 'blocked')),
    since_ms INTEGER NOT NULL,
    blocked_at_ms INTEGER
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX card_by_customer ON card (customer_id, since_ms)',
  // For whoever types how a card begins.
  'CREATE INDEX card_by_printed ON card (printed)',
  `CREATE TABLE customer_in_group (
    customer_id TEXT NOT NULL,
    group_id TEXT NOT NULL REFERENCES customer_group (id),
    PRIMARY KEY (customer_id, group_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX customer_in_group_by_group ON customer_in_group (group_id)',
  `CREATE TABLE customer_label (
    customer_id TEXT NOT NULL,
    label TEXT NOT NULL,
    PRIMARY KEY (customer_id, label)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE consent (
    customer_id TEXT NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('programme', 'profiling', 'marketing')),
    given_at_ms INTEGER NOT NULL,
    withdrawn_at_ms INTEGER,
    PRIMARY KEY (customer_id, purpose, given_at_ms)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE profile_change (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    customer_id TEXT NOT NULL,
    from_id TEXT NOT NULL,
    to_id TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    operator_id TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX profile_change_by_customer ON profile_change (customer_id)',
  `CREATE TABLE card_range (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    profile_id TEXT NOT NULL,
    prefix TEXT NOT NULL,
    first_number INTEGER NOT NULL CHECK (first_number > 0),
    last_number INTEGER NOT NULL CHECK (last_number >= first_number),
    skipped TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    operator_id TEXT NOT NULL
  ) STRICT`,
  `ALTER TABLE file_import ADD COLUMN gives_registration INTEGER NOT NULL DEFAULT 0
    CHECK (gives_registration IN (0, 1))`,
];

/**
 * Words of six letters and more were found by walking over all that begin so, which among 200,000
 * customers is every e-mail of a common name. What is taken out was personal: it is overwritten.
 */
const SEARCH_BY_LONGER_BEGINNINGS = [
  'PRAGMA secure_delete = ON',
  'DROP TABLE customer_search',
  'PRAGMA secure_delete = OFF',
  `CREATE VIRTUAL TABLE customer_search USING fts5 (
    name, telephone, email, vat_number, tax_code,
    content = '', prefix = '1 2 3 4 5 6 7 8', detail = full,
    tokenize = "unicode61 remove_diacritics 2"
  )`,
  "INSERT INTO customer_search (customer_search, rank) VALUES ('secure-delete', 1)",
];

interface Indexed {
  readonly row: number;
  readonly name: string;
  readonly telephone: string;
  readonly email: string;
  readonly vat_number: string;
  readonly tax_code: string;
}

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...FACT_TABLES.flatMap(onlyAdded), ...SEARCH_BY_LONGER_BEGINNINGS]) {
    await sql.raw(statement).execute(db);
  }
  await indexCustomers(db);
}

/** By the same words as the till's (src-main/store/customers.ts): only those can take them out again. */
async function indexCustomers(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Indexed>`SELECT row, name, telephone, email, vat_number, tax_code
    FROM customer WHERE erased_at_ms IS NULL ORDER BY row`.execute(db);
  for (const { row, name, telephone, email, vat_number, tax_code } of rows) {
    const digits = telephone.replace(/\D/g, '');
    const numbers = digits === telephone ? telephone : `${telephone} ${digits}`;
    await sql`INSERT INTO customer_search (rowid, name, telephone, email, vat_number, tax_code)
      VALUES (${row}, ${name}, ${numbers}, ${email.replace(/@\S*/g, ' ')}, ${vat_number}, ${tax_code})`.execute(db);
  }
}
