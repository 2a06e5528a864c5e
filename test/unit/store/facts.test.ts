/** Facts are only added. The table of tables: one that is in neither list fails, so a new one is decided. */
import { describe, expect, it } from 'vitest';
import { articleOf, putArticles, rowsOf, runSql, sell, testTill } from '../support/test-till.ts';

/** Reference data, projections, drafts and imports: what may change, and why it is no fact. */
const MAY_CHANGE = [
  'article',
  'article_barcode',
  'article_cost',
  'article_price',
  'brand',
  'catalogue_import',
  'catalogue_import_change',
  'category',
  'draft',
  'identity',
  'number_series',
  'operator',
  'preference',
  'session_tender',
  'session_total',
  'shop',
  'vat_rate',
  'vat_rate_period',
];

const till = await testTill();
putArticles(till, articleOf('A1', 1232), articleOf('A2', 1238, { vatCode: '4' }));
sell(till, 'A1');
sell(till, 'A2', 'A1');

const tables = rowsOf<{ name: string }>(
  till,
  `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
   AND name NOT LIKE 'kysely_%' AND name NOT LIKE 'article_search%' ORDER BY name`,
).map(({ name }) => name);
const facts = tables.filter((name) => !MAY_CHANGE.includes(name));

const columnOf = (table: string) => rowsOf<{ name: string }>(till, `PRAGMA table_info(${table})`)[0]?.name ?? '';
const keyOf = (table: string) =>
  rowsOf<{ name: string; pk: number }>(till, `PRAGMA table_info(${table})`)
    .filter(({ pk }) => pk > 0)
    .map(({ name }) => name)
    .join(', ');

const ATTACKS: readonly (readonly [name: string, sql: (table: string) => string])[] = [
  ['update', (table) => `UPDATE ${table} SET ${columnOf(table)} = ${columnOf(table)}`],
  ['update or replace', (table) => `UPDATE OR REPLACE ${table} SET ${columnOf(table)} = ${columnOf(table)}`],
  ['delete of everything', (table) => `DELETE FROM ${table}`],
  ['delete of one row', (table) => `DELETE FROM ${table} WHERE true`],
  ['insert or replace', (table) => `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`],
  [
    'upsert',
    (table) =>
      `INSERT INTO ${table} SELECT * FROM ${table} WHERE true
       ON CONFLICT (${keyOf(table)}) DO UPDATE SET ${columnOf(table)} = excluded.${columnOf(table)}`,
  ],
];

describe('facts are only added', () => {
  it('every table is either a fact or known to change', () => {
    expect(facts).toEqual([
      'event',
      'payment',
      'sale',
      'sale_line',
      'sale_rounding',
      'sale_state',
      'sale_vat',
      'till_epoch',
      'till_session',
    ]);
    expect(MAY_CHANGE.filter((name) => !tables.includes(name))).toEqual([]);
  });

  const cases = facts.flatMap((table) => ATTACKS.map(([name, sql]) => [table, name, sql(table)] as const));
  it.each(cases)('%s refuses %s', (table, _name, sql) => {
    const before = rowsOf(till, `SELECT * FROM ${table}`);
    expect(before.length).toBeGreaterThan(0);
    expect(() => runSql(till, sql)).toThrow(`facts are only added: ${table}`);
    expect(rowsOf(till, `SELECT * FROM ${table}`)).toEqual(before);
  });

  it.each(facts)('%s is STRICT and refuses a fraction', (table) => {
    const [strict] = rowsOf<{ strict: number }>(till, `SELECT strict FROM pragma_table_list WHERE name = '${table}'`);
    expect(strict?.strict).toBe(1);
    const columns = rowsOf<{ name: string; type: string; pk: number }>(till, `PRAGMA table_info(${table})`);
    const rowid = columns.filter(({ pk }) => pk > 0).length === 1 ? 'NULL' : null; // a new one is made
    const wrongValue = (name: string, pk: number) => (pk === 0 ? '5.5' : (rowid ?? name));
    const values = columns.map(({ name, type, pk }) => (type === 'INTEGER' ? wrongValue(name, pk) : name));
    expect(() => runSql(till, `INSERT INTO ${table} SELECT ${values.join(', ')} FROM ${table} LIMIT 1`)).toThrow(
      'cannot store REAL value in INTEGER column',
    );
  });
});
