import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SaleEarning } from '../../../core/loyalty/earn.ts';
import type { Earning } from '../../../core/loyalty/earning.ts';
import type { GridRow } from '../../../core/loyalty/grid.ts';
import type { EarningRules } from '../../../core/loyalty/profile.ts';
import { takeBack } from '../../../core/loyalty/returned-points.ts';
import type { LoyaltyLine } from '../../../core/loyalty/sale.ts';
import { money } from '../../../core/quantities/money.ts';
import { points } from '../../../core/quantities/points.ts';
import { type Quantity, quantity } from '../../../core/quantities/quantity.ts';
import { anyGrid, anyRules, anySoldLines, vouchersOf } from '../support/any-sale.ts';
import { earnedBy, eligible, PLAIN, pts, sold } from '../support/loyalty.ts';

interface Given {
  readonly rules: EarningRules;
  readonly lines: readonly LoyaltyLine[];
  readonly grid: readonly GridRow[];
}

const anything = fc.record({ rules: anyRules, lines: anySoldLines, grid: anyGrid() });
/** Where nothing excludes and no multiplier moves shares from line to line. */
const steady = fc.record({
  rules: anyRules.map((rules) => ({ ...rules, maxDiscount: null, excludesOffers: false, earnsOnGiftMoney: true })),
  lines: anySoldLines,
  grid: anyGrid({ withMultiplier: false }),
});

function earns({ rules, lines, grid }: Given, vouchers = vouchersOf(lines)): SaleEarning & { readonly eligible: true } {
  return eligible(earnedBy(lines, { rules, sale: { vouchers }, programme: { grid } }));
}

function holds<Value>(arbitrary: fc.Arbitrary<Value>, law: (value: Value) => void, numRuns = 1000): void {
  fc.assert(fc.property(arbitrary, law), { numRuns });
}

