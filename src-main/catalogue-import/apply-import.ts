/** Applying a staged import row by row, and taking it back: resumable at any row, each row once. */
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import type { ImportRun } from '../file-import/file-imports.ts';
import type { ChunkedWork } from '../file-import/in-chunks.ts';
import { type ArticleState, mergedState, sameState } from '../store/article-state.ts';
import { archiveArticle, articleState, type CatalogueWriting, setArticle } from '../store/catalogue.ts';
import { lastChangesOf, type RowChange, updateImportProgress, writeChanges } from '../store/file-imports.ts';
import type { ReadHandle, WriteHandle } from '../store/handle.ts';

export interface CatalogueRun extends ImportRun<ArticleState> {
  readonly writing: () => CatalogueWriting;
}

export function applying(run: CatalogueRun): ChunkedWork {
  const rows = run.staging.rowsAfter(run.row.last_line);
  const { id } = run.row;
  const row = { ...run.row };
  let writing = run.writing();
  let changes: RowChange[] = [];
  return {
    step(write) {
      const next = rows.next();
      if (next.done) return false;
      const { line, state } = next.value;
      const { before, changed } = setArticle(write, state.code, (current) => mergedState(current, state), writing);
      if (changed) changes.push([line, before]);
      row[changed ? (before ? 'changed' : 'created') : 'unchanged'] += 1;
      row.done += 1;
      row.last_line = line;
      return true;
    },
    progress(write, finished) {
      row.state = finished ? 'applied' : 'applying';
      if (changes.length > 0) writeChanges(write, id, { lastLine: row.last_line, changes });
      updateImportProgress(write, id, row);
      changes = [];
      writing = run.writing();
    },
    afterChunk: () => run.shown({ ...row }),
    stopped: run.stopped,
  };
}

/** Takes back what the import set; an article that somebody changed since is left as it is. */
export function undoing(run: CatalogueRun): ChunkedWork {
  const { id } = run.row;
  const row = { ...run.row };
  let writing = run.writing();
  let chunk: { readonly lastLine: number; readonly changes: RowChange[] } | null = null;
  const nextChange = (write: WriteHandle): RowChange | null => {
    if (chunk?.changes.length === 0) writeChanges(write, id, chunk);
    if (!chunk || chunk.changes.length === 0) {
      const last = lastChangesOf(write, id);
      chunk = last && { ...last, changes: [...last.changes] };
    }
    return chunk?.changes.pop() ?? null;
  };
  return {
    step(write) {
      const change = nextChange(write);
      if (!change) return false;
      const [line, before] = change;
      const imported = run.staging.row(line);
      if (imported && isAsImported(write, before, imported, writing.day)) {
        if (before) setArticle(write, imported.code, () => before, writing);
        else archiveArticle(write, imported.code, writing);
        row.done += 1;
      }
      return true;
    },
    progress(write, finished) {
      row.state = finished ? 'undone' : 'undoing';
      if (chunk) writeChanges(write, id, chunk);
      updateImportProgress(write, id, row);
      writing = run.writing();
    },
    afterChunk: () => run.shown({ ...row }),
    stopped: run.stopped,
  };
}

function isAsImported(read: ReadHandle, before: ArticleState | null, imported: ArticleState, day: ShopDay): boolean {
  const current = articleState(read, imported.code, day);
  return current !== null && sameState(current, mergedState(before, imported));
}
