/** Returns and voids (LOYALTY 2.7): points earned are taken back, points spent are given back. */
import { describe, expect, it } from 'vitest';
import { discountGivenBack, giftGivenBack } from '../../../core/loyalty/given-back-points.ts';
import type { GridRow } from '../../../core/loyalty/grid.ts';
import type { EarningRules } from '../../../core/loyalty/profile.ts';
import { takeBack } from '../../../core/loyalty/returned-points.ts';
import type { LoyaltyLine } from '../../../core/loyalty/sale.ts';
import { multiplier } from '../../../core/quantities/points.ts';
import { earnedBy, eligible, eur, lineId, PLAIN, percentOf, pieces, pts, RULES, sold } from '../support/loyalty.ts';

type Step = Readonly<Record<number, number>>;

/** What each return takes back, in points: each step says what stays of which line, in pieces. */
function takenBy(
  lines: readonly LoyaltyLine[],
  rules: EarningRules,
  steps: readonly Step[],
  vouchers = 0,
  grid: readonly GridRow[] = [],
): number[] {
  const { basis } = eligible(earnedBy(lines, { rules, sale: { vouchers: eur(vouchers) }, programme: { grid } }));
  let takenBack = pts(0);
  return steps.map((step) => {
    const stays = new Map(Object.entries(step).map(([number, count]) => [lineId(Number(number)), pieces(count)]));
    const { points } = takeBack({ basis, stays, takenBack });
    takenBack = pts((takenBack + points) / 100);
    return points / 100;
  });
}

describe('what a return takes back', () => {
  const four = (major: number, change = {}) => sold(1, major, { quantity: pieces(4), ...change });
  const FRACTIONS = { ...PLAIN, wholePointsOnly: false };
  const double: GridRow = { categoryId: 'dogs', brandId: null, gives: { kind: 'multiplier', times: multiplier(1000) } };
  it.each<[string, LoyaltyLine[], EarningRules, Step[], number[]]>([
    ['a void', [four(100)], RULES, [{ 1: 0 }], [120]],
    ['half of it', [four(100)], RULES, [{ 1: 2 }, { 1: 0 }], [60, 60]],
    ['one by one', [four(100)], RULES, [{ 1: 3 }, { 1: 2 }, { 1: 1 }, { 1: 0 }], [30, 30, 30, 30]],
    ['the gift multiple goes with the piece that breaks it', [four(30)], RULES, [{ 1: 3 }, { 1: 0 }], [13, 22]],
    ['under a step nothing is taken', [sold(1, 10, {}), sold(2, 0.5)], PLAIN, [{ 2: 0 }], [0]],
    [
      'what stays is rounded once, half away from zero',
      [four(0.1)],
      { ...FRACTIONS, fractionalThreshold: eur(0) },
      [{ 1: 3 }, { 1: 2 }, { 1: 1 }, { 1: 0 }],
      [0.02, 0.03, 0.02, 0.03],
    ],
    ['a line that did not count', [four(100, {}), sold(2, 50, {}, { isDeposit: true })], PLAIN, [{ 2: 0 }], [0]],
    ['a line keeps its share of the abbuono', [four(100, { receiptDiscountShare: eur(20) })], PLAIN, [{ 1: 2 }], [40]],
    [
      'a line keeps its share of a points discount',
      [four(100, { pointsDiscountShare: eur(20) })],
      PLAIN,
      [{ 1: 2 }],
      [40],
    ],
    ['nothing came back', [four(100)], PLAIN, [{ 1: 4 }], [0]],
    [
      'it never gives: the multiplied line has all of the base then',
      [sold(1, 0.99), sold(2, 1, {}, { categoryIds: ['dogs'] })],
      { ...PLAIN, usesGrid: true },
      [{ 1: 0 }, { 1: 0, 2: 0 }],
      [0, 5],
    ],
    ['by article', [four(100, {}), sold(2, 1)], { ...PLAIN, pointsByArticle: true }, [{ 1: 1 }], [0]],
  ])('%s', (_name, lines, rules, steps, expected) => {
    expect(takenBy(lines, rules, steps, 0, [double])).toEqual(expected);
  });

  it('vouchers shrink in proportion to the counting total that stays', () => {
    const rules = { ...PLAIN, attenuatesByVouchers: true };
    const lines = [sold(1, 50), sold(2, 50)];
    expect(takenBy(lines, rules, [{ 1: 0 }, { 1: 0, 2: 0 }], 5)).toEqual([40, 40]);
  });

  it('vouchers that left nothing leave nothing', () => {
    const rules = { ...PLAIN, attenuatesByVouchers: true };
    expect(takenBy([sold(1, 10), sold(2, 10)], rules, [{ 1: 0 }, { 1: 0, 2: 0 }], 10)).toEqual([0, 0]);
  });

  it('own rules and points by the unit follow the quantity', () => {
    const own = sold(1, 40, { quantity: pieces(4) }, { ownRule: { kind: 'per-unit', points: pts(3) } });
    const part = sold(2, 40, { quantity: pieces(4) }, { ownRule: { kind: 'percentage', basisPoints: percentOf(50) } });
    expect(takenBy([own, part], PLAIN, [{ 1: 3 }, { 1: 3, 2: 1 }, { 1: 0, 2: 0 }])).toEqual([3, 15, 14]);
  });

  it('goods back without a receipt in the same sale are left as they were', () => {
    const back = sold(2, -30, { quantity: pieces(-1), returned: 'without-receipt' });
    expect(takenBy([sold(1, 100), back], PLAIN, [{ 1: 0 }])).toEqual([100]);
  });

  it('a basis that was stored as text gives the same', () => {
    const rules = { ...RULES, attenuatesByVouchers: true };
    const lines = [
      four(100),
      sold(
        2,
        40,
        { quantity: pieces(2), giftPercentage: percentOf(25) },
        { ownRule: { kind: 'per-unit', points: pts(3) } },
      ),
    ];
    const { basis } = eligible(earnedBy(lines, { rules, sale: { vouchers: eur(5) } }));
    const stays = new Map([
      [lineId(1), pieces(3)],
      [lineId(2), pieces(1)],
    ]);
    const stored = takeBack({ basis: JSON.parse(JSON.stringify(basis)), stays, takenBack: pts(0) });
    expect(stored).toEqual(takeBack({ basis, stays, takenBack: pts(0) }));
    expect(stored.points).toBeGreaterThan(0);
  });

  it('it says why: what stays is explained like a sale', () => {
    const { basis } = eligible(earnedBy([four(100)]));
    const { stays } = takeBack({ basis, stays: new Map([[lineId(1), pieces(1)]]), takenBack: pts(0) });
    expect(stays.parts).toEqual([
      { kind: 'base', points: pts(25), steps: 25 },
      { kind: 'gift', points: pts(5), multiples: 1 },
    ]);
  });
});

