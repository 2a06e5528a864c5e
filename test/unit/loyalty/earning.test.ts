import { describe, expect, it } from 'vitest';
import type { EarningRules } from '../../../core/loyalty/profile.ts';
import { multiplier } from '../../../core/quantities/points.ts';
import { earnedBy, eligible, eur, PLAIN, pieces, pts, RULES, shownParts, sold } from '../support/loyalty.ts';

const FRACTIONS: EarningRules = { ...PLAIN, wholePointsOnly: false };

function earns(major: number, rules: EarningRules): number {
  return eligible(earnedBy([sold(1, major)], { rules })).earning.points / 100;
}

describe('worked examples', () => {
  it.each<[string, EarningRules, spent: number, points: number]>([
    // LOYALTY 7, profile A; seed 002, lines 75, 77 and 81.
    ['profile A: 100.00', RULES, 100, 120],
    ['profile A: 24.99', RULES, 24.99, 24],
    ['profile A: 25.00', RULES, 25, 30],
    ['profile A: 0.99', RULES, 0.99, 0],
    ['profile A: 1.00', RULES, 1, 1],
    ['profile A: 49.99', RULES, 49.99, 54],
    ['profile A: 50.00', RULES, 50, 60],
    // Seed 000, line 30: 10 points for each 5 EUR.
    ['seed 000: 14.99', { ...PLAIN, threshold: eur(5), step: eur(5), pointsPerStep: pts(10) }, 14.99, 20],
    ['seed 000: 15.00', { ...PLAIN, threshold: eur(5), step: eur(5), pointsPerStep: pts(10) }, 15, 30],
    // Seed 000, line 60: 1 point for each 1 EUR.
    ['seed 000: 1 for 1', PLAIN, 3.5, 3],
    // Seed 003, line 8: 1 point for each 50, an order of 100.
    ['seed 003: 100 lei', { ...PLAIN, threshold: eur(50), step: eur(50) }, 100, 2],
    ['seed 003: 99.99 lei', { ...PLAIN, threshold: eur(50), step: eur(50) }, 99.99, 1],
  ])('%s', (_name, rules, spent, expected) => {
    expect(earns(spent, rules)).toBe(expected);
  });
});

describe('threshold and step (LOYALTY 2.4)', () => {
  const ten = { ...PLAIN, threshold: eur(10), step: eur(3), pointsPerStep: pts(2) };
  const half = { ...PLAIN, pointsPerStep: pts(0.5) };
  it.each<[string, EarningRules, spent: number, points: number]>([
    ['nothing spent', ten, 0, 0],
    ['under the threshold', ten, 9.99, 0],
    ['at the threshold', ten, 10, 2],
    ['under the next step', ten, 12.99, 2],
    ['at the next step', ten, 13, 4],
    ['two steps', ten, 16, 6],
    ['no threshold counts as the step: under it', { ...ten, threshold: eur(0) }, 2.99, 0],
    ['no threshold counts as the step: at it', { ...ten, threshold: eur(0) }, 3, 2],
    ['half a point a step: the sum is floored to a point', half, 1, 0],
    ['half a point a step: two steps', half, 2, 1],
    ['half a point a step: three steps', half, 3, 1],
    ['no points at all', { ...ten, pointsPerStep: pts(0) }, 100, 0],
    ['fractions: under the threshold', { ...ten, wholePointsOnly: false }, 9.99, 0],
    ['fractions: at the threshold', { ...ten, wholePointsOnly: false }, 10, 2],
    ['fractions: a cent beyond is two thirds of a hundredth', { ...ten, wholePointsOnly: false }, 10.01, 2],
    ['fractions: two cents beyond', { ...ten, wholePointsOnly: false }, 10.02, 2.01],
    ['fractions: half a step', { ...ten, wholePointsOnly: false }, 11.5, 3],
    ['fractional threshold: under it', { ...ten, wholePointsOnly: false, fractionalThreshold: eur(5) }, 4.99, 0],
    ['fractional threshold: at it', { ...ten, wholePointsOnly: false, fractionalThreshold: eur(5) }, 5, 1],
    ['fractional threshold: between', { ...ten, wholePointsOnly: false, fractionalThreshold: eur(5) }, 7.77, 1.55],
    [
      'fractional threshold: under the threshold',
      { ...ten, wholePointsOnly: false, fractionalThreshold: eur(5) },
      9.99,
      1.99,
    ],
    ['fractional threshold of nothing', { ...ten, wholePointsOnly: false, fractionalThreshold: eur(0) }, 0.05, 0.01],
    ['fractional threshold with whole points only is idle', { ...ten, fractionalThreshold: eur(5) }, 9.99, 0],
    ['fractions: 0.01 of a point', FRACTIONS, 1.01, 1.01],
    ['fractions: no threshold counts as the step', { ...FRACTIONS, threshold: eur(0), step: eur(2) }, 1.99, 0],
  ])('%s', (_name, rules, spent, expected) => {
    expect(earns(spent, rules)).toBe(expected);
  });

  it.each<[string, EarningRules, number]>([
    ['whole', RULES, 100],
    ['at the threshold', RULES, 1],
    ['under it', RULES, 0.99],
    ['fractions', FRACTIONS, 12.34],
  ])('goods that come back without a receipt take what they would earn: %s', (_name, rules, major) => {
    const back = sold(1, -major, { quantity: pieces(-1), returned: 'without-receipt' });
    expect(eligible(earnedBy([back], { rules })).earning.points + 0).toBe(-earns(major, rules) * 100 + 0);
  });
});

