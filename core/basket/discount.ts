/**
 * A discount as somebody typed it: a percentage or an amount. It is kept as typed, because
 * what it comes to follows the line's quantity and price.
 */
import { type Money, money } from '../quantities/money.ts';
import type { BasisPoints } from '../quantities/percentage.ts';
import { divideHalfAwayFromZero } from '../quantities/rounding.ts';
import { times } from '../quantities/whole.ts';

export type Discount =
  | { readonly kind: 'percent'; readonly basisPoints: BasisPoints }
  | { readonly kind: 'amount'; readonly amount: Money };

/** @returns minor units off `base`, a percentage rounded once, half away from zero (SALES.md 1) */
export function discountOn(base: Money, discount: Discount | null): Money {
  if (discount === null) return money(0);
  if (discount.kind === 'amount') return discount.amount;
  return money(divideHalfAwayFromZero(times(base, discount.basisPoints), 10_000));
}

/** Above nothing; a percentage up to the whole. An amount is measured against its base elsewhere. */
export function isPossible(discount: Discount): boolean {
  return discount.kind === 'amount' ? discount.amount > 0 : discount.basisPoints > 0 && discount.basisPoints <= 10_000;
}
