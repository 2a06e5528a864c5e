/** What cannot be saved and why: both sides of every edge. */
import { describe, expect, it } from 'vitest';
import {
  barcodesUnder,
  cardKey,
  cardRefusal,
  profileOfCode,
  profileOfNewCustomer,
  readCode,
  typedPrefixes,
} from '../../../core/loyalty/cards.ts';
import { type GridRow, gridRefusals } from '../../../core/loyalty/grid.ts';
import type { EarningRules, GiftRules, Profile, ProfileId } from '../../../core/loyalty/profile.ts';
import { profileChangeRefusal } from '../../../core/loyalty/profile-change.ts';
import { profileRefusals, profilesRefusals } from '../../../core/loyalty/profile-refusals.ts';
import { expiryInForce, type PointsDiscountRules, type Programme } from '../../../core/loyalty/programme.ts';
import { programmeRefusals } from '../../../core/loyalty/programme-refusals.ts';
import { multiplier, pointsRatio } from '../../../core/quantities/points.ts';
import {
  articleId,
  CUSTOMER,
  eur,
  FLAT,
  HUNDRED_FOR_ONE,
  percentOf,
  profile,
  programme,
  pts,
  RULES,
} from '../support/loyalty.ts';

describe('a profile (LOYALTY 2.4, 2.5, 2.8, 4.1)', () => {
  const earning = (change: Partial<EarningRules>): Partial<Profile> => ({ earning: { ...RULES, ...change } });
  const gifts = (change: Partial<GiftRules>): Partial<Profile> => ({ gifts: { ...FLAT, ...change } });
  const row = (upTo: number | null, ratio = 30) => ({
    markupUpTo: upTo === null ? null : percentOf(upTo),
    ratio: pointsRatio(ratio * 100),
  });
  it.each<[string, Partial<Profile>, string]>([
    ['as it should be', {}, ''],
    ['no code', { code: ' ' }, 'code-missing'],
    ['no description', { description: '' }, 'description-missing'],
    ['a prefix of blanks', { alternativePrefixes: ['  '] }, 'prefix-blank'],
    ['a prefix with a blank', { profilePrefix: '04 0' }, 'prefix-blank'],
    ['an empty prefix', { cardPrefix: '' }, 'prefix-blank'],
    ['no prefix at all', { cardPrefix: null }, ''],
    ['a discount of everything', { discount: percentOf(100) }, ''],
    ['a discount of more', { discount: percentOf(100.01) }, 'discount-impossible'],
    ['a negative discount', { discount: percentOf(-0.01) }, 'discount-impossible'],
    ['no threshold', earning({ threshold: eur(0) }), ''],
    ['a negative threshold', earning({ threshold: eur(-0.01) }), 'threshold-negative'],
    ['no step', earning({ step: eur(0) }), 'step-not-positive'],
    ['no points', earning({ pointsPerStep: pts(0) }), ''],
    ['negative points', earning({ pointsPerStep: pts(-0.01) }), 'points-negative'],
    ['a fractional threshold of nothing', earning({ fractionalThreshold: eur(0) }), ''],
    ['a fractional threshold at the threshold', earning({ fractionalThreshold: eur(1) }), ''],
    ['a fractional threshold above it', earning({ fractionalThreshold: eur(1.01) }), 'fractional-threshold-impossible'],
    [
      'a negative fractional threshold',
      earning({ fractionalThreshold: eur(-0.01) }),
      'fractional-threshold-impossible',
    ],
    [
      'a fractional threshold at the step that stands for no threshold',
      earning({ threshold: eur(0), step: eur(2), fractionalThreshold: eur(2) }),
      '',
    ],
    ['a gift threshold of nothing', earning({ giftThreshold: eur(0) }), ''],
    ['a negative gift threshold', earning({ giftThreshold: eur(-1) }), 'gift-threshold-negative'],
    ['negative gift points', earning({ giftPoints: pts(-1) }), 'gift-points-negative'],
    ['any discount excludes', earning({ maxDiscount: percentOf(0) }), ''],
    ['a negative limit', earning({ maxDiscount: percentOf(-1) }), 'max-discount-impossible'],
    ['a limit of more than everything', earning({ maxDiscount: percentOf(101) }), 'max-discount-impossible'],
    ['vouchers count for nothing', earning({ voucherMultiplier: multiplier(0) }), ''],
    ['vouchers count for less', earning({ voucherMultiplier: multiplier(-1) }), 'voucher-multiplier-negative'],
    ['five purchase discounts', gifts({ purchaseDiscounts: 5 }), ''],
    ['six', gifts({ purchaseDiscounts: 6 }), 'purchase-discounts-impossible'],
    ['fewer than none', gifts({ purchaseDiscounts: -1 }), 'purchase-discounts-impossible'],
    ['half of one', gifts({ purchaseDiscounts: 0.5 }), 'purchase-discounts-impossible'],
    ['three rows', gifts({ ratios: [row(100), row(200), row(null)] }), ''],
    ['four rows', gifts({ ratios: [row(100), row(200), row(300), row(null)] }), 'too-many-ratios'],
    ['no rows', gifts({ ratios: [] }), ''],
    ['no ratio', gifts({ ratios: [row(null, 0)] }), 'ratio-not-positive'],
    ['two equal limits', gifts({ ratios: [row(100), row(100), row(null)] }), 'markups-not-rising'],
    ['falling limits', gifts({ ratios: [row(200), row(100), row(null)] }), 'markups-not-rising'],
    ['a limit missing', gifts({ ratios: [row(null), row(null)] }), 'markups-not-rising'],
    ['a last limit', gifts({ ratios: [row(100), row(200)] }), 'last-ratio-limited'],
    ['percentages', gifts({ percentages: [25, 50, 75, 100].map(percentOf) }), ''],
    ['no percentages', gifts({ percentages: [] }), 'percentages-missing'],
    ['a percentage of nothing', gifts({ percentages: [percentOf(0)] }), 'percentage-impossible'],
    ['a percentage of more than everything', gifts({ percentages: [percentOf(100.01)] }), 'percentage-impossible'],
    ['a percentage twice', gifts({ percentages: [percentOf(50), percentOf(50)] }), 'percentage-twice'],
  ])('%s', (_name, change, expected) => {
    expect(profileRefusals(profile(change)).join(' ')).toBe(expected);
  });

  const named = (code: string, change: Partial<Profile> = {}) =>
    profile({ id: code as ProfileId, code, isDefault: false, cardPrefix: null, ...change });
  it.each<[string, Profile[], string]>([
    ['one default', [profile(), named('B')], ''],
    ['none', [named('A')], 'default-missing'],
    ['no profile', [], 'default-missing'],
    ['two', [profile(), named('B', { isDefault: true })], 'default-twice'],
    ['a code twice', [profile(), named('STD ')], 'profile-code-twice'],
    ['a prefix twice', [profile(), named('B', { alternativePrefixes: ['699', '040'] })], 'prefix-twice'],
    ['a longer prefix', [profile(), named('B', { profilePrefix: '0401' })], ''],
    ['twice in one profile', [profile({ profilePrefix: '040' })], ''],
  ])('together: %s', (_name, profiles, expected) => {
    expect(profilesRefusals(profiles).join(' ')).toBe(expected);
  });

  it.each([
    ['A', 'B', 'moved', null],
    ['A', 'A', 'moved', 'profile-unchanged'],
    ['A', 'C', 'moved', 'profile-unknown'],
    ['A', 'B', ' ', 'reason-missing'],
  ])('changed by hand from %s to %s with "%s"', (from, to, reason, expected) => {
    const ids = ['A', 'B'] as ProfileId[];
    expect(profileChangeRefusal({ from: from as ProfileId, to: to as ProfileId, reason }, ids)).toBe(expected);
  });
});

