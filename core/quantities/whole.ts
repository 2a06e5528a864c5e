/**
 * Whole numbers of any size, exact. One is a plain number while that is a safe integer and a
 * bigint beyond: what a till computes hardly ever gets there, and plain numbers cost a small part
 * of what bigints do. A plain sum or product that is a safe integer is exact, because whatever
 * lies beyond them is never rounded back into them.
 */
import { exactInteger, invariant } from './brand.ts';

export type Whole = number | bigint;

/** The one form of a value: a bigint that a number can hold is that number. */
export function whole(value: Whole): Whole {
  if (typeof value === 'number') return exactInteger(value, 'a whole number');
  const plain = Number(value);
  return Number.isSafeInteger(plain) ? plain : value;
}

export function plus(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return whole(BigInt(a) + BigInt(b));
}

export function minus(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (Number.isSafeInteger(difference)) return difference;
  }
  return whole(BigInt(a) - BigInt(b));
}

export function times(a: Whole, b: Whole): Whole {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product;
  }
  return whole(BigInt(a) * BigInt(b));
}

/** Towards zero; plain numbers divide exactly once the remainder is off. */
export function dividedBy(a: Whole, b: Whole): Whole {
  invariant(b > 0, 'a denominator must be positive');
  if (typeof a === 'number' && typeof b === 'number') return (a - (a % b)) / b;
  return whole(BigInt(a) / BigInt(b));
}

/** What is left of `a` when it is divided towards zero; it has the sign of `a`. */
export function restOf(a: Whole, b: Whole): Whole {
  invariant(b > 0, 'a denominator must be positive');
  if (typeof a === 'number' && typeof b === 'number') return a % b;
  return whole(BigInt(a) % BigInt(b));
}

/** @returns below zero, zero or above zero, as the first is less than, equal to or greater than the second */
export function compareWhole(a: Whole, b: Whole): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
