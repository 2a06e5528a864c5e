/** What a line costs: price times quantity, rounded once (SALES.md 1). */
import { type Money, money } from './money.ts';
import type { Quantity } from './quantity.ts';
import { divideHalfAwayFromZero } from './rounding.ts';
import { times } from './whole.ts';

/** @returns minor units, half away from zero: 1.235 kg at 7.99 is 9.87 */
export function lineAmount(unitPrice: Money, amount: Quantity): Money {
  return money(divideHalfAwayFromZero(times(unitPrice, amount), 1000));
}
