/**
 * Old copies of changed pages stand in the write-ahead log until it is written over. After an
 * erasure it is folded into the database and emptied at once, unless a backup, a check or an
 * export is reading: then nobody waits, and it is emptied when the till closes.
 */
import type { ReadHandle } from './handle.ts';
import { rawStatement } from './statement.ts';

const NEVER_WAIT = rawStatement<object, unknown>('PRAGMA busy_timeout = 0', []);
const WAIT_AS_BEFORE = rawStatement<object, unknown>('PRAGMA busy_timeout = 5000', []);
const fold = rawStatement<object, { busy: number }>('PRAGMA wal_checkpoint(TRUNCATE)', []);

/** Outside a transaction. */
export function emptyLog(read: ReadHandle): void {
  read.get(NEVER_WAIT, {});
  try {
    read.get(fold, {});
  } finally {
    read.get(WAIT_AS_BEFORE, {});
  }
}
