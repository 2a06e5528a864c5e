/** What an article said about points through time, and what is planned for it or was withdrawn: the newest first. */
import type { FieldChange, RuleVersion } from '../../contract/window-types.ts';
import { fieldChanges } from '../rules/field-changes.ts';
import { operatorName, type Page, stateOf, withdrawalOf } from '../rules/history.ts';
import { articleById } from '../store/article-edits.ts';
import { type ArticlePoints, articlePointsOf } from '../store/article-points.ts';
import { pointsChangesOf } from '../store/article-points-changes.ts';
import type { ReadHandle } from '../store/handle.ts';
import { isInForce, ruleVersionsOf, type StoredVersion } from '../store/rule-versions.ts';
import type { ArticlePointsChangeRow } from '../store/schema-points.ts';

export function articlePointsHistory(
  read: ReadHandle,
  { articleId, nowMs }: { readonly articleId: string; readonly nowMs: number },
  { offset, limit }: Page,
): { readonly versions: RuleVersion[]; readonly total: number } {
  const article = articleById(read, articleId);
  if (!article) return { versions: [], total: 0 };
  const changes = pointsChangesOf(read, articleId).toReversed();
  const made = changes.map((row, index) => madeChange(read, row, index === 0));
  // One that has come into force stands among the changes, as what it did.
  const plans = ruleVersionsOf(read, 'article', articleId).filter((plan) => !isInForce(plan, nowMs));
  const planned = plans.map((plan) => {
    const saidThen = saidAt(plan.at_ms, changes, articlePointsOf(article));
    return plannedChange(read, plan, { saidThen, nowMs });
  });
  const all = [...planned, ...made].toSorted((a, b) => b.atMs - a.atMs);
  return { versions: all.slice(offset, offset + limit), total: all.length };
}

function madeChange(read: ReadHandle, row: ArticlePointsChangeRow, isNewest: boolean): RuleVersion {
  return {
    id: row.id,
    atMs: row.at_ms,
    fromMs: row.at_ms,
    operator: row.operator_id === null ? '' : operatorName(read, row.operator_id),
    state: isNewest ? 'in-force' : 'past',
    withdrawn: null,
    isFirst: false,
    changes: changesIn(JSON.parse(row.said_before), JSON.parse(row.said_after)),
  };
}

function plannedChange(
  read: ReadHandle,
  plan: StoredVersion,
  { saidThen, nowMs }: { readonly saidThen: ArticlePoints; readonly nowMs: number },
): RuleVersion {
  return {
    id: plan.id,
    atMs: plan.at_ms,
    fromMs: plan.valid_from_ms,
    operator: operatorName(read, plan.operator_id),
    state: stateOf(plan, undefined, nowMs),
    withdrawn: withdrawalOf(read, plan),
    isFirst: false,
    changes: changesIn(saidThen, JSON.parse(plan.body)),
  };
}

/** @param changes the newest first */
function saidAt(atMs: number, changes: readonly ArticlePointsChangeRow[], now: ArticlePoints): ArticlePoints {
  const before = changes.find((row) => row.at_ms <= atMs);
  if (before) return JSON.parse(before.said_after) as ArticlePoints;
  const first = changes.at(-1);
  return first ? (JSON.parse(first.said_before) as ArticlePoints) : now;
}

function changesIn(before: ArticlePoints, after: ArticlePoints): FieldChange[] {
  return fieldChanges(onForm(before), onForm(after));
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