describe('cards and prefixes (LOYALTY 2.8; seed 002, lines 16 to 18)', () => {
  const id = (text: string) => text as ProfileId;
  const profiles = [
    { id: id('std'), isDefault: true, cardPrefix: '040', alternativePrefixes: ['699', 'VIP'], profilePrefix: null },
    { id: id('gold'), isDefault: false, cardPrefix: '6991', alternativePrefixes: [], profilePrefix: '0409' },
    { id: id('upc'), isDefault: false, cardPrefix: '77', alternativePrefixes: [], profilePrefix: null },
  ];
  it.each<[string, string, string | null]>([
    ['its prefix', '0401234567890', 'std'],
    ['an alternative one', '6990000000001', 'std'],
    ['a longer one wins', '6991000000000', 'gold'],
    ['the profile prefix', '0409000000000', 'gold'],
    ['no prefix', '8001234567890', null],
    ['no longer than its prefix', '040', null],
    ['one longer than its prefix', '0401', 'std'],
    ['letters', 'VIP1', 'std'],
    ['letters are told apart', 'vip1', null],
    ['twelve digits match with the zero that is added', '401234567890', 'std'],
    ['thirteen digits match without their zero', '0771234567890', 'upc'],
    ['twelve digits match as they are', '771234567890', 'upc'],
    ['fourteen digits match in thirteen', '00401234567890', 'std'],
    ['blanks around', ' 0401234567890 ', 'std'],
    ['nothing', '', null],
  ])('%s', (_name, code, expected) => {
    expect(profileOfCode(code, profiles)).toBe(expected);
  });

  it('an article always wins, then who bears the card, then the prefix', () => {
    const known = { isArticle: false, customerId: null };
    expect(readCode('0401', { isArticle: true, customerId: CUSTOMER }, profiles)).toEqual({ kind: 'article' });
    expect(readCode('9', { ...known, customerId: CUSTOMER }, profiles)).toEqual({ kind: 'card', customerId: CUSTOMER });
    expect(readCode('0401', known, profiles)).toEqual({ kind: 'new-card', profileId: 'std' });
    expect(readCode('9', known, profiles)).toEqual({ kind: 'unknown' });
  });

  it.each<[string | null, string | null]>([
    ['0409000000000', 'gold'],
    ['8001234567890', 'std'],
    [null, 'std'],
  ])('a new customer with the card %s', (code, expected) => {
    expect(profileOfNewCustomer(code, profiles)).toBe(expected);
  });

  it('without a default there is none', () => {
    expect(profileOfNewCustomer(null, [])).toBe(null);
  });

  it('a prefix says how many barcodes it would match', () => {
    expect(barcodesUnder('800', ['8001234567890', '80012345', '800', '7', '08001234567890'])).toBe(3);
    expect(barcodesUnder('40', ['0401234567890', '401234567890', '1401234567890'])).toBe(2);
  });

  it.each([
    ['', false, null, 'card-code-missing'],
    ['1', true, null, 'card-code-is-barcode'],
    ['1', false, CUSTOMER, 'card-code-taken'],
    ['1', false, null, null],
  ] as const)('saving a card %#', (code, isArticle, customerId, expected) => {
    expect(cardRefusal(code, { isArticle, customerId })).toBe(expected);
  });

  it('twelve and thirteen digits are the same card; prefixes are typed with commas', () => {
    expect(cardKey('401234567890')).toBe(cardKey('0401234567890'));
    expect(typedPrefixes(' 699, 040,, VIP ')).toEqual(['699', '040', 'VIP']);
  });
});

