/** What the storage can suffer, told apart by what somebody can do about it. */
import Database from 'better-sqlite3';

export type StorageFault = 'DISK_FULL' | 'STORAGE_FAILED';

/** @returns null when the error did not come from the storage */
export function storageFault(error: unknown): StorageFault | null {
  if (isFileError(error)) return error.code === 'ENOSPC' ? 'DISK_FULL' : 'STORAGE_FAILED';
  if (!(error instanceof Database.SqliteError)) return null;
  if (error.code.startsWith('SQLITE_CONSTRAINT')) return null; // a broken invariant of ours, not the disk's
  return error.code === 'SQLITE_FULL' ? 'DISK_FULL' : 'STORAGE_FAILED';
}

/** From a list that is kept in a file beside the database. */
function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'errno' in error;
}
