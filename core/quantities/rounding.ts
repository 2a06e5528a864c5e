/**
 * The one place that rounds. Operands are exact (bigint), so a product of price and
 * quantity cannot lose a digit before it is rounded once. Money has one rounding (SALES.md 1),
 * points have three (LOYALTY.md 1).
 */
import { exactInteger, invariant } from './brand.ts';

/** numerator / denominator, rounded half away from zero: the rounding of money (SALES.md 1). */
export function divideHalfAwayFromZero(numerator: bigint, denominator: bigint): number {
  return mirrored(numerator, denominator, (magnitude) => (2n * magnitude + denominator) / (2n * denominator));
}

/**
 * The floor of points earned, of a balance's worth and of a percentage cap (LOYALTY.md 1).
 * Negative sums mirror positive ones (2.4), so it is towards zero.
 */
export function divideDown(numerator: bigint, denominator: bigint): number {
  return mirrored(numerator, denominator, (magnitude) => magnitude / denominator);
}

/** Up, away from zero: points asked for a discount (LOYALTY.md 1). */
export function divideUp(numerator: bigint, denominator: bigint): number {
  return mirrored(numerator, denominator, (magnitude) => (magnitude + denominator - 1n) / denominator);
}

/** Half to even: the counter-value of a gift (LOYALTY.md 1), 64.5 is 64 and 65.5 is 66. */
export function divideHalfToEven(numerator: bigint, denominator: bigint): number {
  return mirrored(numerator, denominator, (magnitude) => {
    const whole = magnitude / denominator;
    const twice = 2n * (magnitude % denominator);
    const up = twice > denominator || (twice === denominator && whole % 2n === 1n);
    return up ? whole + 1n : whole;
  });
}

function mirrored(numerator: bigint, denominator: bigint, round: (magnitude: bigint) => bigint): number {
  invariant(denominator > 0n, 'a denominator must be positive');
  const rounded = round(numerator < 0n ? -numerator : numerator);
  return exactInteger(Number(numerator < 0n ? -rounded : rounded), 'a rounded quotient');
}