describe('gift points for whole multiples (LOYALTY 2.5)', () => {
  it.each<[string, Partial<EarningRules>, spent: number, parts: string]>([
    ['a cent under', {}, 24.99, 'base 24'],
    ['at it', {}, 25, 'base 25, gift 5'],
    ['a cent under twice', {}, 49.99, 'base 49, gift 5'],
    ['four times', {}, 100, 'base 100, gift 20'],
    ['no threshold', { giftThreshold: null }, 100, 'base 100'],
    ['a threshold of nothing is none', { giftThreshold: eur(0) }, 100, 'base 100'],
    ['no gift points', { giftPoints: pts(0) }, 100, 'base 100'],
    ['half points with whole points only', { giftPoints: pts(2.5) }, 25, 'base 25, gift 2.5, rounding -0.5'],
    ['half points twice', { giftPoints: pts(2.5) }, 50, 'base 50, gift 5'],
    ['half points with fractions', { giftPoints: pts(2.5), wholePointsOnly: false }, 25, 'base 25, gift 2.5'],
    ['under the threshold of the base', { threshold: eur(50) }, 25, 'gift 5'],
  ])('%s', (_name, change, spent, parts) => {
    const { earning } = eligible(earnedBy([sold(1, spent)], { rules: { ...RULES, ...change } }));
    expect(shownParts(earning)).toBe(parts);
  });
});

describe('discount vouchers (LOYALTY 2.3)', () => {
  const on: EarningRules = { ...PLAIN, attenuatesByVouchers: true };
  it.each<[string, EarningRules, spent: number, voucher: number, points: number]>([
    // LOYALTY 2.3 and seed 002, line 36.
    ['off: 100.00 with 5.00', PLAIN, 100, 5, 100],
    ['on: 100.00 with 5.00', on, 100, 5, 80],
    ['on, once', { ...on, voucherMultiplier: multiplier(100) }, 100, 5, 95],
    ['on, not at all', { ...on, voucherMultiplier: multiplier(0) }, 100, 5, 100],
    ['on, one and a half times', { ...on, voucherMultiplier: multiplier(150) }, 100, 5, 92],
    ['on, exactly everything', on, 20, 5, 0],
    ['on, never below nothing', on, 10, 5, 0],
    ['on, a cent left', on, 20.99, 5, 0],
    ['on, a point left', on, 21, 5, 1],
    ['on, without a voucher', on, 100, 0, 100],
  ])('%s', (_name, rules, spent, voucher, expected) => {
    const line = sold(1, spent, { voucherShare: eur(Math.min(spent, voucher)) });
    const { earning } = eligible(earnedBy([line], { rules, sale: { vouchers: eur(voucher) } }));
    expect(earning.points).toBe(pts(expected));
    expect(earning.counting.lines - earning.counting.attenuation).toBe(earning.counting.total);
  });

  it('gift points look at what is left too', () => {
    const rules = { ...RULES, attenuatesByVouchers: true };
    const { earning } = eligible(earnedBy([sold(1, 100)], { rules, sale: { vouchers: eur(5) } }));
    expect(shownParts(earning)).toBe('base 80, gift 15');
  });

  it('what comes back without a receipt is not made less negative', () => {
    const back = sold(1, -30, { quantity: pieces(-1), returned: 'without-receipt' });
    expect(eligible(earnedBy([back], { rules: on, sale: { vouchers: eur(5) } })).earning.points).toBe(pts(-30));
  });
});

