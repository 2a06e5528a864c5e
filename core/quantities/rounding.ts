/**
 * The one place that rounds. Operands are exact (quantities/whole.ts), so a product of price and
 * quantity cannot lose a digit before it is rounded once. Money has one rounding (SALES.md 1),
 * points have three (LOYALTY.md 1).
 */
import { exactInteger } from './brand.ts';
import { dividedBy, minus, plus, restOf, type Whole, whole } from './whole.ts';

/** numerator / denominator, rounded half away from zero: the rounding of money (SALES.md 1). */
export function divideHalfAwayFromZero(numerator: Whole, denominator: Whole): number {
  return mirrored(numerator, denominator, (rest, up) => rest >= up);
}

/**
 * The floor of points earned, of a balance's worth and of a percentage cap (LOYALTY.md 1).
 * Negative sums mirror positive ones (2.4), so it is towards zero.
 */
export function divideDown(numerator: Whole, denominator: Whole): number {
  return mirrored(numerator, denominator, () => false);
}

/** Up, away from zero: points asked for a discount (LOYALTY.md 1). */
export function divideUp(numerator: Whole, denominator: Whole): number {
  return mirrored(numerator, denominator, (rest) => rest > 0);
}

/** Half to even: the counter-value of a gift (LOYALTY.md 1), 64.5 is 64 and 65.5 is 66. */
export function divideHalfToEven(numerator: Whole, denominator: Whole): number {
  return mirrored(numerator, denominator, (rest, up, down) => rest > up || (rest === up && restOf(down, 2) === 1));
}

/** @param goesUp of what is left above the whole quotient `down`, and what is missing to the next, `up` */
function mirrored(
  numerator: Whole,
  denominator: Whole,
  goesUp: (rest: Whole, up: Whole, down: Whole) => boolean,
): number {
  const exact = whole(numerator);
  const by = whole(denominator);
  const magnitude = exact < 0 ? minus(0, exact) : exact;
  const rest = restOf(magnitude, by);
  const down = dividedBy(magnitude, by);
  const rounded = Number(goesUp(rest, minus(by, rest), down) ? plus(down, 1) : down);
  return exactInteger(exact < 0 ? -rounded : rounded, 'a rounded quotient');
}
