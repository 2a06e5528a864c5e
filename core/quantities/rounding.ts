/**
 * The one place that rounds. Operands are exact (bigint), so a product of price and
 * quantity cannot lose a digit before it is rounded once.
 */
import { exactInteger, invariant } from './brand.ts';

/** numerator / denominator, rounded half away from zero: the rounding of money (SALES.md 1). */
export function divideHalfAwayFromZero(numerator: bigint, denominator: bigint): number {
  invariant(denominator > 0n, 'a denominator must be positive');
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return exactInteger(Number(numerator < 0n ? -rounded : rounded), 'a rounded quotient');
}
