import { describe, expect, it } from 'vitest';
import { type AskedDiscount, pointsDiscount, worthOf } from '../../../core/loyalty/points-discount.ts';
import type { PointsDiscountRules, Programme } from '../../../core/loyalty/programme.ts';
import type { LoyaltyCustomer, LoyaltyLine } from '../../../core/loyalty/sale.ts';
import {
  articleId,
  customer,
  eur,
  groupId,
  HUNDRED_FOR_ONE,
  PLAIN,
  percentOf,
  pieces,
  profile,
  programme,
  pts,
  sold,
} from '../support/loyalty.ts';

interface Case {
  readonly rules?: Partial<PointsDiscountRules>;
  readonly balance?: number;
  readonly asked?: AskedDiscount;
  readonly lines?: readonly LoyaltyLine[];
  readonly gifts?: number;
  readonly fractions?: boolean;
  readonly customer?: Partial<LoyaltyCustomer>;
  readonly programme?: Partial<Programme>;
}

function discountOf({ rules = {}, balance = 10_000, asked = null, lines = [sold(1, 100)], gifts = 0, ...rest }: Case) {
  const earning = { ...PLAIN, wholePointsOnly: !rest.fractions };
  return pointsDiscount({
    asked,
    lines,
    customer: customer({ balance: pts(balance), profile: profile({ earning }), ...rest.customer }),
    programme: programme({ discount: { ...HUNDRED_FOR_ONE, ...rules }, ...rest.programme }),
    spentOnGifts: pts(gifts),
  });
}

/** `discount points cap`, or the refusal. */
function shown(of: Case): string {
  const result = discountOf(of);
  if (!result.ok) return result.refusal;
  const shares = [...result.shares.values()].reduce((sum, share) => sum + share, 0);
  expect(shares).toBe(result.discount);
  return `${result.discount / 100} ${result.points / 100} ${result.cap}`;
}

const ask = (major: number): AskedDiscount => ({ kind: 'money', money: eur(major) });
const askPoints = (whole: number): AskedDiscount => ({ kind: 'points', points: pts(whole) });
const leu = { points: pts(1), worth: eur(1) };

