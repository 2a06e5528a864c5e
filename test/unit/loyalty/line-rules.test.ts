/** Points by article, by an article's own rule and by the grid (LOYALTY 2.6), and what they do to each other. */
import { describe, expect, it } from 'vitest';
import { type GridRow, indexedGrid, matchingRow } from '../../../core/loyalty/grid.ts';
import type { EarningRules } from '../../../core/loyalty/profile.ts';
import type { LoyaltyLine, OwnRule } from '../../../core/loyalty/sale.ts';
import { multiplier } from '../../../core/quantities/points.ts';
import { earnedBy, eligible, eur, PLAIN, percentOf, pieces, pts, RULES, shownParts, sold } from '../support/loyalty.ts';

const perUnit = (each: number): GridRow['gives'] => ({ kind: 'per-unit', points: pts(each) });
const perStep = (step: number, each: number): GridRow['gives'] => ({
  kind: 'per-step',
  step: eur(step),
  points: pts(each),
});
const times = (of: number): GridRow['gives'] => ({ kind: 'multiplier', times: multiplier(Math.round(of * 100)) });
const row = (categoryId: string | null, brandId: string | null, gives = perUnit(1)): GridRow => ({
  categoryId,
  brandId,
  gives,
});

describe('the most specific row wins', () => {
  const article = { categoryIds: ['balls', 'dogs', 'pets'], brandId: 'acme' };
  it.each<[string, GridRow[], number | null]>([
    ['nothing', [], null],
    ['any and any', [row(null, null)], 0],
    ['another category', [row('cats', null)], null],
    ['another brand', [row(null, 'other')], null],
    ['its category, another brand', [row('balls', 'other')], null],
    ['category before any', [row(null, null), row('pets', null)], 1],
    ['brand before category', [row('balls', null), row(null, 'acme')], 1],
    ['both before brand', [row(null, 'acme'), row('pets', 'acme')], 1],
    ['the nearest category', [row('pets', null), row('balls', null), row('dogs', null)], 1],
    ['the nearest category of both', [row('pets', 'acme'), row('dogs', 'acme')], 1],
    ['of equals the first', [row('dogs', null), row('dogs', null)], 0],
  ])('%s', (_name, grid, expected) => {
    expect(matchingRow(indexedGrid(grid), article)?.row ?? null).toBe(expected);
  });

  it('an article without category and brand', () => {
    expect(
      matchingRow(indexedGrid([row('dogs', null), row(null, 'acme'), row(null, null)]), {
        categoryIds: [],
        brandId: null,
      })?.row,
    ).toBe(2);
  });
});

function partsOf(
  lines: readonly LoyaltyLine[],
  rules: EarningRules,
  gives: GridRow['gives'] | null = null,
  vouchers = 0,
): string {
  const grid = gives === null ? [] : [row('dogs', null, gives)];
  return shownParts(
    eligible(earnedBy(lines, { rules, programme: { grid }, sale: { vouchers: eur(vouchers) } })).earning,
  );
}

const dogs = { categoryIds: ['dogs'] };
const GRID: EarningRules = { ...PLAIN, usesGrid: true };
const FRACTIONS: EarningRules = { ...GRID, wholePointsOnly: false };

