/** What one article says about points, and its counter-value under each profile (LOYALTY.md 4.1). */
import type { ArticlePointsRefusal, CounterValueBasis } from '../../contract/window-types.ts';
import { priceInForce, type ShopDay } from '../../core/basket/price-in-force.ts';
import { type CounterValue, counterValue, markupOf, type ValuedArticle } from '../../core/loyalty/counter-value.ts';
import type { GiftRules, Profile } from '../../core/loyalty/profile.ts';
import { cost, money } from '../../core/quantities/money.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import { HUNDREDTHS_OF_A_POINT } from '../../core/quantities/points.ts';
import { articleOnSale } from '../articles/answer.ts';
import { recordPointsChange } from '../articles/points-changes.ts';
import type { LedgerContext } from '../documents/ledger-context.ts';
import { type ArticlePoints, articlePointsOf, writeArticlePoints } from '../store/article-points.ts';
import { readArticleValue } from '../store/article-value.ts';
import type { ArticleRow } from '../store/articles.ts';
import type { ReadHandle, WriteHandle } from '../store/handle.ts';
import { type PlannedArticlePoints, plannedArticlePoints } from './planned-article-points.ts';
import { writeArticlePlan } from './write-version.ts';

export interface ProfileValue {
  readonly profileId: string;
  readonly description: string;
  readonly isDefault: boolean;
  readonly value: CounterValue;
  readonly basis: CounterValueBasis | null;
}

/** As it is on the shop's day; null without a price, which a markup needs. */
export function valuedArticle(read: ReadHandle, article: ArticleRow, day: ShopDay): ValuedArticle | null {
  const { prices, purchase, vat } = readArticleValue(read, article, day);
  const price = priceInForce(prices, day);
  if (!price) return null;
  const said = articlePointsOf(article);
  const discounts = purchase ? (JSON.parse(purchase.supplier_discounts) as number[]) : [];
  return {
    noGift: said.noGift,
    fixedCounterValue: said.fixedCounterValue,
    cost: purchase ? cost(purchase.cost) : null,
    supplierDiscounts: discounts.map(basisPoints),
    ordinaryPrice: money(price.ordinaryPrice),
    vat: vat ?? basisPoints(0),
  };
}

export interface ValuingContext {
  readonly read: ReadHandle;
  readonly day: ShopDay;
  readonly minorPerMajor: number;
}

/** For labels and enquiries: what is computed is never stored, so it follows every change. */
export function counterValueOf(context: ValuingContext, article: ArticleRow, gifts: GiftRules): CounterValue {
  return valueInPoints(context, valuedArticle(context.read, article, context.day), gifts);
}

function valueInPoints(
  { minorPerMajor }: ValuingContext,
  valued: ValuedArticle | null,
  gifts: GiftRules,
): CounterValue {
  return valued ? counterValue(valued, gifts, minorPerMajor) : { kind: 'none', why: 'no-cost' };
}

export interface ArticleRules {
  readonly said: ArticlePoints;
  readonly planned: readonly PlannedArticlePoints[];
  readonly values: readonly ProfileValue[];
}

export function articleRules(
  context: ValuingContext & { readonly nowMs: number },
  profiles: readonly Profile[],
  articleId: string,
): ArticleRules | null {
  const article = articleOnSale(context.read, articleId);
  if (!article) return null;
  const valued = valuedArticle(context.read, article, context.day);
  const values = profiles.map(({ id, description, isDefault, gifts }) => {
    const value = valueInPoints(context, valued, gifts);
    return { profileId: id, description, isDefault, value, basis: valued && basisOf(context, valued, value, gifts) };
  });
  const planned = plannedArticlePoints(context.read, articleId, context.nowMs);
  return { said: articlePointsOf(article), planned, values };
}

function basisOf(
  { minorPerMajor }: ValuingContext,
  valued: ValuedArticle,
  value: CounterValue,
  gifts: GiftRules,
): CounterValueBasis | null {
  const markup = value.kind === 'computed' ? markupOf(valued, gifts, minorPerMajor) : null;
  if (value.kind !== 'computed' || markup === null || valued.cost === null) return null;
  return {
    ...markup,
    price: valued.ordinaryPrice,
    purchaseCost: valued.cost,
    markupUpTo: gifts.ratios[value.row]?.markupUpTo ?? null,
    byPrice: gifts.byPrice,
  };
}

interface SavedArticleRules {
  readonly articleId: string;
  readonly said: ArticlePoints;
  readonly operatorId: string;
  /** Null: from now on. */
  readonly fromMs: number | null;
}

/** What was said before stays in the log and in the article's history. */
export function saveArticleRules(
  context: LedgerContext,
  write: WriteHandle,
  { articleId, said, operatorId, fromMs }: SavedArticleRules,
): ArticlePointsRefusal | null {
  const article = articleOnSale(write, articleId);
  if (!article) return 'article-not-found';
  const refusal = refusalOf(said);
  if (refusal !== null) return refusal;
  if (fromMs !== null && fromMs <= context.now()) return 'moment-past';
  if (fromMs !== null) {
    writeArticlePlan(write, { ...context, operatorId }, { articleId, said, fromMs });
    return null;
  }
  writeArticlePoints(write, article.row, said);
  const after = articlePointsOf(articleOnSale(write, articleId) ?? article);
  recordPointsChange(context, write, { articleId, before: articlePointsOf(article), after, operatorId });
  return null;
}

const HIGHEST_PERCENTAGE = 100_000;

function refusalOf({ generatedPoints, ownRule, fixedCounterValue: fixed }: ArticlePoints): ArticlePointsRefusal | null {
  if (generatedPoints !== null && generatedPoints < 0) return 'generated-points-negative';
  if (ownRule?.kind === 'per-unit' && ownRule.points < 0) return 'own-points-negative';
  if (ownRule?.kind === 'percentage' && (ownRule.basisPoints < 0 || ownRule.basisPoints > HIGHEST_PERCENTAGE)) {
    return 'own-percentage-impossible';
  }
  const isWhole = fixed === null || (fixed >= HUNDREDTHS_OF_A_POINT && fixed % HUNDREDTHS_OF_A_POINT === 0);
  return isWhole ? null : 'counter-value-impossible';
}
