import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { applySettings, checkSettings, StorageSettingError } from '../../../src-main/store/pragmas.ts';
import { closeAtEnd, tempDir } from '../support/temp-dir.ts';
import { rowsOf, testTill } from '../support/test-till.ts';

const SETTINGS = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['recursive_triggers', 1],
  ['trusted_schema', 0],
  ['busy_timeout', 5000],
  ['temp_store', 2],
] as const;

describe('settings of an open till', async () => {
  const till = await testTill();
  it.each(SETTINGS)('%s is %s', (pragma, value) => {
    expect(Object.values(rowsOf(till, `PRAGMA ${pragma}`)[0] ?? {})).toEqual([value]);
  });
});

describe('a database that is set otherwise is refused', () => {
  const db = new Database(join(tempDir(), 'some.sqlite'));
  closeAtEnd(() => void db.close());
  it.each([
    ['synchronous', 'NORMAL'],
    ['synchronous', 'OFF'],
    ['synchronous', 'EXTRA'],
    ['journal_mode', 'DELETE'],
    ['foreign_keys', 'OFF'],
    ['recursive_triggers', 'OFF'],
    ['trusted_schema', 'ON'],
    ['busy_timeout', '0'],
    ['temp_store', 'FILE'],
  ])('%s = %s', (pragma, value) => {
    applySettings(db);
    db.pragma(`${pragma} = ${value}`);
    expect(() => checkSettings(db)).toThrow(StorageSettingError);
    expect(() => checkSettings(db)).toThrow(pragma);
  });
});

describe('the version of SQLite', () => {
  const other = new Database(join(tempDir(), 'other.sqlite'));
  closeAtEnd(() => void other.close());
  applySettings(other);
  const saying = (version: string) =>
    ({
      prepare: () => ({ pluck: () => ({ get: () => version }) }),
      pragma: (text: string, options: Database.PragmaOptions) => other.pragma(text, options),
    }) as unknown as Database.Database;

  it.each(['3.51.2', '3.50.9', '3.9.9', '2.99.99', '3.51', ''])('%s is too old', (version) => {
    expect(() => checkSettings(saying(version))).toThrow('version');
  });
  it.each(['3.51.3', '3.51.10', '3.52.0', '4.0.0'])('%s will do', (version) => {
    expect(() => checkSettings(saying(version))).not.toThrow();
  });
});
