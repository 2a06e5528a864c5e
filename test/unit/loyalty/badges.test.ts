import { describe, expect, it } from 'vitest';
import {
  type Badge,
  type BadgeId,
  badgeChange,
  badgeGaps,
  badgeRefusal,
  heldBadges,
  nextBadges,
  wayTo,
} from '../../../core/loyalty/badges.ts';
import { EVERYTHING } from '../../../core/loyalty/selection.ts';
import {
  type BadgeDiscount,
  type BadgeDiscountId,
  badgeDiscountRefusal,
  type DiscountedLine,
  standingDiscount,
} from '../../../core/loyalty/standing-discount.ts';
import { amountOff, percent } from '../support/line-articles.ts';
import { articleId, eur, percentOf, pieces, pts } from '../support/loyalty.ts';

const badge = (id: string, from: number, to: number | null): Badge => ({
  id: id as BadgeId,
  title: id,
  description: '',
  icon: 'star',
  from: pts(from),
  to: to === null ? null : pts(to),
});
/** Seed 000, line 50: bronze from 100 to 500 points. */
const BRONZE = badge('bronze', 100, 500);
const SILVER = badge('silver', 501, 1000);
const GOLD = badge('gold', 1000, null);

describe('badges (LOYALTY 5)', () => {
  it.each<[number, string]>([
    [99.99, ''],
    [100, 'bronze'],
    [500, 'bronze'],
    [500.01, ''],
    [500.99, ''],
    [501, 'silver'],
    [1000, 'silver gold'],
    [1000.01, 'gold'],
    [-5, ''],
  ])('%d points', (points, expected) => {
    expect(heldBadges([BRONZE, SILVER, GOLD], pts(points)).join(' ')).toBe(expected);
  });

  it.each<[before: number, after: number, gained: string, lost: string]>([
    [0, 100, 'bronze', ''],
    [100, 99.99, '', 'bronze'],
    [100, 501, 'silver', 'bronze'],
    [1000, 1200, '', 'silver'],
    [100, 200, '', ''],
  ])('from %d to %d', (before, after, gained, lost) => {
    const change = badgeChange([BRONZE, SILVER, GOLD], pts(before), pts(after));
    expect([change.gained.join(' '), change.lost.join(' ')]).toEqual([gained, lost]);
  });

  it('the next ones, with what is missing', () => {
    expect(nextBadges([GOLD, SILVER, BRONZE], pts(100))).toEqual([
      { id: 'silver', missing: pts(401) },
      { id: 'gold', missing: pts(900) },
    ]);
  });

  it.each<[amount: number, next: Badge, reached: number]>([
    [-5, BRONZE, 0],
    [0, BRONZE, 0],
    [99.99, BRONZE, 9999],
    [100, SILVER, 0],
    [428, SILVER, 8179],
    [-5, badge('first', 0, 99), 0],
  ])('%d points on the way to %o: %d', (amount, next, reached) => {
    expect(wayTo(next, [GOLD, SILVER, BRONZE], pts(amount))).toBe(reached);
  });

  it.each<[string, Badge[], string]>([
    ['501 after 500', [BRONZE, SILVER], '500.01-500.99'],
    ['500.01 after 500', [BRONZE, badge('s', 500.01, 1000)], ''],
    ['overlapping', [BRONZE, badge('s', 400, 1000)], ''],
    ['one inside the other', [badge('a', 0, 1000), BRONZE, badge('b', 1001, null)], '1000.01-1000.99'],
    ['nothing after one without an end', [GOLD, badge('b', 5000, 6000)], ''],
    ['a single one', [BRONZE], ''],
    ['in any order', [GOLD, SILVER, BRONZE], '500.01-500.99'],
  ])('gaps: %s', (_name, badges, expected) => {
    expect(
      badgeGaps(badges)
        .map(({ from, to }) => `${from / 100}-${to / 100}`)
        .join(' '),
    ).toBe(expected);
  });

  it.each<[Badge, string | null]>([
    [BRONZE, null],
    [badge('one', 5, 5), null],
    [badge(' ', 0, 5), 'badge-title-missing'],
    [badge('a', 5, 4.99), 'badge-range-impossible'],
  ])('can be saved %#', (of, expected) => {
    expect(badgeRefusal(of)).toBe(expected);
  });
});