describe('points into a discount (LOYALTY 3.5)', () => {
  it.each<[string, Case, string]>([
    // Seed 000, line 41: 100 points are 1.00. Seed 003, lines 9 and 12: 1 point is 1 leu, at most 20 %.
    ['seed 000: 100 points', { balance: 100 }, '1 100 balance'],
    [
      'seed 003: 100 lei, 20 %, whatever the balance',
      { rules: { ...leu, maximumPercentage: percentOf(20) } },
      '20 20 maximum-percentage',
    ],
    ['seed 003: 2 points are 2 lei', { rules: leu, balance: 2 }, '2 2 balance'],
    ['seed 003, line 23: it may cover the whole order', { rules: leu, balance: 100 }, '100 100 discountable-lines'],
    ['asked in money', { asked: ask(5) }, '5 500 asked'],
    ['asked in points', { asked: askPoints(550) }, '5.5 550 asked'],
    [
      'asked in points that are worth less than a cent more',
      { asked: askPoints(550.99), fractions: true },
      '5.5 550 asked',
    ],
    ['asked more than the balance', { asked: ask(5), balance: 499 }, '4.99 499 balance'],
    ['asked as much as the balance', { asked: ask(5), balance: 500 }, '5 500 asked'],
    ['half a point of balance, whole points', { rules: leu, balance: 2.5 }, '2 2 balance'],
    ['half a point of balance, fractions', { rules: leu, balance: 2.5, fractions: true }, '2.5 2.5 balance'],
    [
      'the worth of a balance is floored',
      { rules: { points: pts(3), worth: eur(0.01) }, balance: 8 },
      '0.02 6 balance',
    ],
    [
      'fewest points whose value suffices, up to a whole point',
      { rules: { points: pts(1), worth: eur(0.03) }, asked: ask(0.1), balance: 4 },
      '0.1 4 asked',
    ],
    [
      'fewest points whose value suffices, up to a hundredth',
      { rules: { points: pts(1), worth: eur(0.03) }, asked: ask(0.1), balance: 4, fractions: true },
      '0.1 3.34 asked',
    ],
    ['maximum discount', { rules: { maximumDiscount: eur(7.5) } }, '7.5 750 maximum-discount'],
    [
      'maximum discount equal to what was asked',
      { rules: { maximumDiscount: eur(7.5) }, asked: ask(7.5) },
      '7.5 750 asked',
    ],
    [
      'maximum percentage, floored',
      { rules: { maximumPercentage: percentOf(10) }, lines: [sold(1, 0.99)] },
      '0.09 9 maximum-percentage',
    ],
    [
      'the smaller of both',
      { rules: { maximumDiscount: eur(7.5), maximumPercentage: percentOf(5) } },
      '5 500 maximum-percentage',
    ],
    ['the discountable lines', { lines: [sold(1, 10)] }, '10 1000 discountable-lines'],
    ['what gifts leave of the balance', { balance: 500, gifts: 64 }, '4.36 436 balance'],
    ['gifts left nothing', { balance: 64, gifts: 64 }, 'balance-too-low'],
    ['a debt', { balance: -5, rules: { minimumBalance: pts(-10) } }, 'balance-too-low'],
    ['whole blocks', { rules: { wholeBlocks: true }, balance: 550 }, '5 500 balance'],
    ['whole blocks, exactly', { rules: { wholeBlocks: true }, balance: 500 }, '5 500 balance'],
    ['whole blocks, below one', { rules: { wholeBlocks: true }, balance: 99 }, 'below-one-block'],
    ['whole blocks of what was asked', { rules: { wholeBlocks: true }, asked: ask(2.99) }, '2 200 asked'],
    [
      'whole blocks of half points',
      { rules: { wholeBlocks: true, points: pts(2.5), worth: eur(1) }, balance: 9 },
      '3 7.5 balance',
    ],
    ['points worth less than a cent', { asked: askPoints(0.5), fractions: true }, 'worth-nothing'],
    [
      'a percentage of less than a cent',
      { rules: { maximumPercentage: percentOf(1) }, lines: [sold(1, 0.5)] },
      'worth-nothing',
    ],
    ['nothing asked', { asked: ask(0) }, 'asked-not-positive'],
    ['less than nothing asked', { asked: askPoints(-1) }, 'asked-not-positive'],
    ['no such discount', { programme: { discount: null } }, 'no-points-discount'],
  ])('%s', (_name, of, expected) => {
    expect(shown(of)).toBe(expected);
  });
});

describe('when it is allowed (LOYALTY 3.4, 3.5)', () => {
  it.each<[string, Case, string]>([
    ['programme off', { programme: { isOn: false } }, 'programme-off'],
    ['a group left out', { programme: { groupIds: [groupId('a')] } }, 'group-left-out'],
    [
      'a group chosen',
      { programme: { groupIds: [groupId('a')] }, customer: { groupIds: [groupId('a')] } },
      '100 10000 discountable-lines',
    ],
    [
      'a visitor where only members spend',
      { programme: { onlyMembersSpend: true }, customer: { membership: 'visitor' } },
      'not-a-member',
    ],
    [
      'pending where only members spend',
      { programme: { onlyMembersSpend: true }, customer: { membership: 'pending' } },
      'not-a-member',
    ],
    ['a member', { programme: { onlyMembersSpend: true } }, '100 10000 discountable-lines'],
    ['a visitor where all spend', { customer: { membership: 'visitor' } }, 'balance-too-low'],
    ['a balance kept elsewhere', { customer: { profile: profile({ keepsBalance: false }) } }, 'balance-kept-elsewhere'],
    [
      'a point under the minimum balance',
      { rules: { minimumBalance: pts(200) }, balance: 199 },
      'balance-below-minimum',
    ],
    ['at the minimum balance', { rules: { minimumBalance: pts(200) }, balance: 200 }, '2 200 balance'],
    [
      "the minimum looks at the balance before the sale's gifts",
      { rules: { minimumBalance: pts(200) }, balance: 200, gifts: 64 },
      '1.36 136 balance',
    ],
    ['a cent under the minimum spend', { rules: { minimumSpend: eur(100.01) } }, 'below-minimum-spend'],
    ['at the minimum spend', { rules: { minimumSpend: eur(100) } }, '100 10000 discountable-lines'],
    ['a cent over the maximum spend', { rules: { maximumSpend: eur(99.99) } }, 'above-maximum-spend'],
    ['at the maximum spend', { rules: { maximumSpend: eur(100) } }, '100 10000 discountable-lines'],
  ])('%s', (_name, { customer: change, ...of }, expected) => {
    const visitorsBalance =
      change?.membership === 'visitor' && !of.programme ? { balance: pts(0) } : { balance: pts(of.balance ?? 10_000) };
    expect(shown({ ...of, customer: { ...visitorsBalance, ...change } })).toBe(expected);
  });
});

