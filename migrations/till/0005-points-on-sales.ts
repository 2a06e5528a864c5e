/** What a sale did with points: what each line bore, what it earned and from what, what was spent. */
import { type Kysely, sql } from 'kysely';
import { onlyAdded } from './only-added.ts';

const FACT_TABLES = ['sale_points'];

const TABLES = [
  'ALTER TABLE sale_line ADD COLUMN standing_by TEXT',
  'ALTER TABLE sale_line ADD COLUMN standing_badge_discount TEXT',
  'ALTER TABLE sale_line ADD COLUMN standing_title TEXT',
  'ALTER TABLE sale_line ADD COLUMN standing_kind TEXT',
  'ALTER TABLE sale_line ADD COLUMN standing_typed INTEGER',
  'ALTER TABLE sale_line ADD COLUMN standing_discount INTEGER NOT NULL DEFAULT 0',
  'ALTER TABLE sale_line ADD COLUMN gift_percentage INTEGER',
  'ALTER TABLE sale_line ADD COLUMN gift_discount INTEGER NOT NULL DEFAULT 0',
  'ALTER TABLE sale_line ADD COLUMN gift_points INTEGER NOT NULL DEFAULT 0',
  'ALTER TABLE sale_line ADD COLUMN gift_counter_value INTEGER NOT NULL DEFAULT 0',
  'ALTER TABLE sale_line ADD COLUMN voucher_share INTEGER NOT NULL DEFAULT 0',
  'ALTER TABLE sale_line ADD COLUMN points_share INTEGER NOT NULL DEFAULT 0',
  'ALTER TABLE sale_line ADD COLUMN article_points TEXT',
  `CREATE TABLE sale_points (
    sale_id TEXT NOT NULL REFERENCES sale (id),
    position INTEGER NOT NULL,
    customer_id TEXT NOT NULL,
    profile_id TEXT,
    body TEXT NOT NULL,
    PRIMARY KEY (sale_id, position)
  ) STRICT, WITHOUT ROWID`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TABLES, ...FACT_TABLES.flatMap(onlyAdded)]) await sql.raw(statement).execute(db);
}
