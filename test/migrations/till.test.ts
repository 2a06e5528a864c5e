/** The till's migrations: from nothing to the schema that is kept beside them, and no step twice. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { describe, expect, it } from 'vitest';
import { tillMigrations } from '../../migrations/till/index.ts';
import { emptyCustomer, findCustomer, searchCustomers } from '../../src-main/store/customers.ts';
import { openStore } from '../../src-main/store/open.ts';
import { applySettings } from '../../src-main/store/pragmas.ts';
import { closeAtEnd, tempDir } from '../unit/support/temp-dir.ts';

function lookInto(path: string) {
  const db = new Database(path, { readonly: true });
  closeAtEnd(() => void db.close());
  return db;
}

function schemaOf(db: Database.Database): string {
  const rows = db
    .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'kysely_%' ORDER BY name")
    .pluck();
  return (rows.all() as string[]).map((sql) => `${sql};\n`).join('');
}

/** A till as it was when this was the last migration. */
async function migratedTo(name: string, path: string): Promise<void> {
  const database = new Database(path);
  applySettings(database);
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...tillMigrations }) } });
  const { error } = await migrator.migrateTo(name);
  await db.destroy();
  if (error) throw error;
}

const NAMES = Object.keys(tillMigrations);

describe('migrations of the till', () => {
  it('are numbered from 1 without a gap, in the order in which they are listed', () => {
    expect(NAMES.map((name) => Number(name.slice(0, 4)))).toEqual(NAMES.map((_name, index) => index + 1));
    expect(NAMES.filter((name) => !/^\d{4}-[a-z0-9-]+$/.test(name))).toEqual([]);
    expect(NAMES).toEqual([...NAMES].sort());
  });

  it('make of an empty file the schema that was looked at', async () => {
    const path = join(tempDir(), 'till.sqlite');
    (await openStore(path)).close();
    const db = lookInto(path);
    await expect(schemaOf(db)).toMatchFileSnapshot(`../fixtures/schema/till-${NAMES.at(-1)?.slice(0, 4)}.sql`);
    expect(db.prepare('SELECT name FROM kysely_migration ORDER BY name').pluck().all()).toEqual(NAMES);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  it('do nothing the second time: not a byte of the file changes', async () => {
    const path = join(tempDir(), 'till.sqlite');
    (await openStore(path)).close();
    const before = readFileSync(path);
    (await openStore(path)).close();
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('customers who were there before are found by longer beginnings, and can be forgotten', async () => {
    const path = join(tempDir(), 'till.sqlite');
    await migratedTo('0001-the-durable-sale', path);
    const before = new Database(path);
    before.exec(`INSERT INTO customer (id, name, sort_name, telephone, email, created_at_ms, changed_at_ms)
      VALUES ('c1', 'Anna Ferretti', 'anna ferretti', '+39 347 0000013', 'anna.ferretti@example.it', 1, 1)`);
    before.close();
    const store = await openStore(path);
    const found = (text: string) => searchCustomers(store.read, text, { offset: 0, limit: 10 }).total;
    expect(['ferrett', '347 000001', '393470000013', 'anna.ferr'].map(found)).toEqual([1, 1, 1, 1]);
    expect(found('example')).toBe(0);
    store.shreddingTransaction((write) => {
      const customer = findCustomer(write, 'c1');
      if (customer) emptyCustomer(write, customer, 2);
    });
    expect(['ferrett', '347 000001', 'anna'].map(found)).toEqual([0, 0, 0]);
    store.close();
    const words = lookInto(path).prepare("SELECT count(*) FROM customer_search WHERE customer_search MATCH 'a*'");
    expect(words.pluck().get()).toBe(0);
  });

  it('every table is STRICT, but for the search index', async () => {
    const path = join(tempDir(), 'till.sqlite');
    (await openStore(path)).close();
    const loose = lookInto(path)
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 ORDER BY name",
      )
      .pluck()
      .all();
    expect(loose).toEqual(['kysely_migration', 'kysely_migration_lock', 'sqlite_schema']);
  });
});