describe('what a return gives back', () => {
  it.each<[string, cost: number, sold: number, returned: number, before: number, back: number]>([
    ['a gift', 64, 1, 1, 0, 64],
    ['a piece of three', 192, 3, 1, 0, 64],
    ['the last piece', 192, 3, 3, 128, 64],
    ['a weight: the floor of the running total', 10, 1.5, 0.5, 0, 3],
    ['a weight: the next part', 10, 1.5, 1, 3, 3],
    ['a weight: the rest', 10, 1.5, 1.5, 6, 4],
    ['nothing', 64, 1, 0, 0, 0],
  ])('of a gift: %s', (_name, cost, quantity, returned, givenBack, expected) => {
    const gift = { points: pts(cost), sold: pieces(quantity), returned: pieces(returned), givenBack: pts(givenBack) };
    expect(giftGivenBack(gift)).toBe(pts(expected));
  });

  const bearing = (share: number, quantity: number, returned: number) => ({
    share: eur(share),
    sold: pieces(quantity),
    returned: pieces(returned),
  });
  it.each<[string, cost: number, whole: boolean, ReturnType<typeof bearing>[], before: number, back: number]>([
    ['nothing', 100, true, [bearing(0.6, 1, 0), bearing(0.4, 1, 0)], 0, 0],
    ['a line by its share', 100, true, [bearing(0.6, 1, 1), bearing(0.4, 1, 0)], 0, 60],
    ['all of it with the last line', 100, true, [bearing(0.6, 1, 1), bearing(0.4, 1, 1)], 60, 40],
    ['a third, whole points', 100, true, [bearing(0.99, 3, 1)], 0, 33],
    ['two thirds, whole points', 100, true, [bearing(0.99, 3, 2)], 33, 33],
    ['three thirds, whole points', 100, true, [bearing(0.99, 3, 3)], 66, 34],
    ['a third, fractions', 100, false, [bearing(0.99, 3, 1)], 0, 33.33],
    ['two thirds, fractions', 100, false, [bearing(0.99, 3, 2)], 33.33, 33.33],
    ['three thirds, fractions', 100, false, [bearing(0.99, 3, 3)], 66.66, 33.34],
    ['half a point of whole blocks with the last line', 2.5, true, [bearing(1, 1, 1)], 0, 2.5],
    ['lines without a share are none', 100, true, [bearing(1, 1, 1), bearing(0, 1, 0)], 0, 100],
    ['no line bears it', 100, true, [bearing(0, 1, 1)], 0, 0],
    ['never less than was given back', 100, true, [bearing(1, 4, 1)], 50, 0],
  ])('of a discount: %s', (_name, cost, wholePointsOnly, lines, givenBack, expected) => {
    expect(discountGivenBack({ points: pts(cost), lines, wholePointsOnly, givenBack: pts(givenBack) })).toBe(
      pts(expected),
    );
  });
});
