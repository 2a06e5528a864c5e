/**
 * What a sale moves (LOYALTY.md 3.3, 3.4, 4.2): first what is spent, then what is earned, so that
 * points earned by a sale are never spent in it. Gifts and discount together may not pass the
 * balance before the sale.
 */
import { addPoints, negatePoints, type Points, subtractPoints } from '../quantities/points.ts';
import type { MovementKind } from './movement.ts';

export interface SalePoints {
  /** Not negative. */
  readonly gifts: Points;
  /** Not negative. */
  readonly discount: Points;
  /** Negative for goods that came back without a receipt. */
  readonly earned: Points;
}

export interface MovementDraft {
  readonly kind: MovementKind;
  readonly points: Points;
}

export type SaleMovements =
  | { readonly ok: true; readonly movements: readonly MovementDraft[]; readonly balanceAfter: Points }
  | { readonly ok: false; readonly refusal: 'balance-too-low'; readonly missing: Points };

/** @param balance before the sale, without what has expired */
export function saleMovements({ gifts, discount, earned }: SalePoints, balance: Points): SaleMovements {
  const spent = addPoints(gifts, discount);
  const missing = subtractPoints(spent, balance);
  if (spent > 0 && missing > 0) return { ok: false, refusal: 'balance-too-low', missing };
  const movements: readonly MovementDraft[] = [
    { kind: 'gift-taken', points: negatePoints(gifts) },
    { kind: 'discount-taken', points: negatePoints(discount) },
    { kind: 'earn', points: earned },
  ];
  return {
    ok: true,
    movements: movements.filter(({ points }) => points !== 0),
    balanceAfter: addPoints(balance, negatePoints(spent), earned),
  };
}