describe('which lines, and which total', () => {
  const offer = sold(2, 40, {}, { onOffer: true });
  const gift = sold(3, 30, { giftPercentage: percentOf(50), net: eur(15) });
  const back = sold(4, -20, { quantity: pieces(-1), returned: 'by-receipt' });
  const deposit = sold(5, 5, {}, { isDeposit: true });
  const half = { maximumPercentage: percentOf(50) };
  it.each<[string, Case, string]>([
    ['an offer is discountable', { lines: [sold(1, 10), offer] }, '50 5000 discountable-lines'],
    [
      'an offer, excluded',
      { lines: [sold(1, 10), offer], rules: { excludesOffers: true } },
      '10 1000 discountable-lines',
    ],
    [
      'an excluded offer still is in the total',
      { lines: [sold(1, 30), offer], rules: { excludesOffers: true, maximumPercentage: percentOf(50) } },
      '30 3000 discountable-lines',
    ],
    ['nothing but offers, excluded', { lines: [offer], rules: { excludesOffers: true } }, 'nothing-discountable'],
    ['a gift bears nothing', { lines: [sold(1, 10), gift] }, '10 1000 discountable-lines'],
    ['its money is in the total', { lines: [sold(1, 85), gift], rules: half }, '50 5000 maximum-percentage'],
    [
      'what comes back does not lower the total',
      { lines: [sold(1, 100), back], rules: half },
      '50 5000 maximum-percentage',
    ],
    ['nothing is sold', { lines: [back] }, 'nothing-discountable'],
    ['a deposit is in no total', { lines: [sold(1, 100), deposit], rules: half }, '50 5000 maximum-percentage'],
    [
      'after abbuono and vouchers',
      { lines: [sold(1, 100, { receiptDiscountShare: eur(10), voucherShare: eur(20) })], rules: half },
      '35 3500 maximum-percentage',
    ],
    [
      'its own list',
      {
        lines: [sold(1, 10), sold(2, 20)],
        rules: { selection: { kind: 'any-of', articleIds: [articleId(2)], categoryIds: [] } },
      },
      '20 2000 discountable-lines',
    ],
    [
      'left out by its own list',
      {
        lines: [sold(1, 10), sold(2, 20)],
        rules: { selection: { kind: 'none-of', articleIds: [articleId(2)], categoryIds: [] } },
      },
      '10 1000 discountable-lines',
    ],
    [
      "the programme's list is another one",
      {
        lines: [sold(1, 10)],
        programme: { discount: HUNDRED_FOR_ONE, selection: { kind: 'any-of', articleIds: [], categoryIds: [] } },
      },
      '10 1000 discountable-lines',
    ],
    ['an empty basket', { lines: [] }, 'nothing-discountable'],
  ])('%s', (_name, of, expected) => {
    expect(shown(of)).toBe(expected);
  });

  it('is spread over what is left of the discountable lines, and says what each cap allows', () => {
    const lines = [sold(1, 10), sold(2, 30, { receiptDiscountShare: eur(10) }), gift];
    const result = discountOf({ lines, asked: ask(0.1), rules: { lowersTaxable: false, maximumDiscount: eur(9) } });
    expect(result).toEqual({
      ok: true,
      discount: 10,
      points: pts(10),
      cap: 'asked',
      caps: [
        { cap: 'asked', amount: 10 },
        { cap: 'balance', amount: eur(100) },
        { cap: 'maximum-discount', amount: eur(9) },
        { cap: 'discountable-lines', amount: eur(30) },
      ],
      loweredToBlocks: false,
      shares: [3, 7, 0],
      lowersTaxable: false,
    });
  });

  it('what a balance is worth', () => {
    expect([0, -5, 1, 99, 150].map((whole) => worthOf(pts(whole), HUNDRED_FOR_ONE))).toEqual([0, 0, 1, 99, 150]);
  });
});
