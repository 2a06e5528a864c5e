import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactInteger } from '../../../core/quantities/brand.ts';
import { lineAmount } from '../../../core/quantities/line-amount.ts';
import { addMoney, cost, money, subtractMoney } from '../../../core/quantities/money.ts';
import { basisPoints } from '../../../core/quantities/percentage.ts';
import { fitsUnit, quantity } from '../../../core/quantities/quantity.ts';
import { divideHalfAwayFromZero } from '../../../core/quantities/rounding.ts';

describe('half away from zero', () => {
  it.each([
    [0n, 7n, 0],
    [1n, 2n, 1],
    [-1n, 2n, -1],
    [3n, 2n, 2],
    [-3n, 2n, -2],
    [5n, 2n, 3],
    [1n, 3n, 0],
    [-1n, 3n, 0],
    [2n, 3n, 1],
    [-2n, 3n, -1],
    [499n, 1000n, 0],
    [500n, 1000n, 1],
    [501n, 1000n, 1],
    [-499n, 1000n, 0],
    [-500n, 1000n, -1],
    [1499n, 1000n, 1],
    [1500n, 1000n, 2],
    [9_007_199_254_740_991n, 1n, Number.MAX_SAFE_INTEGER],
  ])('%i / %i is %i', (numerator, denominator, expected) => {
    expect(divideHalfAwayFromZero(numerator, denominator)).toBe(expected);
  });

  it.each([0n, -1n])('a denominator of %i is a broken invariant', (denominator) => {
    expect(() => divideHalfAwayFromZero(1n, denominator)).toThrow('denominator');
  });

  it('a quotient that a number cannot hold is a broken invariant', () => {
    expect(() => divideHalfAwayFromZero(2n ** 53n, 1n)).toThrow('safe integer');
  });

  const numerator = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
  const denominator = fc.bigInt({ min: 1n, max: 100_000n });

  it('agrees with whole part and remainder taken apart', () => {
    fc.assert(
      fc.property(numerator, denominator, (n, d) => {
        const whole = n / d;
        const rest = (n < 0n ? -n : n) % d;
        const away = n < 0n ? -1n : 1n;
        expect(divideHalfAwayFromZero(n, d)).toBe(Number(rest + rest >= d ? whole + away : whole));
      }),
      { numRuns: 5000 },
    );
  });

  it('mirrors: the opposite of a quotient is the quotient of the opposite', () => {
    fc.assert(
      fc.property(numerator, denominator, (n, d) => {
        expect(divideHalfAwayFromZero(-n, d) + divideHalfAwayFromZero(n, d)).toBe(0);
      }),
    );
  });

  it('is never minus zero', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -50n, max: 50n }), fc.bigInt({ min: 1n, max: 1000n }), (n, d) => {
        expect(Object.is(divideHalfAwayFromZero(n, d), -0)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('line amount', () => {
  it.each([
    [799, 1235, 987, 'SALES.md 7: 1.235 kg at 7.99'],
    [35, 3000, 105, 'three pieces'],
    [1, 499, 0, 'under half a cent'],
    [1, 500, 1, 'exactly half a cent'],
    [999, 1, 1, 'a gram'],
    [199, 2500, 498, '2.5 x 1.99 = 4.975'],
    [0, 99_999_999, 0, 'free of charge'],
    [10_000_000_000, 1000, 10_000_000_000, 'the largest price'],
    [333, -3000, -999, 'a negative quantity mirrors'],
    [1, -500, -1, 'half a cent back'],
  ])('%i x %i thousandths = %i (%s)', (price, thousandths, expected) => {
    expect(lineAmount(money(price), quantity(thousandths))).toBe(expected);
  });
});

describe('minting', () => {
  const MINTS = { money, cost, quantity, basisPoints };
  const cases = Object.entries(MINTS).flatMap(([name, mint]) =>
    [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, -(2 ** 53)].map((value) => [name, value, mint] as const),
  );
  it.each(cases)('%s refuses %d', (_name, value, mint) => {
    expect(() => mint(value)).toThrow('safe integer');
  });

  it.each(Object.entries(MINTS))('%s turns minus zero into zero and keeps the rest', (_name, mint) => {
    expect(Object.is(mint(-0), 0)).toBe(true);
    expect(mint(-17)).toBe(-17);
  });

  it('a sum or a difference that leaves the safe integers is a broken invariant', () => {
    const most = money(Number.MAX_SAFE_INTEGER);
    expect(() => addMoney(most, money(1))).toThrow('safe integer');
    expect(() => subtractMoney(money(0), most)).not.toThrow();
    expect(() => subtractMoney(money(-1), most)).toThrow('safe integer');
    expect(() => exactInteger(Number.MAX_SAFE_INTEGER, 'x')).not.toThrow();
  });

  it('nothing added is nothing', () => {
    expect(addMoney()).toBe(0);
    expect(addMoney(money(1), money(2), money(-4))).toBe(-1);
    expect(subtractMoney(money(1), money(3))).toBe(-2);
  });
});

describe('what fits a unit', () => {
  it.each([
    ['piece', 1000, true],
    ['piece', 1001, false],
    ['piece', 999, false],
    ['piece', -2000, true],
    ['kg', 1, true],
    ['l', 1235, true],
    ['m', 500, true],
  ] as const)('%s %i: %s', (unit, thousandths, fits) => {
    expect(fitsUnit(quantity(thousandths), unit)).toBe(fits);
  });
});
