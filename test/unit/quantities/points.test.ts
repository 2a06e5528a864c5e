import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFractions, fraction, multiplyFractions, sumOfFractions } from '../../../core/quantities/fraction.ts';
import {
  addPoints,
  isWholePoints,
  multiplier,
  points,
  pointsRatio,
  subtractPoints,
} from '../../../core/quantities/points.ts';
import { divideDown, divideHalfToEven, divideUp } from '../../../core/quantities/rounding.ts';

describe('the three roundings of points (LOYALTY 1)', () => {
  it.each<[bigint, bigint, down: number, even: number, up: number]>([
    [0n, 7n, 0, 0, 0],
    [1n, 2n, 0, 0, 1],
    [3n, 2n, 1, 2, 2],
    [5n, 2n, 2, 2, 3],
    [7n, 2n, 3, 4, 4],
    [1n, 3n, 0, 0, 1],
    [2n, 3n, 0, 1, 1],
    [6n, 3n, 2, 2, 2],
    [499n, 1000n, 0, 0, 1],
    [500n, 1000n, 0, 0, 1],
    [501n, 1000n, 0, 1, 1],
    [1499n, 1000n, 1, 1, 2],
    [1500n, 1000n, 1, 2, 2],
    [2500n, 1000n, 2, 2, 3],
  ])('%i / %i', (numerator, denominator, down, even, up) => {
    expect(divideDown(numerator, denominator)).toBe(down);
    expect(divideHalfToEven(numerator, denominator)).toBe(even);
    expect(divideUp(numerator, denominator)).toBe(up);
    expect([divideDown, divideHalfToEven, divideUp].map((round) => round(-numerator, denominator) + 0)).toEqual(
      [-down, -even, -up].map((value) => value + 0),
    );
  });

  // Seed 002, lines 85-86 and 103-107, and LOYALTY 1: half to even gives all seven.
  it.each([
    [645n, 10n, 64],
    [13_125n, 100n, 131],
    [9545n, 100n, 95],
    [11_136n, 100n, 111],
    [6176n, 100n, 62],
    [8235n, 100n, 82],
    [354n, 10n, 35],
  ])('%i / %i is %i in the manual', (numerator, denominator, expected) => {
    expect(divideHalfToEven(numerator, denominator)).toBe(expected);
  });

  it('a denominator of zero is a broken invariant', () => {
    for (const round of [divideDown, divideHalfToEven, divideUp]) expect(() => round(1n, 0n)).toThrow('denominator');
  });
});

describe('points are whole hundredths', () => {
  it.each([points, pointsRatio, multiplier])('%o refuses a fraction', (mint) => {
    expect(() => mint(0.5)).toThrow('safe integer');
    expect(Object.is(mint(-0), 0)).toBe(true);
  });

  it('add, subtract, whole', () => {
    expect(addPoints(points(150), points(50))).toBe(200);
    expect(subtractPoints(points(150), points(50))).toBe(100);
    expect([100, 150, 0, -100, -101].map((value) => isWholePoints(points(value)))).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('fractions are exact', () => {
  const any = fc.tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 60n }));
  it('a sum does not depend on the order, a product is taken part by part', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), (pairs) => {
        const terms = pairs.map(([numerator, denominator]) => fraction(numerator, denominator));
        expect(compareFractions(sumOfFractions(terms), sumOfFractions(terms.toReversed()))).toBe(0);
        const thirds = terms.map((term) => multiplyFractions(term, fraction(1, 3)));
        expect(compareFractions(sumOfFractions(terms), sumOfFractions([...thirds, ...thirds, ...thirds]))).toBe(0);
      }),
    );
  });
});