describe('the grid', () => {
  it.each<[string, EarningRules, GridRow['gives'], LoyaltyLine[], string]>([
    ['not used', PLAIN, perUnit(2), [sold(1, 10, {}, dogs)], 'base 10'],
    ['another category', GRID, perUnit(2), [sold(1, 10)], 'base 10'],
    ['by the unit', GRID, perUnit(2), [sold(1, 10, { quantity: pieces(3) }, dogs)], 'base 10, grid 6'],
    [
      'by the unit, weighed',
      FRACTIONS,
      perUnit(2),
      [sold(1, 10, { quantity: pieces(1.235) }, dogs)],
      'base 10, grid 2.47',
    ],
    [
      'by the unit, whole points only',
      GRID,
      perUnit(2),
      [sold(1, 10, { quantity: pieces(1.235) }, dogs)],
      'base 10, grid 2.47, rounding -0.47',
    ],
    ['by the step: a cent under', GRID, perStep(3, 1), [sold(1, 8.99, {}, dogs)], 'base 8, grid 2'],
    ['by the step: at it', GRID, perStep(3, 1), [sold(1, 9, {}, dogs)], 'base 9, grid 3'],
    ['by the step: each line by itself', GRID, perStep(3, 1), [sold(1, 2, {}, dogs), sold(2, 2, {}, dogs)], 'base 4'],
    [
      'by the step: what comes back mirrors',
      GRID,
      perStep(3, 1),
      [sold(1, -8.99, { returned: 'without-receipt', quantity: pieces(-1) }, dogs)],
      'base -8, grid -2',
    ],
    ['twice', GRID, times(2), [sold(1, 10, {}, dogs)], 'base 10, grid 10'],
    ['once is nothing more', GRID, times(1), [sold(1, 10, {}, dogs)], 'base 10'],
    ['one and a half times', GRID, times(1.5), [sold(1, 10, {}, dogs)], 'base 10, grid 5'],
    ['twice, its share only', GRID, times(2), [sold(1, 4, {}, dogs), sold(2, 6)], 'base 10, grid 4'],
    [
      'twice, a share of whole steps: 4.50 of 10.90',
      GRID,
      times(2),
      [sold(1, 4.5, {}, dogs), sold(2, 6.4)],
      'base 10, grid 4.12, rounding -0.12',
    ],
    ['twice of nothing', GRID, times(2), [sold(1, 0.99, {}, dogs)], ''],
    [
      'twice, what comes back',
      GRID,
      times(2),
      [sold(1, -10, { returned: 'without-receipt', quantity: pieces(-1) }, dogs)],
      'base -10, grid -10',
    ],
    [
      'twice, nothing in all',
      GRID,
      times(2),
      [sold(1, 10, {}, dogs), sold(2, -10, { returned: 'without-receipt', quantity: pieces(-1) })],
      '',
    ],
    ['ten times', GRID, times(10), [sold(1, 1, {}, dogs)], 'base 1, grid 9'],
    // As the page is written: plain goods under a step take their share of the same base.
    [
      'ten times, its share lessened by goods that reach no step',
      GRID,
      times(10),
      [sold(1, 1, {}, dogs), sold(2, 0.99)],
      'base 1, grid 4.52, rounding -0.52',
    ],
    ['with gift points', { ...RULES, usesGrid: true }, times(2), [sold(1, 25, {}, dogs)], 'base 25, gift 5, grid 25'],
    [
      'a line that does not count',
      { ...GRID, excludesOffers: true },
      perUnit(2),
      [sold(1, 10, {}, { ...dogs, onOffer: true })],
      '',
    ],
  ])('%s', (_name, rules, gives, lines, expected) => {
    expect(partsOf(lines, rules, gives)).toBe(expected);
  });

  it('the share is of the sum before vouchers, the base of what is left', () => {
    const lines = [sold(1, 50, {}, dogs), sold(2, 50)];
    expect(partsOf(lines, { ...GRID, attenuatesByVouchers: true }, times(2), 5)).toBe('base 80, grid 40');
  });
});

describe('points by article', () => {
  const BY_ARTICLE: EarningRules = { ...RULES, usesGrid: true, pointsByArticle: true };
  const three = { ...dogs, generatedPoints: pts(3) };
  it.each<[string, LoyaltyLine[], GridRow['gives'] | null, string]>([
    ['x quantity', [sold(1, 10, { quantity: pieces(2) }, three)], null, 'article 6'],
    ['empty is nothing', [sold(1, 10)], null, ''],
    ['the gift points still run', [sold(1, 50, {}, three)], null, 'gift 10, article 3'],
    ['a multiplier acts on its own', [sold(1, 10, { quantity: pieces(2) }, three)], times(2), 'article 6, grid 6'],
    ['grid by the unit', [sold(1, 10, { quantity: pieces(2) }, three)], perUnit(1), 'article 6, grid 2'],
    ['grid by the step', [sold(1, 10, {}, three)], perStep(5, 1), 'article 3, grid 2'],
    ['weighed, whole points only', [sold(1, 10, { quantity: pieces(0.5) }, three)], null, 'article 1.5, rounding -0.5'],
    [
      'two weights are added before they are rounded',
      [sold(1, 10, { quantity: pieces(0.5) }, three), sold(2, 10, { quantity: pieces(0.5) }, three)],
      null,
      'article 1.5, article 1.5',
    ],
    [
      'a quarter in points',
      [sold(1, 10, { quantity: pieces(4), giftPercentage: percentOf(25), net: eur(7.5) }, three)],
      null,
      'article 9',
    ],
    ['a gift', [sold(1, 10, { quantity: pieces(4), giftPercentage: percentOf(100), net: eur(0) }, three)], null, ''],
    [
      'half by a points discount',
      [sold(1, 10, { quantity: pieces(4), pointsDiscountShare: eur(5) }, three)],
      null,
      'article 6',
    ],
    ['all by a points discount', [sold(1, 10, { quantity: pieces(4), pointsDiscountShare: eur(10) }, three)], null, ''],
    [
      'half of what the abbuono left',
      [sold(1, 10, { quantity: pieces(4), receiptDiscountShare: eur(4), pointsDiscountShare: eur(3) }, three)],
      null,
      'article 6',
    ],
    [
      'abbuono and vouchers do not lower them',
      [sold(1, 10, { quantity: pieces(4), receiptDiscountShare: eur(4), voucherShare: eur(6) }, three)],
      null,
      'article 12',
    ],
    [
      'without a receipt',
      [sold(1, -10, { quantity: pieces(-2), returned: 'without-receipt' }, three)],
      null,
      'article -6',
    ],
  ])('%s', (_name, lines, gives, expected) => {
    expect(partsOf(lines, BY_ARTICLE, gives)).toBe(expected);
  });
});

