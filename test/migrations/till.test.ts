/** The till's migrations: from nothing to the schema that is kept beside them, and no step twice. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { tillMigrations } from '../../migrations/till/index.ts';
import { openStore } from '../../src-main/store/open.ts';
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
