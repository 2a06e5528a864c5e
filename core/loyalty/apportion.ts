/**
 * Shows a kind's points line by line so that the lines add up to the rounded whole (LOYALTY.md
 * 2.10): floors first, the hundredths that remain by largest remainder, ties by line id.
 */
import type { LineId } from '../basket/ids.ts';
import { compareFractions, type Fraction, sumOfFractions } from '../quantities/fraction.ts';
import { type Points, points } from '../quantities/points.ts';
import { dividedBy, minus, plus, restOf, type Whole } from '../quantities/whole.ts';

export interface ExactPart {
  readonly id: LineId;
  /** Hundredths of a point. */
  readonly exact: Fraction;
}

export interface Apportioned {
  /** The exact parts added, floored once to a hundredth (2.4). */
  readonly sum: Points;
  /** Without the lines that earn nothing of the kind. */
  readonly byId: ReadonlyMap<LineId, Points>;
}

export function apportion(parts: readonly ExactPart[]): Apportioned {
  const floors = parts.filter(({ exact }) => exact.numerator !== 0).map(floored);
  const below = floors.reduce<Whole>((sum, { floor }) => plus(sum, floor), 0);
  const missing = missingOf(below, sumOfFractions(floors.map(({ remainder }) => remainder)));
  const byId = new Map<LineId, Points>();
  for (const { id, floor } of floors) byId.set(id, points(Number(floor)));
  for (const { id, floor } of largestRemainders(floors, Number(missing))) byId.set(id, points(Number(floor) + 1));
  return { sum: points(Number(plus(below, missing))), byId };
}

function largestRemainders(floors: readonly Floored[], count: number): readonly Floored[] {
  return count === 0 ? [] : [...floors].sort(byLargestRemainder).slice(0, count);
}

interface Floored {
  readonly id: LineId;
  readonly floor: Whole;
  /** From nothing to less than a hundredth. */
  readonly remainder: Fraction;
}

/** Towards minus infinity, so that what is missing is never negative. */
function floored({ id, exact: { numerator, denominator } }: ExactPart): Floored {
  const down = dividedBy(numerator, denominator);
  const rest = restOf(numerator, denominator);
  if (rest >= 0) return { id, floor: down, remainder: { numerator: rest, denominator } };
  return { id, floor: minus(down, 1), remainder: { numerator: plus(rest, denominator), denominator } };
}

/** What the rounded whole has above the floors of its parts; negative sums mirror positive ones. */
function missingOf(below: Whole, { numerator, denominator }: Fraction): Whole {
  const down = dividedBy(numerator, denominator);
  const isNegative = plus(below, down) < 0;
  return isNegative && restOf(numerator, denominator) !== 0 ? plus(down, 1) : down;
}

function byLargestRemainder(a: Floored, b: Floored): number {
  return compareFractions(b.remainder, a.remainder) || (a.id < b.id ? -1 : 1);
}
