/** *What can I take for my points?*: articles that the customer can afford, in the order that the shop chose (issue 4, F6). */
import type { ArticleId } from '../basket/ids.ts';
import type { Cost, Money } from '../quantities/money.ts';
import type { Points } from '../quantities/points.ts';
import { compareWhole, times } from '../quantities/whole.ts';

export interface GiftCandidate {
  readonly articleId: ArticleId;
  /** Of one unit; articles without a counter-value are not offered. */
  readonly points: Points;
  /** What the customer would have paid. */
  readonly price: Money;
  /** What it costs the shop, for the manager. */
  readonly cost: Cost | null;
}

/** `best-for-customer`: most money for a point; `best-for-shop`: least cost for what the customer saves. */
export const GIFT_ORDERS = ['most-points', 'fewest-points', 'best-for-customer', 'best-for-shop'] as const;
export type GiftOrder = (typeof GIFT_ORDERS)[number];

export function affordableGifts(
  candidates: readonly GiftCandidate[],
  spendable: Points,
  order: GiftOrder,
): readonly GiftCandidate[] {
  return candidates.filter(({ points }) => points <= spendable).sort(compareGifts(order));
}

/** For whoever sorts a whole catalogue piece by piece. */
export function compareGifts(order: GiftOrder): (a: GiftCandidate, b: GiftCandidate) => number {
  return (a, b) => COMPARE[order](a, b) || (a.articleId < b.articleId ? -1 : a.articleId > b.articleId ? 1 : 0);
}

const COMPARE: Readonly<Record<GiftOrder, (a: GiftCandidate, b: GiftCandidate) => number>> = {
  'most-points': (a, b) => b.points - a.points,
  'fewest-points': (a, b) => a.points - b.points,
  'best-for-customer': (a, b) => crosswise(b.price, b.points, a.price, a.points),
  // Without a cost there is nothing to compare: last.
  'best-for-shop': (a, b) => {
    if (a.cost === null || b.cost === null) return Number(a.cost === null) - Number(b.cost === null);
    return crosswise(a.cost, a.price, b.cost, b.price);
  },
};

/** Compares a / b with c / d for what is not negative, exactly. */
function crosswise(a: number, b: number, c: number, d: number): number {
  return compareWhole(times(a, d), times(c, b));
}
