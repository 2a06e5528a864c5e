/** What articles said about points before and after each change: facts, only added. */
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type { ArticlePointsChangeRow } from './schema-points.ts';
import { statement } from './statement.ts';

const COLUMNS = ['id', 'article_id', 'said_before', 'said_after', 'at_ms', 'operator_id'] as const;

const insertChange = insertInto<'article_points_change', ArticlePointsChangeRow>('article_points_change', COLUMNS);
const changesOf = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('article_points_change').select(COLUMNS).where('article_id', '=', arg('id')).orderBy('row'),
);
const allChanges = statement()((db) => db.selectFrom('article_points_change').select(COLUMNS).orderBy('row'));

export function writePointsChange(write: WriteHandle, row: ArticlePointsChangeRow): void {
  write.run(insertChange, row);
}

/** In the order in which they were written. */
export function pointsChangesOf(read: ReadHandle, articleId: string): ArticlePointsChangeRow[] {
  return read.all(changesOf, { id: articleId });
}

/** Of all articles, in the order in which they were written. */
export function allPointsChanges(read: ReadHandle): Iterable<ArticlePointsChangeRow> {
  return read.iterate(allChanges, {});
}
