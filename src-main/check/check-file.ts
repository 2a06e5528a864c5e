/** SQLite's own view: pages, indexes, types and constraints; then the references between rows. */
import type Database from 'better-sqlite3';
import { type Finding, FindingDraft } from './finding.ts';

export function checkFile(db: Database.Database): readonly Finding[] {
  const file = new FindingDraft('file');
  file.examine(db.pragma('page_count', { simple: true }) as number);
  for (const said of integrity(db)) if (said !== 'ok') file.fault(said);
  const references = new FindingDraft('references');
  try {
    const tables = db
      .prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%REFERENCES%'")
      .pluck();
    references.examine(tables.get() as number);
    for (const row of db.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]) {
      references.fault(`${row.table} ${row.rowid} -> ${row.parent}`);
    }
  } catch (error) {
    references.fault(error instanceof Error ? error.message : String(error));
  }
  return [file.done(), references.done()];
}

function integrity(db: Database.Database): string[] {
  try {
    return (db.pragma('integrity_check(20)') as { integrity_check: string }[]).map((row) => row.integrity_check);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
