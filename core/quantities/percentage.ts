/** Percentages: whole basis points (hundredths of a percent); 22 % is 2200. */
import { type Brand, exactInteger } from './brand.ts';

export type BasisPoints = Brand<number, 'BasisPoints'>;

/** @param hundredthsOfPercent for example 2200 for 22 % */
export function basisPoints(hundredthsOfPercent: number): BasisPoints {
  return exactInteger(hundredthsOfPercent, 'a percentage') as BasisPoints;
}