describe('the grid (LOYALTY 2.5, 2.6)', () => {
  const row = (categoryId: string | null, gives: GridRow['gives']): GridRow => ({ categoryId, brandId: null, gives });
  const unit = { kind: 'per-unit', points: pts(1) } as const;
  const step = (major: number) => ({ kind: 'per-step', step: eur(major), points: pts(1) }) as const;
  it.each<[string, GridRow[], string]>([
    ['nothing', [], ''],
    ['a plain tie', [row('a', unit), row('b', unit), row('a', step(1))], '2 grid-row-twice'],
    ['any twice', [row(null, unit), row(null, unit)], '1 grid-row-twice'],
    ['a step of a cent', [row('a', step(0.01))], ''],
    ['no step', [row('a', step(0))], '0 grid-step-not-positive'],
    ['no points', [row('a', { ...unit, points: pts(0) })], ''],
    ['negative points', [row('a', { ...unit, points: pts(-1) })], '0 grid-points-negative'],
    ['once', [row('a', { kind: 'multiplier', times: multiplier(100) })], ''],
    ['less than once', [row('a', { kind: 'multiplier', times: multiplier(99) })], '0 grid-multiplier-below-one'],
  ])('%s', (_name, grid, expected) => {
    expect(
      gridRefusals(grid)
        .map((each) => `${each.row} ${each.refusal}`)
        .join(', '),
    ).toBe(expected);
    expect(programmeRefusals(programme({ grid }))).toEqual(gridRefusals(grid).map(({ refusal }) => refusal));
  });
});

