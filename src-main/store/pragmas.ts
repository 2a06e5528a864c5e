/**
 * The settings that durability rests on, set and read back at every start. better-sqlite3
 * is compiled so that a WAL database silently runs at synchronous=NORMAL, which loses
 * acknowledged sales in a power cut (SYNC.md 0.6): a till that cannot have FULL does not sell.
 */
import type Database from 'better-sqlite3';

const SETTINGS: readonly (readonly [pragma: string, value: string, readBack: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['busy_timeout', '5000', 5000],
  // 16 MB of log between checkpoints instead of 4: an import spends a third less, a sale waits for fewer.
  ['wal_autocheckpoint', '4000', 4000],
  ['temp_store', 'MEMORY', 2],
  // Zeros over what goes cost every replaced draft as much again: `shreddingTransaction` sets them where it matters.
  ['secure_delete', 'OFF', 0],
];

/** SQLite below this can corrupt a WAL database that two connections use (sqlite.org/wal.html#walresetbug). */
const OLDEST_SQLITE = [3, 51, 3] as const;

export class StorageSettingError extends Error {
  constructor(setting: string, wanted: unknown, found: unknown) {
    super(`SQLite setting ${setting} is ${String(found)}, it must be ${String(wanted)}`);
    this.name = 'StorageSettingError';
  }
}

export function applySettings(db: Database.Database): void {
  for (const [pragma, value] of SETTINGS) db.pragma(`${pragma} = ${value}`);
  checkSettings(db);
}

export function checkSettings(db: Database.Database): void {
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get());
  if (isOlder(version.split('.').map(Number)))
    throw new StorageSettingError('version', OLDEST_SQLITE.join('.'), version);
  for (const [pragma, , wanted] of SETTINGS) {
    const found = db.pragma(pragma, { simple: true });
    if (found !== wanted) throw new StorageSettingError(pragma, wanted, found);
  }
}

function isOlder(version: readonly number[]): boolean {
  for (const [index, wanted] of OLDEST_SQLITE.entries()) {
    const found = version[index] ?? 0;
    if (found !== wanted) return found < wanted;
  }
  return false;
}
