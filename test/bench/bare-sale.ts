/**
 * The same rows as a closed sale by bare prepared statements, values ready: what better-sqlite3
 * costs with nothing of ours around it. Same schema, same settings, a file of its own.
 */
import Database from 'better-sqlite3';
import { applySettings } from '../../src-main/store/pragmas.ts';

type Row = Readonly<Record<string, string | number | Buffer | null>>;
/** Table by table, in the order in which they are written. */
export type RowsByTable = readonly (readonly [table: string, rows: readonly Row[]])[];

export interface BareSale {
  readonly db: Database.Database;
  /** The draft that the sale will clear. */
  prepareDraft(body: string): void;
  write(rows: RowsByTable): void;
  close(): void;
}

const REPLACED = new Set(['number_series', 'session_total', 'session_tender']);

/** @param path a copy of a till's database */
export function bareSale(path: string): BareSale {
  const db = new Database(path);
  applySettings(db);
  const begin = db.prepare('BEGIN IMMEDIATE');
  const commit = db.prepare('COMMIT');
  const deleteDraft = db.prepare("DELETE FROM draft WHERE slot = 'counter'");
  const putDraft = db.prepare("INSERT OR REPLACE INTO draft (slot, body, stored_at_ms) VALUES ('counter', ?, 0)");
  const inserts = new Map<string, Database.Statement>();
  const insertFor = (table: string, row: Row) => {
    let insert = inserts.get(table);
    if (!insert) {
      const columns = Object.keys(row);
      const verb = REPLACED.has(table) ? 'INSERT OR REPLACE' : 'INSERT';
      insert = db.prepare(`${verb} INTO ${table} (${columns.join()}) VALUES (${columns.map(() => '?').join()})`);
      inserts.set(table, insert);
    }
    return insert;
  };
  return {
    db,
    prepareDraft: (body) => void putDraft.run(body),
    write(rowsByTable) {
      begin.run();
      for (const [table, rows] of rowsByTable) for (const row of rows) insertFor(table, row).run(...Object.values(row));
      deleteDraft.run();
      commit.run();
    },
    close: () => db.close(),
  };
}
