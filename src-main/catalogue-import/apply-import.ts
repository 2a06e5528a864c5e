/** Applying a staged import row by row, and taking it back: resumable at any row, each row once. */
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import { type ArticleState, mergedState, sameState } from '../store/article-state.ts';
import { archiveArticle, articleState, type CatalogueWriting, setArticle } from '../store/catalogue.ts';
import {
  forgetChange,
  type ImportRow,
  lastChangesOf,
  updateImportProgress,
  writeChange,
} from '../store/catalogue-imports.ts';
import type { ReadHandle } from '../store/handle.ts';
import type { ChunkedWork } from './in-chunks.ts';
import type { StagingReader } from './staging-file.ts';

export interface ImportRun {
  /** The import as it was stored last; steps go on from there. */
  readonly row: ImportRow;
  readonly staging: StagingReader;
  readonly writing: () => CatalogueWriting;
  readonly shown: (row: ImportRow) => void;
  readonly stopped: () => boolean;
}

export function applying(run: ImportRun): ChunkedWork {
  const rows = run.staging.rowsAfter(run.row.last_line);
  let row = run.row;
  let writing = run.writing();
  return {
    step(write) {
      const next = rows.next();
      if (next.done) return false;
      const { line, state } = next.value;
      const { before, changed } = setArticle(write, state.code, (current) => mergedState(current, state), writing);
      if (changed) writeChange(write, { import_id: row.id, line, before: before && JSON.stringify(before) });
      const counter = changed ? (before ? 'changed' : 'created') : 'unchanged';
      row = { ...row, done: row.done + 1, last_line: line, [counter]: row[counter] + 1 };
      return true;
    },
    progress(write, finished) {
      row = { ...row, state: finished ? 'applied' : 'applying' };
      updateImportProgress(write, row.id, row);
      writing = run.writing();
    },
    afterChunk: () => run.shown(row),
    stopped: run.stopped,
  };
}

/** Takes back what the import set; an article that somebody changed since is left as it is. */
export function undoing(run: ImportRun): ChunkedWork {
  let row = run.row;
  let writing = run.writing();
  return {
    step(write) {
      const [change] = lastChangesOf(write, row.id, 1);
      if (!change) return false;
      const imported = run.staging.row(change.line);
      const before: ArticleState | null = change.before === null ? null : JSON.parse(change.before);
      if (imported && isAsImported(write, before, imported, writing.day)) {
        if (before) setArticle(write, imported.code, () => before, writing);
        else archiveArticle(write, imported.code, writing);
        row = { ...row, done: row.done + 1 };
      }
      forgetChange(write, row.id, change.line);
      return true;
    },
    progress(write, finished) {
      row = { ...row, state: finished ? 'undone' : 'undoing' };
      updateImportProgress(write, row.id, row);
      writing = run.writing();
    },
    afterChunk: () => run.shown(row),
    stopped: run.stopped,
  };
}

function isAsImported(read: ReadHandle, before: ArticleState | null, imported: ArticleState, day: ShopDay): boolean {
  const current = articleState(read, imported.code, day);
  return current !== null && sameState(current, mergedState(before, imported));
}
