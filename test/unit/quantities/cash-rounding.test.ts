import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cashRounding } from '../../../core/quantities/cash-rounding.ts';
import { money } from '../../../core/quantities/money.ts';

const FIVE_CENTS = money(5);

describe('cash rounding at 0.05 (SALES.md 1: 1, 2, 6, 7 down; 3, 4, 8, 9 up)', () => {
  const ENDINGS = [
    [1230, 0],
    [1231, -1],
    [1232, -2],
    [1233, 2],
    [1234, 1],
    [1235, 0],
    [1236, -1],
    [1237, -2],
    [1238, 2],
    [1239, 1],
    [0, 0],
    [1, -1],
    [2, -2],
    [3, 2],
  ] as const;
  it.each(ENDINGS)('%i: %i', (total, expected) => {
    expect(cashRounding(money(total), FIVE_CENTS)).toBe(expected);
  });
  it.each(ENDINGS)('a refund of %i mirrors', (total, expected) => {
    expect(cashRounding(money(-total), FIVE_CENTS)).toBe(0 - expected);
  });
});

describe('other steps', () => {
  it.each([
    [1232, 0, 0],
    [1232, 1, 0],
    [1232, -5, 0],
    [1235, 10, 5],
    [1234, 10, -4],
    [-1235, 10, -5],
    [1249, 50, 1],
    [1224, 50, -24],
    [1225, 50, 25],
    [149, 100, -49],
    [150, 100, 50],
  ])('%i at step %i: %i', (total, step, expected) => {
    expect(cashRounding(money(total), money(step))).toBe(expected);
  });

  it('brings every total onto the step, by at most half of it, and does nothing twice', () => {
    const total = fc.integer({ min: -10_000_000, max: 10_000_000 });
    fc.assert(
      fc.property(total, fc.constantFrom(2, 5, 10, 50, 100), (minor, step) => {
        const by = cashRounding(money(minor), money(step));
        expect((minor + by) % step === 0).toBe(true);
        expect(Math.abs(by) * 2).toBeLessThanOrEqual(step);
        expect(cashRounding(money(minor + by), money(step))).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });
});