/** The path of what is a number but no safe integer, or a minus zero; null where all are whole. */
function notWhole(value: unknown, path = ''): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? null : `${path}: ${value}`;
  if (value === null || typeof value !== 'object') return null;
  for (const [key, each] of Object.entries(value)) {
    const found = notWhole(each, `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

const partsInAnyOrder = ({ parts }: Earning) => parts.map((part) => JSON.stringify(part)).sort();

describe('laws of earning', () => {
  it('the parts of an explanation add up to the result, which is whole where it has to be', () => {
    holds(anything, (given) => {
      const { earning } = earns(given);
      expect(earning.parts.reduce((sum, part) => sum + part.points, 0)).toBe(earning.points);
      expect(earning.points).toBeGreaterThanOrEqual(0);
      if (given.rules.wholePointsOnly) expect(earning.points % 100).toBe(0);
      expect(earning.counting.lines - earning.counting.attenuation).toBe(earning.counting.total);
    });
  });

  it('no input or output is ever a non-integer', () => {
    holds(anything, (given) => {
      expect(notWhole(given)).toBe(null);
      expect(notWhole(earns(given))).toBe(null);
    });
  });

  it('the order of lines changes nothing but the order of the explanation', () => {
    const shuffled = anything.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray([...given.lines], { minLength: given.lines.length })),
    );
    holds(shuffled, ([given, lines]) => {
      const [one, other] = [earns(given), earns({ ...given, lines })];
      expect(other.earning.points).toBe(one.earning.points);
      expect(partsInAnyOrder(other.earning)).toEqual(partsInAnyOrder(one.earning));
      expect(other.earning.counting).toEqual(one.earning.counting);
      expect(other.next).toEqual(one.next);
    });
  });

  it('splitting a sale never earns more gift points than its whole multiples', () => {
    const split = fc.tuple(steady, fc.integer({ min: 0, max: 7 }));
    const giftOf = (given: Given) =>
      earns(given, money(0)).earning.parts.find(({ kind }) => kind === 'gift')?.points ?? 0;
    holds(split, ([given, at]) => {
      const [first, second] = [given.lines.slice(0, at), given.lines.slice(at)];
      const apart = giftOf({ ...given, lines: first }) + giftOf({ ...given, lines: second });
      expect(apart).toBeLessThanOrEqual(giftOf(given));
    });
  });

  it('more spend never earns less', () => {
    holds(fc.tuple(steady, fc.integer({ min: 0, max: 9000 })), ([given, more]) => {
      const vouchers = vouchersOf(given.lines);
      const before = earns(given, vouchers).earning.points;
      const another = { ...given, lines: [...given.lines, sold(99, more / 100)] };
      expect(earns(another, vouchers).earning.points).toBeGreaterThanOrEqual(before);
    });
  });

  it('what comes back without a receipt takes exactly what it would earn', () => {
    const plain = anySoldLines.map((lines) => lines.filter(({ article }) => !article.isDeposit));
    holds(fc.tuple(anyRules, plain, anyGrid()), ([rules, lines, grid]) => {
      const given = { rules: { ...rules, attenuatesByVouchers: false }, lines, grid };
      const back = lines.map((line) => ({
        ...line,
        returned: 'without-receipt' as const,
        quantity: quantity(-line.quantity),
        full: money(-line.full),
        net: money(-line.net),
        receiptDiscountShare: money(-line.receiptDiscountShare),
        voucherShare: money(-line.voucherShare),
        pointsDiscountShare: money(-line.pointsDiscountShare),
      }));
      expect(earns({ ...given, lines: back }).earning.points + earns(given).earning.points).toBe(0);
    });
  });

  it('agrees with counting the steps one by one', () => {
    holds(fc.tuple(anyRules, fc.integer({ min: 0, max: 20_000 })), ([any, spent]) => {
      const rules = { ...PLAIN, threshold: any.threshold, step: any.step, pointsPerStep: any.pointsPerStep };
      let steps = 0;
      while ((rules.threshold || rules.step) + rules.step * steps <= spent) steps += 1;
      const expected = steps * rules.pointsPerStep;
      expect(earns({ rules, lines: [sold(1, spent / 100)], grid: [] }).earning.points).toBe(
        expected - (expected % 100),
      );
    });
  });

  it('what more goods give is what the sale with them earns, also where the grid multiplies', () => {
    holds(anything, (any) => {
      const given = { ...any, grid: any.grid.filter(({ categoryId, brandId }) => categoryId ?? brandId) };
      const vouchers = vouchersOf(given.lines);
      const { earning, next } = earns(given, vouchers);
      for (const { missing, gives } of next) {
        const more = { ...given, lines: [...given.lines, sold(99, missing / 100)] };
        expect(earns(more, vouchers).earning.points).toBe(earning.points + gives);
      }
    });
  });

  it('what is missing is true: so much more gives so many points, a cent less gives fewer', () => {
    const inPoints = steady.map((given) => ({
      ...given,
      rules: {
        ...given.rules,
        pointsPerStep: points(given.rules.pointsPerStep * 100),
        giftPoints: points(given.rules.giftPoints * 100),
      },
    }));
    holds(fc.oneof(steady, inPoints), (any) => {
      // Plain goods: no row for any category and any brand.
      const given = {
        ...any,
        grid: any.grid.filter(({ categoryId, brandId }) => categoryId !== null || brandId !== null),
      };
      const vouchers = vouchersOf(given.lines);
      const { earning, next } = earns(given, vouchers);
      // Where whole points only are given, less than a point for a step may be rounded away.
      const isCoarse =
        given.rules.wholePointsOnly &&
        [given.rules.pointsPerStep, given.rules.giftPoints].some((each) => each % 100 !== 0);
      const then = (missing: number) =>
        earns({ ...given, lines: [...given.lines, sold(99, missing / 100)] }, vouchers).earning.points;
      for (const { missing, gives } of next) {
        expect(gives).toBeGreaterThan(0);
        expect(missing).toBeGreaterThan(0);
        expect(then(missing)).toBe(earning.points + gives);
        if (!isCoarse) expect(then(missing - 1)).toBeLessThan(earning.points + gives);
      }
    });
  });
});

describe('laws of returning', () => {
  /** What stays of each line after one return after another, down to nothing. */
  const steps = (lines: readonly LoyaltyLine[]) =>
    fc
      .array(fc.tuple(fc.nat({ max: Math.max(0, lines.length - 1) }), fc.nat({ max: 100 })), { maxLength: 6 })
      .map((drafts) => {
        const stays = new Map(lines.map(({ id, quantity: amount }) => [id, amount]));
        const path = drafts.flatMap(([index, part]) => {
          const line = lines[index];
          if (!line) return [];
          const now = stays.get(line.id) ?? line.quantity;
          stays.set(line.id, quantity(Math.trunc((now * part) / 100)));
          return [new Map(stays)];
        });
        return [...path, new Map(lines.map(({ id }) => [id, quantity(0)] as const))];
      });
  const returned = (from: fc.Arbitrary<Given>) =>
    from.chain((given) => fc.tuple(fc.constant(given), steps(given.lines)));

  function path(given: Given, stays: readonly ReadonlyMap<LoyaltyLine['id'], Quantity>[]) {
    const { basis, earning } = earns(given);
    let takenBack = pts(0);
    return stays.map((each) => {
      const taken = takeBack({ basis, stays: each, takenBack });
      takenBack = points(takenBack + taken.points);
      return { taken, takenBack, earned: earning.points };
    });
  }

  it('a return of everything gives back everything, in any parts and any order', () => {
    holds(returned(anything), ([given, stays]) => {
      const last = path(given, stays).at(-1);
      expect(last?.takenBack).toBe(last?.earned);
    });
  });

  it('a return never gives, and all together never take more than the sale gave', () => {
    holds(returned(anything), ([given, stays]) => {
      for (const { taken, takenBack, earned } of path(given, stays)) {
        expect(taken.points).toBeGreaterThanOrEqual(0);
        expect(takenBack).toBeLessThanOrEqual(earned);
        expect(notWhole(taken)).toBe(null);
        expect(taken.stays.parts.reduce((sum, part) => sum + part.points, 0)).toBe(taken.stays.points);
      }
    });
  });

  it('without multipliers what was taken depends on what stays alone, not on the way there', () => {
    holds(returned(steady), ([given, stays]) => {
      for (const { taken, takenBack, earned } of path(given, stays))
        expect(takenBack).toBe(earned - taken.stays.points);
    });
  });
});
