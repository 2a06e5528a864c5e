/** Imports: how far each one is, and what each row changed, so that it can be resumed and undone. */
import type { ArticleState } from './article-state.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type { FileImportTable } from './schema.ts';
import { ONE_ROW, statement } from './statement.ts';

export type ImportRow = Omit<FileImportTable, 'id'> & { readonly id: number };
export type ImportProgress = Pick<
  ImportRow,
  | 'state'
  | 'rows'
  | 'refused'
  | 'warned'
  | 'done'
  | 'created'
  | 'changed'
  | 'unchanged'
  | 'points'
  | 'operator_id'
  | 'gives_registration'
  | 'last_line'
  | 'failure'
>;
type ChangeRow = { readonly import_id: number; readonly last_line: number; readonly changes: string };
/** One row's change: `null` when the row made the article. */
export type RowChange = readonly [line: number, before: ArticleState | null];

const insertImport = insertInto<'file_import', Omit<ImportRow, 'id'>>('file_import', [
  'subject',
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
  'points',
  'operator_id',
  'gives_registration',
  'last_line',
  'failure',
]);
const updateImport = statement<ImportProgress & { id: number }>()((db, arg) =>
  db
    .updateTable('file_import')
    .set({
      state: arg('state'),
      rows: arg('rows'),
      refused: arg('refused'),
      warned: arg('warned'),
      done: arg('done'),
      created: arg('created'),
      changed: arg('changed'),
      unchanged: arg('unchanged'),
      points: arg('points'),
      operator_id: arg('operator_id'),
      gives_registration: arg('gives_registration'),
      last_line: arg('last_line'),
      failure: arg('failure'),
    })
    .where('id', '=', arg('id')),
);
const byId = statement<{ id: number }>()((db, arg) =>
  db.selectFrom('file_import').selectAll().where('id', '=', arg('id')),
);
const latest = statement<{ subject: ImportRow['subject']; limit: number }>()((db, arg) =>
  db
    .selectFrom('file_import')
    .selectAll()
    .where('subject', '=', arg('subject'))
    .orderBy('id', 'desc')
    .limit(arg('limit')),
);
const putChanges = statement<ChangeRow>()((db, arg) =>
  db
    .insertInto('catalogue_import_change')
    .values({ import_id: arg('import_id'), last_line: arg('last_line'), changes: arg('changes') })
    .onConflict((conflict) => conflict.columns(['import_id', 'last_line']).doUpdateSet({ changes: arg('changes') })),
);
const lastChanges = statement<{ import_id: number }>()((db, arg) =>
  db
    .selectFrom('catalogue_import_change')
    .select(['last_line', 'changes'])
    .where('import_id', '=', arg('import_id'))
    .orderBy('last_line', 'desc')
    .limit(ONE_ROW),
);
const deleteChanges = statement<{ import_id: number; last_line: number }>()((db, arg) =>
  db
    .deleteFrom('catalogue_import_change')
    .where('import_id', '=', arg('import_id'))
    .where('last_line', '=', arg('last_line')),
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

export function latestImports(read: ReadHandle, subject: ImportRow['subject'], limit: number): ImportRow[] {
  return read.all(latest, { subject, limit });
}

/** A chunk's changes, in the order of the file, under the last line of them. */
export interface ChunkChanges {
  readonly lastLine: number;
  readonly changes: readonly RowChange[];
}

/** Written or, while they are being taken back, written again; an empty chunk is forgotten. */
export function writeChanges(write: WriteHandle, importId: number, { lastLine, changes }: ChunkChanges): void {
  const key = { import_id: importId, last_line: lastLine };
  if (changes.length === 0) write.run(deleteChanges, key);
  else write.run(putChanges, { ...key, changes: JSON.stringify(changes) });
}

/** The chunk to be taken back next: the last one. */
export function lastChangesOf(read: ReadHandle, importId: number): ChunkChanges | null {
  const row = read.get(lastChanges, { import_id: importId });
  return row ? { lastLine: row.last_line, changes: JSON.parse(row.changes) } : null;
}
