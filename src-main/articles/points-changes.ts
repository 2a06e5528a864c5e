/** A change of what an article says about points, told: a row for its history, and an event with the same. */
import { ARTICLE_POINTS_EVENT, type ArticlePointsBody } from '../../contract/events/article-points.ts';
import { type LedgerContext, stamp } from '../documents/ledger-context.ts';
import type { ArticlePoints } from '../store/article-points.ts';
import { writePointsChange } from '../store/article-points-changes.ts';
import { appendEvent } from '../store/events.ts';
import type { WriteHandle } from '../store/handle.ts';
import type { ArticlePointsChangeRow } from '../store/schema-points.ts';

export interface PointsChange {
  readonly articleId: string;
  readonly before: ArticlePoints;
  readonly after: ArticlePoints;
  /** Null: an import did it. */
  readonly operatorId: string | null;
  /** Of the plan that is carried out; else a new one. */
  readonly id?: string;
}

/** The same once more is no change. */
export function recordPointsChange(
  context: Omit<LedgerContext, 'store'>,
  write: WriteHandle,
  { articleId, before, after, operatorId, id = context.newId() }: PointsChange,
): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const atMs = context.now();
  const body: ArticlePointsBody = { id, articleId, before, after, operatorId, atMs };
  appendEvent(write, context.identity, {
    ...ARTICLE_POINTS_EVENT,
    ...stamp(context, atMs),
    actor: operatorId ?? context.identity.tillId,
    body,
  });
  writePointsChange(write, pointsChangeRow(body));
}

export function pointsChangeRow(body: ArticlePointsBody): ArticlePointsChangeRow {
  return {
    id: body.id,
    article_id: body.articleId,
    said_before: JSON.stringify(body.before),
    said_after: JSON.stringify(body.after),
    at_ms: body.atMs,
    operator_id: body.operatorId,
  };
}
