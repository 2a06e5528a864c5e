/**
 * What an article is to say about points from a later moment on: a version like those of the
 * rules, which becomes what the article says when its moment has come. Late where the till was
 * off, rather than never; and never over what somebody has said since.
 */
import { articleOnSale } from '../articles/answer.ts';
import { recordPointsChange } from '../articles/points-changes.ts';
import type { LedgerContext } from '../documents/ledger-context.ts';
import { type ArticlePoints, articlePointsOf, writeArticlePoints } from '../store/article-points.ts';
import { pointsChangesOf } from '../store/article-points-changes.ts';
import type { ReadHandle, WriteHandle } from '../store/handle.ts';
import {
  isAhead,
  isInForce,
  listRuleVersions,
  nextBeginning,
  ruleVersionsOf,
  type StoredVersion,
} from '../store/rule-versions.ts';
import { type Planned, plannedBy } from './history.ts';

export interface PlannedArticlePoints extends Planned {
  readonly said: ArticlePoints;
}

/** The nearest first. */
export function plannedArticlePoints(read: ReadHandle, articleId: string, nowMs: number): PlannedArticlePoints[] {
  return ruleVersionsOf(read, 'article', articleId)
    .filter((version) => isAhead(version, nowMs))
    .toSorted((a, b) => a.valid_from_ms - b.valid_from_ms)
    .map((version) => ({ ...plannedBy(read, version), said: saidIn(version) }));
}

/** @returns when the next one is due; infinity where none is planned */
export function carryOutArticlePlans(context: LedgerContext): number {
  const { store, now } = context;
  const plans = listRuleVersions(store.read).filter(({ subject_kind: kind }) => kind === 'article');
  const due = plans
    .filter((plan) => isInForce(plan, now()) && !isOver(store.read, plan, plans))
    .toSorted((a, b) => a.valid_from_ms - b.valid_from_ms);
  if (due.length > 0) {
    store.writeTransaction((write) => {
      for (const plan of due) carryOut(context, write, plan);
    });
  }
  return nextBeginning(plans, now());
}

/** Carried out before, or something else was said after its moment. */
function isOver(read: ReadHandle, plan: StoredVersion, plans: readonly StoredVersion[]): boolean {
  const momentOf = new Map(plans.map(({ id, valid_from_ms: from }) => [id, from]));
  return pointsChangesOf(read, plan.subject_id).some(
    ({ id, at_ms: atMs }) => (momentOf.get(id) ?? atMs) >= plan.valid_from_ms,
  );
}

/** What is said already is said again without a change. */
function carryOut(context: LedgerContext, write: WriteHandle, plan: StoredVersion): void {
  const article = articleOnSale(write, plan.subject_id);
  if (!article) return;
  const [before, after] = [articlePointsOf(article), saidIn(plan)];
  writeArticlePoints(write, article.row, after);
  const change = { articleId: plan.subject_id, before, after, operatorId: plan.operator_id };
  recordPointsChange(context, write, { ...change, id: plan.id });
}

function saidIn({ body }: Pick<StoredVersion, 'body'>): ArticlePoints {
  return JSON.parse(body) as ArticlePoints;
}

const LOOK_EVERY_MS = 60_000;

/** Carries them out at their moments for as long as the till runs. */
export class ArticlePlans {
  readonly #context: LedgerContext;
  #timer: NodeJS.Timeout | null = null;

  constructor(context: LedgerContext) {
    this.#context = context;
  }

  /** At the start, at each moment that is planned, and whenever one may have been planned. */
  look(): void {
    this.close();
    let nextMs = Number.POSITIVE_INFINITY;
    try {
      nextMs = carryOutArticlePlans(this.#context);
    } catch (error) {
      // The disk may be full: the next look tries again.
      console.error('planned points of articles stopped:', error);
    }
    const waitMs = Math.min(LOOK_EVERY_MS, Math.max(1, nextMs - this.#context.now()));
    this.#timer = setTimeout(() => this.look(), waitMs);
    this.#timer.unref();
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
  }
}
