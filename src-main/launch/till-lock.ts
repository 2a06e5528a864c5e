/**
 * One till per data folder. The lock is SQLite's own exclusive lock on a small file, held
 * for as long as the till runs: the system lets go of it when the process dies, however it
 * dies. The file itself is never deleted, for a second till could lock a new one beside it.
 *
 * POSIX forgets the lock when the same process opens and closes the file by other means:
 * nothing in the till (a backup, say) may read it.
 */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { LaunchFailure } from './failure.ts';

export const LOCK_FILE = 'till.lock';

export interface TillLock {
  release(): void;
}

/** @returns null when another till holds the folder */
export function acquireTillLock(dataDir: string): TillLock | null {
  const file = join(dataDir, LOCK_FILE);
  const database = openOrFail(file);
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = MEMORY'); // nothing is ever written, so no second file either
    database.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    database.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return null;
    throw new LaunchFailure('lock-unreadable', file, error);
  }
  return { release: () => void database.close() };
}

function openOrFail(file: string): Database.Database {
  try {
    return new Database(file, { timeout: 0 });
  } catch (error) {
    throw new LaunchFailure('lock-unreadable', file, error);
  }
}
