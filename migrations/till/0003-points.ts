/** The ledger of points: movements and their entries are facts; a customer's account is a projection of them. */
import { type Kysely, sql } from 'kysely';
import { onlyAdded } from './only-added.ts';

const FACT_TABLES = ['points_movement', 'points_entry', 'badge_change', 'customer_merge'];

const TABLES = [
  `CREATE TABLE points_movement (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    customer_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    points INTEGER NOT NULL,
    from_expired INTEGER NOT NULL CHECK (from_expired >= 0),
    time TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    day TEXT NOT NULL,
    spendable_until TEXT,
    operator_id TEXT,
    till_id TEXT NOT NULL,
    sale_id TEXT,
    about_id TEXT,
    occasion TEXT
  ) STRICT`,
  'CREATE INDEX points_movement_by_customer ON points_movement (customer_id)',
  `CREATE UNIQUE INDEX points_movement_by_occasion ON points_movement (customer_id, occasion)
    WHERE occasion IS NOT NULL`,
  'CREATE INDEX points_movement_by_sale ON points_movement (sale_id) WHERE sale_id IS NOT NULL',
  'CREATE INDEX points_movement_by_about ON points_movement (about_id) WHERE about_id IS NOT NULL',
  // Few accounts ever had one, and only theirs must be folded whole to take a movement back.
  "CREATE INDEX points_movement_expired ON points_movement (customer_id) WHERE kind = 'expiry'",
  `CREATE TABLE points_entry (
    movement_id TEXT NOT NULL REFERENCES points_movement (id),
    account TEXT NOT NULL CHECK (account IN ('customer', 'issued', 'spent', 'expired')),
    points INTEGER NOT NULL CHECK (points <> 0),
    PRIMARY KEY (movement_id, account)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE points_account (
    customer_id TEXT PRIMARY KEY,
    balance INTEGER NOT NULL,
    lifetime INTEGER NOT NULL,
    above_nothing_since TEXT,
    last_movement_on TEXT,
    may_expire_after TEXT
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE badge_change (
    row INTEGER PRIMARY KEY,
    customer_id TEXT NOT NULL,
    badge_id TEXT NOT NULL,
    change TEXT NOT NULL CHECK (change IN ('gained', 'lost')),
    at_ms INTEGER NOT NULL
  ) STRICT`,
  'CREATE INDEX badge_change_by_customer ON badge_change (customer_id, badge_id)',
  `CREATE TABLE customer_merge (
    row INTEGER PRIMARY KEY,
    absorbed_id TEXT NOT NULL,
    into_id TEXT NOT NULL,
    change TEXT NOT NULL CHECK (change IN ('merged', 'undone')),
    at_ms INTEGER NOT NULL,
    operator_id TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX customer_merge_by_absorbed ON customer_merge (absorbed_id)',
  'CREATE INDEX customer_merge_by_into ON customer_merge (into_id)',
  // What the merges come to, beside the customer: lists leave out who is part of another.
  'ALTER TABLE customer ADD COLUMN absorbed_into TEXT',
  'CREATE INDEX customer_absorbed ON customer (absorbed_into) WHERE absorbed_into IS NOT NULL',
  'DROP INDEX customer_by_name',
  `CREATE INDEX customer_listed ON customer (sort_name, row)
    WHERE erased_at_ms IS NULL AND absorbed_into IS NULL`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...FACT_TABLES.flatMap(onlyAdded)]) await sql.raw(statement).execute(db);
}
