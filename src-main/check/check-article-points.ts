/** What articles say about points: each change is in the log and in its row alike, and the last one is what stands. */
import { ARTICLE_POINTS_EVENT, articlePointsBody } from '../../contract/events/article-points.ts';
import { pointsChangeRow } from '../articles/points-changes.ts';
import { articleById } from '../store/article-edits.ts';
import { articlePointsOf } from '../store/article-points.ts';
import { allPointsChanges } from '../store/article-points-changes.ts';
import type { ReadHandle } from '../store/handle.ts';
import type { ArticlePointsChangeRow } from '../store/schema-points.ts';
import type { FindingDraft } from './finding.ts';
import { isSame } from './is-same.ts';
import { readLog } from './read-log.ts';

export function checkArticlePoints(catalogue: FindingDraft, read: ReadHandle): void {
  const told = changesInLog(read);
  const last = new Map<string, string>();
  for (const row of allPointsChanges(read)) {
    catalogue.examine();
    const logged = told.get(row.id);
    told.delete(row.id);
    catalogue.expect(
      logged !== undefined && isSame(row, logged),
      () => `article ${row.article_id}: the change ${row.id} of its points differs from the log`,
    );
    last.set(row.article_id, row.said_after);
  }
  for (const { id } of told.values()) catalogue.fault(`change ${id} of an article's points: only the log tells of it`);
  for (const [id, said] of last) {
    const article = articleById(read, id);
    catalogue.expect(
      article !== undefined && isSame(articlePointsOf(article), JSON.parse(said)),
      () => `article ${id}: says something else about points than its last change`,
    );
  }
}

/** Bodies that cannot be read are left out: the check of the bodies says so. */
function changesInLog(read: ReadHandle): Map<string, ArticlePointsChangeRow> {
  const told = new Map<string, ArticlePointsChangeRow>();
  for (const { type, content } of readLog(read)) {
    const body = type === ARTICLE_POINTS_EVENT.type ? articlePointsBody.safeParse(content).data : undefined;
    if (body) told.set(body.id, pointsChangeRow(body));
  }
  return told;
}
