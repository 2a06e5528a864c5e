/**
 * Restoring a backup: the till goes back in time but never reuses what it gave out since.
 * Events go on in a new epoch, receipts in a new series letter, and the replaced database is
 * kept beside, because what was sold after the backup exists nowhere else. Who was forgotten
 * since stays forgotten: no byte of the database that comes back tells of them.
 */
import { randomInt } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { nextSeries } from '../../core/sync/series.ts';
import { COUNTER_SLOT } from '../counter/draft.ts';
import { applyErasures } from '../customers/apply-erasures.ts';
import { deleteDraft } from '../store/drafts.ts';
import { type Erasure, listErasures } from '../store/erasures.ts';
import type { ReadHandle } from '../store/handle.ts';
import { beginEpoch, listSeries } from '../store/identity.ts';
import { DATABASE_FILE, openReadOnly, openStore } from '../store/open.ts';
import { toDisk, verifyBackup } from './backup.ts';
import { addToErasureList, readErasureList } from './erasure-list.ts';
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
  const inEither = <Item>(list: (read: ReadHandle) => Item[]) => [
    ...readFrom(incoming, list),
    ...readFrom(database, list),
  ];
  const series = nextSeries([...readUsedSeries(dataDir), ...inEither(listSeries)]);
  noteUsedSeries(dataDir, series);
  await beginAgain(incoming, series, nowMs);
  await forgetAgain(incoming, completeErasureList(dataDir, inEither(listErasures)));
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

/** Erasures that only a database knew, as when the list was lost, join the list. */
function completeErasureList(dataDir: string, inDatabases: readonly Erasure[]): readonly Erasure[] {
  const listed = readErasureList(dataDir);
  const known = new Set(listed.map(({ customer_id }) => customer_id));
  const fresh = new Map(inDatabases.map((erasure) => [erasure.customer_id, erasure]));
  const missing = [...fresh.values()].filter(({ customer_id }) => !known.has(customer_id));
  addToErasureList(dataDir, missing);
  return [...listed, ...missing];
}

/**
 * The whole file is written anew, because a page may still hold a piece of a row that once
 * stood there and moved: overwriting what is deleted does not reach such pieces.
 */
async function forgetAgain(path: string, erasures: readonly Erasure[]): Promise<void> {
  if (erasures.length === 0) return;
  const store = await openStore(path);
  try {
    applyErasures(store, erasures);
  } finally {
    store.close();
  }
  const db = new Database(path);
  try {
    db.exec('VACUUM');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
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

/** A database that cannot be read any more has no say; the lists outside it have. */
function readFrom<Item>(path: string, list: (read: ReadHandle) => Item[]): Item[] {
  if (!existsSync(path)) return [];
  try {
    const till = openReadOnly(path);
    try {
      return list(till.read);
    } finally {
      till.close();
    }
  } catch {
    return [];
  }
}
