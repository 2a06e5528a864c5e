/** Imports: how far each one is, and what each row changed, so that it can be resumed and undone. */
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type { CatalogueImportTable } from './schema.ts';
import { statement } from './statement.ts';

export type ImportRow = Omit<CatalogueImportTable, 'id'> & { readonly id: number };
export type ImportProgress = Pick<
  ImportRow,
  'state' | 'rows' | 'refused' | 'warned' | 'done' | 'created' | 'changed' | 'unchanged' | 'last_line' | 'failure'
>;
type ChangeRow = { readonly import_id: number; readonly line: number; readonly before: string | null };

const insertImport = insertInto<'catalogue_import', Omit<ImportRow, 'id'>>('catalogue_import', [
  'file_name',
  'file_sha256',
  'state',
  'started_at_ms',
  'rows',
  'refused',
  'warned',
  'done',
  'created',
  'changed',
  'unchanged',
  'last_line',
  'failure',
]);
const updateImport = statement<ImportProgress & { id: number }>()((db, arg) =>
  db
    .updateTable('catalogue_import')
    .set({
      state: arg('state'),
      rows: arg('rows'),
      refused: arg('refused'),
      warned: arg('warned'),
      done: arg('done'),
      created: arg('created'),
      changed: arg('changed'),
      unchanged: arg('unchanged'),
      last_line: arg('last_line'),
      failure: arg('failure'),
    })
    .where('id', '=', arg('id')),
);
const byId = statement<{ id: number }>()((db, arg) =>
  db.selectFrom('catalogue_import').selectAll().where('id', '=', arg('id')),
);
const latest = statement<{ limit: number }>()((db, arg) =>
  db.selectFrom('catalogue_import').selectAll().orderBy('id', 'desc').limit(arg('limit')),
);
const insertChange = insertInto<'catalogue_import_change', ChangeRow>('catalogue_import_change', [
  'import_id',
  'line',
  'before',
]);
const lastChanges = statement<{ import_id: number; limit: number }>()((db, arg) =>
  db
    .selectFrom('catalogue_import_change')
    .select(['line', 'before'])
    .where('import_id', '=', arg('import_id'))
    .orderBy('line', 'desc')
    .limit(arg('limit')),
);
const deleteChange = statement<{ import_id: number; line: number }>()((db, arg) =>
  db.deleteFrom('catalogue_import_change').where('import_id', '=', arg('import_id')).where('line', '=', arg('line')),
);

/** @returns the id of the new import */
export function writeImport(write: WriteHandle, row: Omit<ImportRow, 'id'>): number {
  return write.insert(insertImport, row);
}

export function updateImportProgress(write: WriteHandle, id: number, progress: ImportProgress): void {
  write.run(updateImport, { id, ...progress });
}

export function findImport(read: ReadHandle, id: number): ImportRow | undefined {
  return read.get(byId, { id });
}

export function latestImports(read: ReadHandle, limit: number): ImportRow[] {
  return read.all(latest, { limit });
}

/** @param change `before` is null when the row made the article */
export function writeChange(write: WriteHandle, change: ChangeRow): void {
  write.run(insertChange, change);
}

/** The changes still to be taken back, the last line first. */
export function lastChangesOf(read: ReadHandle, importId: number, limit: number): Omit<ChangeRow, 'import_id'>[] {
  return read.all(lastChanges, { import_id: importId, limit });
}

export function forgetChange(write: WriteHandle, importId: number, line: number): void {
  write.run(deleteChange, { import_id: importId, line });
}
