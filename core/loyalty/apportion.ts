/**
 * Shows a kind's points line by line so that the lines add up to the rounded whole (LOYALTY.md
 * 2.10): floors first, the hundredths that remain by largest remainder, ties by line id.
 */
import type { LineId } from '../basket/ids.ts';
import { addFractions, compareFractions, type Fraction } from '../quantities/fraction.ts';
import { type Points, points } from '../quantities/points.ts';

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
  const { floors, below, missing } = withoutRest(parts);
  const favoured = new Set(missing === 0n ? [] : [...floors].sort(byLargestRemainder).slice(0, Number(missing)));
  return {
    sum: points(Number(below + missing)),
    byId: new Map(floors.map((part) => [part.id, points(Number(part.floor) + (favoured.has(part) ? 1 : 0))])),
  };
}

/** The sum alone, where nobody asks for the lines. */
export function wholeOf(parts: readonly ExactPart[]): Points {
  const { below, missing } = withoutRest(parts);
  return points(Number(below + missing));
}

function withoutRest(parts: readonly ExactPart[]) {
  const floors = parts.filter(({ exact }) => exact.numerator !== 0n).map(floored);
  const below = floors.reduce((sum, { floor }) => sum + floor, 0n);
  return { floors, below, missing: missingOf(below, addFractions(...floors.map(({ remainder }) => remainder))) };
}

interface Floored {
  readonly id: LineId;
  readonly floor: bigint;
  /** From nothing to less than a hundredth. */
  readonly remainder: Fraction;
}

/** Towards minus infinity, so that what is missing is never negative. */
function floored({ id, exact: { numerator, denominator } }: ExactPart): Floored {
  const down = numerator / denominator;
  const floor = numerator < 0n && down * denominator !== numerator ? down - 1n : down;
  return { id, floor, remainder: { numerator: numerator - floor * denominator, denominator } };
}

/** What the rounded whole has above the floors of its parts; negative sums mirror positive ones. */
function missingOf(below: bigint, { numerator, denominator }: Fraction): bigint {
  const down = numerator / denominator;
  const isNegative = below + down < 0n;
  return isNegative && down * denominator !== numerator ? down + 1n : down;
}

function byLargestRemainder(a: Floored, b: Floored): number {
  return compareFractions(b.remainder, a.remainder) || (a.id < b.id ? -1 : 1);
}
