/**
 * The file of its own in which an import waits: rows ready to be applied, and what was wrong
 * with the others. Written by the worker, read by the till. A long parse never holds the
 * till's write lock, and a crash leaves nothing but this file.
 */
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { ImportNotice } from '../../contract/window-types.ts';
import type { ArticleState } from '../store/article-state.ts';

export interface StagedRow {
  readonly line: number;
  readonly state: ArticleState;
}

export interface StagingWriter {
  add(row: StagedRow): void;
  notice(notice: ImportNotice): void;
  finish(): void;
}

export interface StagingReader {
  /** In the order of the file, after the given line. */
  rowsAfter(line: number): IterableIterator<StagedRow>;
  row(line: number): ArticleState | null;
  notices(offset: number, limit: number): { readonly notices: ImportNotice[]; readonly total: number };
  close(): void;
}

export function stagingPath(dataDir: string, importId: number): string {
  return join(dataDir, 'imports', `${importId}.sqlite`);
}

export function writeStaging(path: string): StagingWriter {
  const db = new Database(path);
  // Nothing here is a promise yet: an import cut short is staged again.
  db.pragma('journal_mode = OFF');
  db.pragma('synchronous = OFF');
  db.exec(`DROP TABLE IF EXISTS staged; DROP TABLE IF EXISTS notice;
    CREATE TABLE staged (line INTEGER PRIMARY KEY, state TEXT NOT NULL) STRICT;
    CREATE TABLE notice (id INTEGER PRIMARY KEY, line INTEGER NOT NULL, notice TEXT NOT NULL) STRICT;
    BEGIN`);
  const insertRow = db.prepare('INSERT INTO staged (line, state) VALUES (?, ?)');
  const insertNotice = db.prepare('INSERT INTO notice (line, notice) VALUES (?, ?)');
  return {
    add: ({ line, state }) => insertRow.run(line, JSON.stringify(state)),
    notice: (notice) => insertNotice.run(notice.line, JSON.stringify(notice)),
    finish() {
      db.exec('COMMIT');
      db.pragma('journal_mode = DELETE');
      db.pragma('synchronous = FULL');
      db.exec('PRAGMA user_version = 1'); // a last, synchronous write: the whole file is on the disk
      db.close();
    },
  };
}

/** @throws when the file is gone or was never finished */
export function readStaging(path: string): StagingReader {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  if (db.pragma('user_version', { simple: true }) !== 1) {
    db.close();
    throw new Error('the staging file was never finished');
  }
  // In pages: an open cursor would keep the file from being closed when an import is interrupted.
  const after = db.prepare('SELECT line, state FROM staged WHERE line > ? ORDER BY line LIMIT 500');
  const one = db.prepare('SELECT state FROM staged WHERE line = ?').pluck();
  const page = db.prepare('SELECT notice FROM notice ORDER BY id LIMIT ? OFFSET ?').pluck();
  const total = db.prepare('SELECT count(*) FROM notice').pluck();
  return {
    *rowsAfter(line) {
      let last = line;
      for (;;) {
        const rows = after.all(last) as { line: number; state: string }[];
        if (rows.length === 0) return;
        for (const row of rows) yield { line: row.line, state: JSON.parse(row.state) };
        last = rows.at(-1)?.line ?? last;
      }
    },
    row(line) {
      const state = one.get(line) as string | undefined;
      return state === undefined ? null : JSON.parse(state);
    },
    notices: (offset, limit) => ({
      notices: (page.all(limit, offset) as string[]).map((text) => JSON.parse(text)),
      total: total.get() as number,
    }),
    close: () => db.close(),
  };
}
