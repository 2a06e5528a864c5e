/**
 * Exact fractions of whole numbers, for what is computed in several steps and rounded once
 * (LOYALTY.md 1). They are never reduced: sums over lines meet few denominators, and a
 * greatest common divisor of large numbers costs more than it saves.
 */
import { invariant } from './brand.ts';

export interface Fraction {
  readonly numerator: bigint;
  /** Above zero. */
  readonly denominator: bigint;
}

export function fraction(numerator: bigint | number, denominator: bigint | number = 1n): Fraction {
  const below = BigInt(denominator);
  invariant(below > 0n, 'a denominator must be positive');
  return { numerator: BigInt(numerator), denominator: below };
}

export const ZERO = fraction(0n);
export const WHOLE = fraction(1n);

/** Fractions of the same denominator are added first: most lines share one. */
export function addFractions(...terms: readonly Fraction[]): Fraction {
  const byDenominator = new Map<bigint, bigint>();
  for (const { numerator, denominator } of terms) {
    byDenominator.set(denominator, (byDenominator.get(denominator) ?? 0n) + numerator);
  }
  let sum = ZERO;
  for (const [denominator, numerator] of byDenominator) {
    if (numerator === 0n) continue;
    sum = {
      numerator: sum.numerator * denominator + numerator * sum.denominator,
      denominator: sum.denominator * denominator,
    };
  }
  return sum;
}

export function subtractFraction(from: Fraction, taken: Fraction): Fraction {
  return {
    numerator: from.numerator * taken.denominator - taken.numerator * from.denominator,
    denominator: from.denominator * taken.denominator,
  };
}

export function negateFraction({ numerator, denominator }: Fraction): Fraction {
  return { numerator: -numerator, denominator };
}

export function multiplyFractions(...factors: readonly Fraction[]): Fraction {
  return factors.reduce(
    (product, { numerator, denominator }) => ({
      numerator: product.numerator * numerator,
      denominator: product.denominator * denominator,
    }),
    WHOLE,
  );
}

/** @param divisor above zero */
export function divideFraction(dividend: Fraction, divisor: Fraction): Fraction {
  invariant(divisor.numerator > 0n, 'a divisor must be positive');
  return {
    numerator: dividend.numerator * divisor.denominator,
    denominator: dividend.denominator * divisor.numerator,
  };
}

/** @returns below zero, zero or above zero, as the first is less than, equal to or greater than the second */
export function compareFractions(a: Fraction, b: Fraction): number {
  if (a.denominator === b.denominator) {
    return a.numerator < b.numerator ? -1 : a.numerator > b.numerator ? 1 : 0;
  }
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function isNegative({ numerator }: Fraction): boolean {
  return numerator < 0n;
}

/** How many times `part` fits into `of` whole; both not negative, `part` above zero. */
export function wholeTimes(of: Fraction, part: Fraction): bigint {
  const { numerator, denominator } = divideFraction(of, part);
  invariant(numerator >= 0n, 'only what is not negative is counted in whole times');
  return numerator / denominator;
}
