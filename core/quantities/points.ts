/**
 * Points: signed whole hundredths of a point (LOYALTY.md 1), so that fractions of a point are
 * exact. A ratio says how many hundredths of a point one major unit of money is worth.
 */
import { type Brand, exactInteger } from './brand.ts';

export type Points = Brand<number, 'Points'>;

/** One whole point. */
export const HUNDREDTHS_OF_A_POINT = 100;

/** @param hundredths whole hundredths of a point, for example 6450 for 64.5 points */
export function points(hundredths: number): Points {
  return exactInteger(hundredths, 'points') as Points;
}

export const NO_POINTS = points(0);

export function addPoints(...amounts: readonly Points[]): Points {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return points(sum);
}

export function subtractPoints(from: Points, amount: Points): Points {
  return points(from - amount);
}

export function negatePoints(amount: Points): Points {
  return points(-amount);
}

/** Shown without decimals when whole (LOYALTY.md 1). */
export function isWholePoints(amount: Points): boolean {
  return amount % HUNDREDTHS_OF_A_POINT === 0;
}

export type PointsRatio = Brand<number, 'PointsRatio'>;

/** @param hundredthsPerMajorUnit for example 3000 for 30 points per EUR */
export function pointsRatio(hundredthsPerMajorUnit: number): PointsRatio {
  return exactInteger(hundredthsPerMajorUnit, 'a points ratio') as PointsRatio;
}

export type Multiplier = Brand<number, 'Multiplier'>;

/** @param hundredths for example 400 for four times */
export function multiplier(hundredths: number): Multiplier {
  return exactInteger(hundredths, 'a multiplier') as Multiplier;
}