describe('the discount that a customer brings along (LOYALTY 2.9, 5)', () => {
  const line = (change: Partial<DiscountedLine> = {}, onOffer = false): DiscountedLine => ({
    article: { id: articleId(1), categoryIds: ['dogs', 'pets'], isDeposit: false, onOffer },
    quantity: pieces(1),
    net: eur(10),
    isGift: false,
    isReturned: false,
    ...change,
  });
  const by = (id: string, discount: BadgeDiscount['discount'], change: Partial<BadgeDiscount> = {}): BadgeDiscount => ({
    id: id as BadgeDiscountId,
    discount,
    selection: EVERYTHING,
    badgeIds: [BRONZE.id],
    needs: 'one',
    ...change,
  });
  const two = { badgeIds: [BRONZE.id, GOLD.id] };
  it.each<[string, DiscountedLine, profile: number, BadgeDiscount[], string]>([
    ['none', line(), 0, [], ''],
    ['by profile', line(), 10, [], 'profile 1'],
    ['by profile, half a cent is one', line({ net: eur(0.05) }), 10, [], 'profile 0.01'],
    ['by profile, not on an offer', line({}, true), 10, [], ''],
    ['by profile, not on a gift', line({ isGift: true }), 10, [], ''],
    ['by badge', line(), 0, [by('a', percent(5))], 'badge 0.5 a'],
    ['by badge, also on an offer', line({}, true), 10, [by('a', percent(5))], 'badge 0.5 a'],
    ['the better of both: the profile', line(), 10, [by('a', percent(5))], 'profile 1'],
    ['the better of both: the badge', line(), 10, [by('a', percent(15))], 'badge 1.5 a'],
    ['equal', line(), 10, [by('a', percent(10))], 'profile 1'],
    [
      'the best of several badges',
      line(),
      0,
      [by('a', percent(5)), by('b', percent(15)), by('c', percent(10))],
      'badge 1.5 b',
    ],
    [
      'an amount off each piece',
      line({ quantity: pieces(3), net: eur(30) }),
      0,
      [by('a', amountOff(100))],
      'badge 3 a',
    ],
    ['an amount, never more than the line', line(), 0, [by('a', amountOff(1500))], 'badge 10 a'],
    [
      'an amount off a weight',
      line({ quantity: pieces(0.125), net: eur(10) }),
      0,
      [by('a', amountOff(100))],
      'badge 0.13 a',
    ],
    ['a badge that is not held', line(), 0, [by('a', percent(5), { badgeIds: [GOLD.id] })], ''],
    ['one of two', line(), 0, [by('a', percent(5), two)], 'badge 0.5 a'],
    ['all of two', line(), 0, [by('a', percent(5), { ...two, needs: 'all' })], ''],
    [
      'another category',
      line(),
      0,
      [by('a', percent(5), { selection: { kind: 'any-of', articleIds: [], categoryIds: ['cats'] } })],
      '',
    ],
    [
      'the category above',
      line(),
      0,
      [by('a', percent(5), { selection: { kind: 'any-of', articleIds: [], categoryIds: ['pets'] } })],
      'badge 0.5 a',
    ],
    ['goods that come back', line({ isReturned: true }), 10, [by('a', percent(5))], ''],
    ['a deposit', { ...line(), article: { ...line().article, isDeposit: true } }, 10, [by('a', percent(5))], ''],
  ])('%s', (_name, of, profile, discounts, expected) => {
    const result = standingDiscount(of, percentOf(profile), discounts, [BRONZE.id]);
    const id = result?.by === 'badge' ? ` ${result.badgeDiscountId}` : '';
    expect(result ? `${result.by} ${result.amount / 100}${id}` : '').toBe(expected);
  });

  it.each<[BadgeDiscount, string | null]>([
    [by('a', percent(5)), null],
    [by('a', percent(0)), 'discount-impossible'],
    [by('a', percent(100.01)), 'discount-impossible'],
    [by('a', amountOff(0)), 'discount-impossible'],
    [by('a', percent(5), { badgeIds: [] }), 'badges-missing'],
  ])('can be saved %#', (of, expected) => {
    expect(badgeDiscountRefusal(of)).toBe(expected);
  });
});
