/**
 * Cash rounding: where the smallest coins are out of use, a total paid only in cash goes to
 * the nearest step. The difference is a signed row of its own, without VAT, points or turnover.
 */
import { type Money, money } from './money.ts';
import { divideHalfAwayFromZero } from './rounding.ts';

/**
 * @param step minor units, 5 in Italy; 0 or 1 where nothing is rounded
 * @returns the signed difference to add to `total`: 12.32 at 0.05 gives -0.02
 */
export function cashRounding(total: Money, step: Money): Money {
  if (step <= 1) return money(0);
  return money(divideHalfAwayFromZero(total, step) * step - total);
}
