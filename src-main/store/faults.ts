/** What the storage can suffer, told apart by what somebody can do about it. */
import Database from 'better-sqlite3';

export type StorageFault = 'DISK_FULL' | 'STORAGE_FAILED';

/** @returns null when the error did not come from the storage */
export function storageFault(error: unknown): StorageFault | null {
  if (!(error instanceof Database.SqliteError)) return null;
  if (error.code.startsWith('SQLITE_CONSTRAINT')) return null; // a broken invariant of ours, not the disk's
  return error.code === 'SQLITE_FULL' ? 'DISK_FULL' : 'STORAGE_FAILED';
}
