/**
 * Restoring a backup: the till goes back in time but never reuses what it gave out since.
 * Events go on in a new epoch, receipts in a new series letter, and the replaced database is
 * kept beside, because what was sold after the backup exists nowhere else.
 */
import { randomInt } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { nextSeries } from '../../core/sync/series.ts';
import { COUNTER_SLOT } from '../counter/draft.ts';
import { deleteDraft } from '../store/drafts.ts';
import { beginEpoch, listSeries } from '../store/identity.ts';
import { DATABASE_FILE, openReadOnly, openStore } from '../store/open.ts';
import { toDisk, verifyBackup } from './backup.ts';
import { noteUsedSeries, readUsedSeries } from './used-series.ts';

export interface Restored {
  readonly series: string;
  /** Where the database that stood there was moved, or null when there was none. */
  readonly replaced: string | null;
}

/** Without a hub that gives epochs out, a random one with the high bit set (SYNC.md 2.10). */
function provisionalEpoch(): number {
  return 2 ** 31 + randomInt(2 ** 31);
}

/**
 * The caller holds the till's lock.
 * @param nowMs UTC milliseconds, for the epoch and the name of what was replaced
 * @throws BackupDamagedError before anything was touched
 */
export async function restore(dataDir: string, backup: string, nowMs: number): Promise<Restored> {
  await verifyBackup(backup);
  const database = join(dataDir, DATABASE_FILE);
  const incoming = `${database}.incoming`;
  copyFileSync(backup, incoming);
  const series = nextSeries([...readUsedSeries(dataDir), ...seriesIn(incoming), ...seriesIn(database)]);
  noteUsedSeries(dataDir, series);
  await beginAgain(incoming, series, nowMs);
  toDisk(incoming);
  const replaced = keepBeside(database, nowMs);
  renameSync(incoming, database);
  return { series, replaced };
}

async function beginAgain(path: string, series: string, nowMs: number): Promise<void> {
  const store = await openStore(path);
  try {
    store.writeTransaction((write) => {
      beginEpoch(write, { epoch: provisionalEpoch(), series, reason: 'restored', began_at_ms: nowMs });
      // The basket of that day was most likely sold since.
      deleteDraft(write, COUNTER_SLOT);
    });
  } finally {
    store.close();
  }
}

/** A second name for the old file, so that there is a whole database under the first one at every moment. */
function keepBeside(database: string, nowMs: number): string | null {
  if (!existsSync(database)) return null;
  foldLog(database);
  const beside = `${database}.replaced-${nowMs}`;
  linkSync(database, beside);
  for (const suffix of ['-wal', '-shm']) {
    if (existsSync(database + suffix)) renameSync(database + suffix, beside + suffix);
  }
  return beside;
}

/** Into the database what still stands in its write-ahead log; one that is too damaged keeps its log beside it. */
function foldLog(database: string): void {
  try {
    const db = new Database(database, { fileMustExist: true });
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
  } catch {
    // Damaged: kept as it is.
  }
}

/** A database that cannot be read any more has no say; the list outside it has. */
function seriesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  try {
    const till = openReadOnly(path);
    try {
      return listSeries(till.read);
    } finally {
      till.close();
    }
  } catch {
    return [];
  }
}
