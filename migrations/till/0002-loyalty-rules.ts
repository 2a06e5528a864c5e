/**
 * The rules of points: every version of a profile and of the programme is a fact, the newest in
 * force counts, and what is planned for an article; so are a plan that was withdrawn and a change of what an article says for itself.
 */
import { type Kysely, sql } from 'kysely';
import { onlyAdded } from './only-added.ts';

const FACT_TABLES = ['rule_version', 'rule_withdrawal', 'article_points_change'];

const TABLES = [
  `CREATE TABLE rule_version (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('profile', 'programme', 'article')),
    subject_id TEXT NOT NULL,
    body TEXT NOT NULL,
    valid_from_ms INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    operator_id TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX rule_version_by_subject ON rule_version (subject_kind, subject_id)',
  `CREATE TABLE rule_withdrawal (
    version_id TEXT NOT NULL PRIMARY KEY REFERENCES rule_version (id),
    at_ms INTEGER NOT NULL,
    operator_id TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE article_points_change (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article_id TEXT NOT NULL,
    said_before TEXT NOT NULL,
    said_after TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    operator_id TEXT
  ) STRICT`,
  'CREATE INDEX article_points_change_by_article ON article_points_change (article_id)',
  'CREATE TABLE customer_group (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT, WITHOUT ROWID',
  "ALTER TABLE article ADD COLUMN own_points_kind TEXT CHECK (own_points_kind IN ('per-unit', 'percentage'))",
  'ALTER TABLE article ADD COLUMN own_points INTEGER CHECK (own_points >= 0)',
  'ALTER TABLE article ADD COLUMN no_gift INTEGER NOT NULL DEFAULT 0 CHECK (no_gift IN (0, 1))',
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...FACT_TABLES.flatMap(onlyAdded)]) await sql.raw(statement).execute(db);
}
