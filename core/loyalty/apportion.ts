/**
 * Shows a kind's points line by line so that the lines add up to the rounded whole (LOYALTY.md
 * 2.10): floors first, the hundredths that remain by largest remainder, ties by line id.
 */
import type { LineId } from '../basket/ids.ts';
import { compareFractions, type Fraction, sumOfFractions, ZERO } from '../quantities/fraction.ts';
import { type Points, points } from '../quantities/points.ts';
import { dividedBy, minus, plus, restOf, type Whole } from '../quantities/whole.ts';

export interface ExactPart {
  readonly id: LineId;
  /** Hundredths of a point. */
  readonly exact: Fraction;
}

/**
 * @returns the points of each part, in their order; together they are the exact sum, floored once
 *   to a hundredth (2.4)
 */
export function apportion(parts: readonly ExactPart[]): readonly Points[] {
  const floors = parts.map(({ exact }) => floorOf(exact));
  const left: Remainder[] = [];
  parts.forEach(({ id, exact }, place) => {
    const remainder = remainderOf(exact);
    if (remainder.numerator !== 0) left.push({ place, id, remainder });
  });
  const missing = missingOf(floors.reduce(plus, 0), sumOfFractions(left.map(({ remainder }) => remainder)));
  const apportioned = floors.map((floor) => points(Number(floor)));
  for (const { place } of left.sort(byLargestRemainder).slice(0, Number(missing))) {
    apportioned[place] = points((apportioned[place] ?? 0) + 1);
  }
  return apportioned;
}

/** Towards minus infinity, so that what is missing is never negative. */
function floorOf({ numerator, denominator }: Fraction): Whole {
  const down = dividedBy(numerator, denominator);
  return restOf(numerator, denominator) < 0 ? minus(down, 1) : down;
}

interface Remainder {
  readonly place: number;
  readonly id: LineId;
  /** More than nothing and less than a hundredth. */
  readonly remainder: Fraction;
}

function remainderOf({ numerator, denominator }: Fraction): Fraction {
  const rest = restOf(numerator, denominator);
  if (rest === 0) return ZERO;
  return { numerator: rest < 0 ? plus(rest, denominator) : rest, denominator };
}

/** What the rounded whole has above the floors of its parts; negative sums mirror positive ones. */
function missingOf(below: Whole, { numerator, denominator }: Fraction): Whole {
  const down = dividedBy(numerator, denominator);
  const isNegative = plus(below, down) < 0;
  return isNegative && restOf(numerator, denominator) !== 0 ? plus(down, 1) : down;
}

function byLargestRemainder(a: Remainder, b: Remainder): number {
  return compareFractions(b.remainder, a.remainder) || (a.id < b.id ? -1 : 1);
}