describe('the programme (LOYALTY 3.4, 3.5)', () => {
  const discount = (change: Partial<PointsDiscountRules>) => ({ discount: { ...HUNDRED_FOR_ONE, ...change } });
  const actions = (change: Partial<Programme['actions']>) => ({ actions: { ...programme().actions, ...change } });
  const gift = (when: Programme['actions']['periodic'][number]['when'], points = 5) =>
    actions({ periodic: [{ description: 'x', points: pts(points), when }] });
  it.each<[string, Partial<Programme>, string]>([
    ['as it should be', {}, ''],
    ['no state', { givenAt: [] }, 'giving-state-missing'],
    ['no group', { groupIds: [] }, 'groups-missing'],
    ['a month', { expiry: { kind: 'each-lot', months: 1 } }, ''],
    ['no month', { expiry: { kind: 'each-lot', months: 0 } }, 'expiry-months-impossible'],
    ['half a month', { expiry: { kind: 'from-first-point', months: 0.5 } }, 'expiry-months-impossible'],
    ['more than a hundred years', { expiry: { kind: 'without-movement', months: 1201 } }, 'expiry-months-impossible'],
    ['negative points for registering', actions({ registration: pts(-1) }), 'action-points-negative'],
    ['a birthday', gift({ kind: 'birthday' }), ''],
    ['a birthday without points', gift({ kind: 'birthday' }, 0), 'periodic-gift-impossible'],
    ['29 February', gift({ kind: 'date', month: 2, day: 29 }), ''],
    ['30 February', gift({ kind: 'date', month: 2, day: 30 }), 'periodic-gift-impossible'],
    ['month 13', gift({ kind: 'date', month: 13, day: 1 }), 'periodic-gift-impossible'],
    ['every day', gift({ kind: 'every', count: 1, unit: 'days' }), ''],
    ['every no day', gift({ kind: 'every', count: 0, unit: 'days' }), 'periodic-gift-impossible'],
    ['a discount', discount({}), ''],
    ['for no points', discount({ points: pts(0) }), 'rate-not-positive'],
    ['worth nothing', discount({ worth: eur(0) }), 'rate-not-positive'],
    ['a negative minimum balance', discount({ minimumBalance: pts(-1) }), 'minimum-balance-negative'],
    ['a negative minimum spend', discount({ minimumSpend: eur(-1) }), 'minimum-spend-negative'],
    ['a maximum spend at the minimum', discount({ minimumSpend: eur(5), maximumSpend: eur(5) }), ''],
    [
      'a maximum spend below it',
      discount({ minimumSpend: eur(5), maximumSpend: eur(4.99) }),
      'maximum-spend-below-minimum',
    ],
    ['a maximum discount of nothing', discount({ maximumDiscount: eur(0) }), 'maximum-discount-not-positive'],
    ['everything', discount({ maximumPercentage: percentOf(100) }), ''],
    ['more than everything', discount({ maximumPercentage: percentOf(100.01) }), 'maximum-percentage-impossible'],
    ['a percentage of nothing', discount({ maximumPercentage: percentOf(0) }), 'maximum-percentage-impossible'],
    ['a list', { selection: { kind: 'any-of', articleIds: [articleId(1)], categoryIds: [] } }, ''],
  ])('%s', (_name, change, expected) => {
    expect(programmeRefusals(programme(change)).join(' ')).toBe(expected);
  });

  it('expires nothing while it is off', () => {
    const expiry = { kind: 'each-lot', months: 6 } as const;
    expect(expiryInForce(programme({ expiry }))).toBe(expiry);
    expect(expiryInForce(programme({ expiry, isOn: false }))).toEqual({ kind: 'never' });
  });
});
