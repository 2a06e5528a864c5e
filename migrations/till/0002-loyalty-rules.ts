/** The rules of points: every version of a profile and of the programme is a fact, the newest in force counts. */
import { type Kysely, sql } from 'kysely';
import { onlyAdded } from './only-added.ts';

const FACT_TABLES = ['rule_version'];

const TABLES = [
  `CREATE TABLE rule_version (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('profile', 'programme')),
    subject_id TEXT NOT NULL,
    body TEXT NOT NULL,
    valid_from_ms INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    operator_id TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX rule_version_by_subject ON rule_version (subject_kind, subject_id)',
  'CREATE TABLE customer_group (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT, WITHOUT ROWID',
  "ALTER TABLE article ADD COLUMN own_points_kind TEXT CHECK (own_points_kind IN ('per-unit', 'percentage'))",
  'ALTER TABLE article ADD COLUMN own_points INTEGER CHECK (own_points >= 0)',
  'ALTER TABLE article ADD COLUMN no_gift INTEGER NOT NULL DEFAULT 0 CHECK (no_gift IN (0, 1))',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...FACT_TABLES.flatMap(onlyAdded)]) await sql.raw(statement).execute(db);
}