describe("an article's own rule (seed 000, line 35; seed 004, line 21)", () => {
  const units = (each: number): { ownRule: OwnRule } => ({ ownRule: { kind: 'per-unit', points: pts(each) } });
  const percentage = (of: number): { ownRule: OwnRule } => ({
    ownRule: { kind: 'percentage', basisPoints: percentOf(of) },
  });
  it.each<[string, EarningRules, LoyaltyLine[], vouchers: number, string]>([
    [
      'by the unit, out of the total',
      RULES,
      [sold(1, 25, { quantity: pieces(2) }, units(3)), sold(2, 24.99)],
      0,
      'base 24, own 6',
    ],
    ['a percentage of the price paid', PLAIN, [sold(1, 40, {}, percentage(50))], 0, 'own 20'],
    ['a percentage beyond the whole', PLAIN, [sold(1, 40, {}, percentage(200))], 0, 'own 80'],
    ['a percentage, whole points only', PLAIN, [sold(1, 9.99, {}, percentage(10))], 0, 'own 0.99, rounding -0.99'],
    ['a percentage, fractions', FRACTIONS, [sold(1, 9.99, {}, percentage(10))], 0, 'own 0.99'],
    [
      'after abbuono and points discount',
      PLAIN,
      [sold(1, 40, { receiptDiscountShare: eur(10), pointsDiscountShare: eur(10) }, percentage(50))],
      0,
      'own 10',
    ],
    ['no voucher share when off', PLAIN, [sold(1, 40, { voucherShare: eur(10) }, percentage(50))], 10, 'own 20'],
    [
      'its voucher share, once, when on',
      { ...PLAIN, attenuatesByVouchers: true },
      [sold(1, 40, { voucherShare: eur(10) }, percentage(50))],
      10,
      'own 15',
    ],
    [
      'it beats points by article',
      { ...RULES, pointsByArticle: true },
      [sold(1, 30, {}, { ...units(3), generatedPoints: pts(9) })],
      0,
      'own 3',
    ],
    ['no grid', GRID, [sold(1, 30, {}, { ...units(3), ...dogs })], 0, 'own 3'],
    ['none at all', RULES, [sold(1, 30, {}, units(0))], 0, ''],
    ['a percentage of nothing', RULES, [sold(1, 30, {}, percentage(0))], 0, ''],
    [
      'a quarter in points, by the unit',
      PLAIN,
      [sold(1, 40, { quantity: pieces(4), giftPercentage: percentOf(25), net: eur(30) }, units(3))],
      0,
      'own 9',
    ],
    [
      'a quarter in points, of the price paid',
      PLAIN,
      [sold(1, 40, { giftPercentage: percentOf(25), net: eur(30) }, percentage(50))],
      0,
      'own 15',
    ],
    [
      'an offer, excluded',
      { ...PLAIN, excludesOffers: true },
      [sold(1, 40, {}, { ...units(3), onOffer: true })],
      0,
      '',
    ],
  ])('%s', (_name, rules, lines, vouchers, expected) => {
    expect(partsOf(lines, rules, times(3), vouchers)).toBe(expected);
  });

  it.each<[string, minorPerMajor: number, major: number, points: number]>([
    ['cents', 100, 4000, 20],
    ['no decimals', 1, 40, 20],
    ['three decimals', 1000, 40_000, 20],
  ])('a major unit counts as a point: %s', (_name, minorPerMajor, minor, expected) => {
    const line = sold(1, minor / 100, {}, percentage(50));
    const { earning } = eligible(earnedBy([line], { rules: PLAIN, sale: { minorPerMajor } }));
    expect(earning.points).toBe(pts(expected));
  });

  it('thirds of a hundredth on three lines are one hundredth, on the line with the lowest id', () => {
    const third = (number: number) =>
      sold(number, 1, { quantity: pieces(1), pointsDiscountShare: eur(0) }, percentage(0.33));
    const { earning } = eligible(
      earnedBy([third(3), third(1), third(2), sold(4, 1, {}, percentage(0.01))], { rules: FRACTIONS }),
    );
    expect(earning.points).toBe(1);
    expect(earning.parts.filter(({ kind }) => kind === 'own').map(({ points }) => points + 0)).toEqual([0, 1, 0, 0]);
  });
});
