/**
 * A backup is one file with a SHA-256 beside it, made beside a selling till by SQLite's own
 * online backup, and opened and looked at before it is called one. Never a copy of the
 * database file: that would leave the write-ahead log behind.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { pipeline } from 'node:stream/promises';
import Database from 'better-sqlite3';

export class BackupDamagedError extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'BackupDamagedError';
  }
}

/**
 * @param to the backup's path; it appears there only when it is whole
 * @returns the hex SHA-256 that was written to `to`.sha256
 */
export async function backUp(databasePath: string, to: string): Promise<string> {
  const unfinished = `${to}.unfinished`;
  const db = new Database(databasePath, { readonly: true, fileMustExist: true });
  try {
    await db.backup(unfinished);
  } finally {
    db.close();
  }
  try {
    makeSelfContained(unfinished);
    const sum = await sha256(unfinished);
    writeFileSync(`${to}.sha256`, `${sum}\n`, { mode: 0o600 });
    for (const path of [unfinished, `${to}.sha256`]) toDisk(path);
    renameSync(unfinished, to);
    return sum;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** @throws BackupDamagedError when the sum differs or SQLite finds a fault */
export async function verifyBackup(path: string): Promise<void> {
  const wanted = expectedSum(path);
  if (wanted !== null && wanted !== (await sha256(path))) throw new BackupDamagedError('SHA-256');
  checkPages(path);
}

/** One file, no write-ahead log beside it, and it opens: a test restore. */
function makeSelfContained(path: string): void {
  const db = new Database(path);
  try {
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
  checkPages(path);
}

function checkPages(path: string): void {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    const said = db.pragma('integrity_check(1)', { simple: true });
    if (said !== 'ok') throw new BackupDamagedError(String(said));
  } catch (error) {
    if (error instanceof BackupDamagedError) throw error;
    throw new BackupDamagedError(error instanceof Error ? error.message : String(error));
  } finally {
    db?.close();
  }
}

/** Null when the backup came without its sum; its pages are checked all the same. */
function expectedSum(path: string): string | null {
  try {
    return readFileSync(`${path}.sha256`, 'utf8').trim();
  } catch {
    return null;
  }
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

/** On the disk and not only in the system's memory. */
export function toDisk(path: string): void {
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
}