describe('the explanation (LOYALTY 2.10)', () => {
  it('says how many steps and multiples', () => {
    const { earning } = eligible(earnedBy([sold(1, 60), sold(2, 0.5)]));
    expect(earning.parts).toEqual([
      { kind: 'base', points: pts(60), steps: 60 },
      { kind: 'gift', points: pts(10), multiples: 2 },
    ]);
    expect(earning.counting).toEqual({ lines: eur(60.5), attenuation: 0, total: eur(60.5) });
    expect(earning.lines.map(({ exclusion, amount }) => [exclusion, amount])).toEqual([
      [null, 6000],
      [null, 50],
    ]);
  });
});

describe('what is missing to more (LOYALTY 2.10)', () => {
  type Next = readonly (readonly [reaches: string, missing: number, gives: number])[];
  const five: EarningRules = { ...PLAIN, threshold: eur(10), step: eur(5), pointsPerStep: pts(2) };
  it.each<[string, EarningRules, spent: number, Next]>([
    [
      '2.40 more gives 5 points',
      { ...PLAIN, threshold: eur(100), giftThreshold: eur(25) },
      22.6,
      [
        ['step', 77.4, 21],
        ['gift-points', 2.4, 5],
      ],
    ],
    ['to the threshold', five, 4, [['step', 6, 2]]],
    ['to the next step', five, 12, [['step', 3, 2]]],
    ['at a step', five, 15, [['step', 5, 2]]],
    ['a cent missing', five, 14.99, [['step', 0.01, 2]]],
    [
      'with the gift points of the same cent',
      RULES,
      24.99,
      [
        ['step', 0.01, 6],
        ['gift-points', 0.01, 6],
      ],
    ],
    ['fractions: to the threshold', { ...five, wholePointsOnly: false }, 4, [['step', 6, 2]]],
    [
      'fractions: to the threshold, what is earned already taken off',
      { ...five, wholePointsOnly: false, fractionalThreshold: eur(1) },
      5,
      [['step', 5, 1]],
    ],
    ['fractions: nothing above it', { ...five, wholePointsOnly: false }, 10, []],
    ['half a point a step: two steps give one', { ...PLAIN, pointsPerStep: pts(0.5) }, 2, [['step', 2, 1]]],
    ['no points', { ...PLAIN, pointsPerStep: pts(0) }, 5, []],
    ['points by article have no steps', { ...RULES, pointsByArticle: true }, 20, [['gift-points', 5, 5]]],
  ])('%s', (_name, rules, spent, expected) => {
    const { next } = eligible(earnedBy([sold(1, spent)], { rules }));
    expect(next.map(({ reaches, missing, gives }) => [reaches, missing / 100, gives / 100])).toEqual(expected);
  });

  it('what vouchers took off is missing too', () => {
    const rules = { ...PLAIN, attenuatesByVouchers: true };
    const { next } = eligible(earnedBy([sold(1, 10)], { rules, sale: { vouchers: eur(5) } }));
    expect(next).toEqual([{ reaches: 'step', missing: eur(11), gives: pts(1) }]);
  });

  it('nothing is missing where nothing could count', () => {
    expect(eligible(earnedBy([sold(1, 10)], { programme: { groupIds: [] } })).next).toEqual([]);
  });
});
