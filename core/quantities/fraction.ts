/**
 * Exact fractions of whole numbers, for what is computed in several steps and rounded once
 * (LOYALTY.md 1). They are never reduced: sums over lines meet few denominators, and a
 * greatest common divisor of large numbers costs more than it saves.
 */
import { invariant } from './brand.ts';
import { compareWhole, dividedBy, minus, plus, times, type Whole, whole } from './whole.ts';

export interface Fraction {
  readonly numerator: Whole;
  /** Above zero. */
  readonly denominator: Whole;
}

export function fraction(numerator: Whole, denominator: Whole = 1): Fraction {
  invariant(denominator > 0, 'a denominator must be positive');
  return { numerator: whole(numerator), denominator: whole(denominator) };
}

export const ZERO = fraction(0);
export const WHOLE = fraction(1);

export function addFractions(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) {
    return { numerator: plus(a.numerator, b.numerator), denominator: a.denominator };
  }
  return {
    numerator: plus(times(a.numerator, b.denominator), times(b.numerator, a.denominator)),
    denominator: times(a.denominator, b.denominator),
  };
}

/** Fractions of the same denominator are added first: most lines share one. */
export function sumOfFractions(terms: readonly Fraction[]): Fraction {
  const byDenominator = new Map<Whole, Whole>();
  for (const { numerator, denominator } of terms) {
    byDenominator.set(denominator, plus(byDenominator.get(denominator) ?? 0, numerator));
  }
  let sum = ZERO;
  for (const [denominator, numerator] of byDenominator) {
    if (numerator !== 0) sum = addFractions(sum, { numerator, denominator });
  }
  return sum;
}

export function subtractFraction(from: Fraction, taken: Fraction): Fraction {
  return addFractions(from, negateFraction(taken));
}

export function negateFraction({ numerator, denominator }: Fraction): Fraction {
  return { numerator: minus(0, numerator), denominator };
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return { numerator: times(a.numerator, b.numerator), denominator: times(a.denominator, b.denominator) };
}

/** @param divisor above zero */
export function divideFraction(dividend: Fraction, divisor: Fraction): Fraction {
  invariant(divisor.numerator > 0, 'a divisor must be positive');
  return {
    numerator: times(dividend.numerator, divisor.denominator),
    denominator: times(dividend.denominator, divisor.numerator),
  };
}

/** @returns below zero, zero or above zero, as the first is less than, equal to or greater than the second */
export function compareFractions(a: Fraction, b: Fraction): number {
  if (a.denominator === b.denominator) return compareWhole(a.numerator, b.numerator);
  return compareWhole(times(a.numerator, b.denominator), times(b.numerator, a.denominator));
}

export function isNegative({ numerator }: Fraction): boolean {
  return numerator < 0;
}

/** How many times `part` fits into `of` whole; both not negative, `part` above zero. */
export function wholeTimes(of: Fraction, part: Fraction): Whole {
  const { numerator, denominator } = divideFraction(of, part);
  invariant(numerator >= 0, 'only what is not negative is counted in whole times');
  return dividedBy(numerator, denominator);
}
