/** A change of what an article says about points, told: a row for its history, and an event with the same. */
import { ARTICLE_POINTS_EVENT, type ArticlePointsBody } from '../../contract/events/article-points.ts';
import type { FieldChange, RuleVersion } from '../../contract/window-types.ts';
import { type LedgerContext, stamp } from '../documents/ledger-context.ts';
import { fieldChanges } from '../rules/field-changes.ts';
import type { ArticlePoints } from '../store/article-points.ts';
import { pointsChangesOf, writePointsChange } from '../store/article-points-changes.ts';
import { appendEvent } from '../store/events.ts';
import type { ReadHandle, WriteHandle } from '../store/handle.ts';
import type { ArticlePointsChangeRow } from '../store/schema-points.ts';
import { findOperator } from '../store/shop.ts';

export interface PointsChange {
  readonly articleId: string;
  readonly before: ArticlePoints;
  readonly after: ArticlePoints;
  /** Null: an import did it. */
  readonly operatorId: string | null;
}

/** The same once more is no change. */
export function recordPointsChange(
  context: Omit<LedgerContext, 'store'>,
  write: WriteHandle,
  { articleId, before, after, operatorId }: PointsChange,
): void {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  const atMs = context.now();
  const body: ArticlePointsBody = { id: context.newId(), articleId, before, after, operatorId, atMs };
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

/** As that of the rules: the newest first, each in force from the moment at which it was saved. */
export function articlePointsHistory(
  read: ReadHandle,
  articleId: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { readonly versions: RuleVersion[]; readonly total: number } {
  const all = pointsChangesOf(read, articleId).toReversed();
  const versions = all.slice(offset, offset + limit).map((row, index) => ({
    id: row.id,
    atMs: row.at_ms,
    fromMs: row.at_ms,
    operator: row.operator_id === null ? '' : (findOperator(read, row.operator_id)?.name ?? ''),
    state: offset + index === 0 ? ('in-force' as const) : ('past' as const),
    withdrawn: null,
    isFirst: false,
    changes: changesIn(row),
  }));
  return { versions, total: all.length };
}

function changesIn({ said_before: before, said_after: after }: ArticlePointsChangeRow): FieldChange[] {
  return fieldChanges(onForm(JSON.parse(before)), onForm(JSON.parse(after)));
}

/** With the names of the fields of its form, in their order. */
function onForm({ generatedPoints, ownRule, noGift, fixedCounterValue }: ArticlePoints) {
  return {
    generatedPoints,
    ownRule: ownRule?.kind ?? 'general',
    perUnit: ownRule?.kind === 'per-unit' ? ownRule.points : null,
    percentage: ownRule?.kind === 'percentage' ? ownRule.basisPoints : null,
    noGift,
    fixedCounterValue,
  };
}
