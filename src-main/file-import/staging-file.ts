/**
 * The file of its own in which an import waits: rows ready to be applied, and what was wrong
 * with the others. Written by the worker, read by the till. A long parse never holds the
 * till's write lock, and a crash leaves nothing but this file.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { ImportNotice } from '../../contract/window-types.ts';

export interface StagedRow<State> {
  readonly line: number;
  readonly state: State;
}

export interface StagingWriter<State, Notice extends ImportNotice = ImportNotice> {
  add(row: StagedRow<State>): void;
  notice(notice: Notice): void;
  finish(): void;
}

export interface StagingReader<State, Notice extends ImportNotice = ImportNotice> {
  /** In the order of the file, after the given line. */
  rowsAfter(line: number): IterableIterator<StagedRow<State>>;
  row(line: number): State | null;
  notices(offset: number, limit: number): { readonly notices: Notice[]; readonly total: number };
  close(): void;
}

export function stagingPath(dataDir: string, importId: number): string {
  return join(dataDir, 'imports', `${importId}.sqlite`);
}

/** Rows are kept by the page: a statement for each of 26,000 rows costs more than the rows. */
const PAGE = 200;

export function writeStaging<State, Notice extends ImportNotice = ImportNotice>(
  path: string,
): StagingWriter<State, Notice> {
  const db = new Database(path);
  // Nothing here is a promise yet: an import cut short is staged again.
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.exec(`DROP TABLE IF EXISTS page; DROP TABLE IF EXISTS notice;
    CREATE TABLE page (last_line INTEGER PRIMARY KEY, rows TEXT NOT NULL) STRICT;
    CREATE TABLE notice (id INTEGER PRIMARY KEY, line INTEGER NOT NULL, notice TEXT NOT NULL) STRICT;
    BEGIN`);
  const insertPage = db.prepare('INSERT INTO page (last_line, rows) VALUES (?, ?)');
  const insertNotice = db.prepare('INSERT INTO notice (line, notice) VALUES (?, ?)');
  let rows: StagedRow<State>[] = [];
  const writePage = () => {
    const last = rows.at(-1);
    if (last) insertPage.run(last.line, JSON.stringify(rows));
    rows = [];
  };
  return {
    add(row) {
      rows.push(row);
      if (rows.length === PAGE) writePage();
    },
    notice: (notice) => insertNotice.run(notice.line, JSON.stringify(notice)),
    finish() {
      writePage();
      db.exec('COMMIT');
      db.pragma('journal_mode = DELETE');
      db.pragma('synchronous = FULL');
      db.exec('PRAGMA user_version = 2'); // a last, synchronous write: the whole file is on the disk
      db.close();
    },
  };
}

/** @throws when the file is gone or was never finished */
export function readStaging<State, Notice extends ImportNotice = ImportNotice>(
  path: string,
): StagingReader<State, Notice> {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  if (db.pragma('user_version', { simple: true }) !== 2) {
    db.close();
    throw new Error('the staging file was never finished');
  }
  // Page by page: an open cursor would keep the file from being closed when an import is interrupted.
  const pageWith = db.prepare('SELECT last_line, rows FROM page WHERE last_line >= ? ORDER BY last_line LIMIT 1');
  const noticePage = db.prepare('SELECT notice FROM notice ORDER BY id LIMIT ? OFFSET ?').pluck();
  const total = db.prepare('SELECT count(*) FROM notice').pluck();
  /** The one read last: undoing asks row by row. */
  let latest: { readonly first: number; readonly last: number; readonly rows: readonly StagedRow<State>[] } | null =
    null;
  const pageOf = (line: number) => {
    if (latest && latest.first <= line && line <= latest.last) return latest;
    const stored = pageWith.get(line) as { last_line: number; rows: string } | undefined;
    if (!stored) return null;
    const rows = JSON.parse(stored.rows) as StagedRow<State>[];
    latest = { first: rows[0]?.line ?? stored.last_line, last: stored.last_line, rows };
    return latest;
  };
  return {
    *rowsAfter(line) {
      for (let page = pageOf(line + 1); page; page = pageOf(page.last + 1)) {
        for (const row of page.rows) if (row.line > line) yield row;
      }
    },
    row: (line) => pageOf(line)?.rows.find((row) => row.line === line)?.state ?? null,
    notices: (offset, limit) => ({
      notices: (noticePage.all(limit, offset) as string[]).map((text) => JSON.parse(text)),
      total: total.get() as number,
    }),
    close: () => db.close(),
  };
}

/** What was found wrong only while the rows were applied. Said twice after a crash it is kept once. */
export function addNotices(path: string, notices: readonly ImportNotice[]): void {
  const db = new Database(path, { fileMustExist: true });
  try {
    const known = db.prepare('SELECT 1 FROM notice WHERE notice = ?');
    const insert = db.prepare('INSERT INTO notice (line, notice) VALUES (?, ?)');
    for (const notice of notices) {
      const text = JSON.stringify(notice);
      if (!known.get(text)) insert.run(notice.line, text);
    }
  } finally {
    db.close();
  }
}

/** The rows are overwritten, not only forgotten: they are about persons. What was said of some of them stays. */
export function forgetStagedRows(path: string): void {
  const db = new Database(path, { fileMustExist: true });
  try {
    db.pragma('secure_delete = ON');
    db.exec('DELETE FROM page');
  } finally {
    db.close();
  }
}

export function removeStaging(path: string): void {
  rmSync(path, { force: true });
}
