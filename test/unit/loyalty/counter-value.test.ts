import { describe, expect, it } from 'vitest';
import { type CounterValue, counterValue, type ValuedArticle } from '../../../core/loyalty/counter-value.ts';
import { giftMoney, giftPoints } from '../../../core/loyalty/gift-price.ts';
import type { GiftRules } from '../../../core/loyalty/profile.ts';
import { cost, money } from '../../../core/quantities/money.ts';
import { pointsRatio } from '../../../core/quantities/points.ts';
import type { Unit } from '../../../core/quantities/quantity.ts';
import { eur, FLAT, percentOf, pieces, pts } from '../support/loyalty.ts';

const euros = (major: number) => cost(Math.round(major * 10_000));
const article = (change: Partial<ValuedArticle>): ValuedArticle => ({
  noGift: false,
  fixedCounterValue: null,
  cost: euros(1),
  supplierDiscounts: [],
  ordinaryPrice: eur(1.5),
  vat: percentOf(22),
  ...change,
});

/** LOYALTY 7, profile B; seed 002, lines 93 to 97. */
const BY_MARKUP: GiftRules = {
  ...FLAT,
  ratios: [
    { markupUpTo: percentOf(100), ratio: pointsRatio(3000) },
    { markupUpTo: percentOf(200), ratio: pointsRatio(3500) },
    { markupUpTo: null, ratio: pointsRatio(4000) },
  ],
};

const value = (change: Partial<ValuedArticle>, rules: GiftRules, minorPerMajor = 100) =>
  shown(counterValue(article(change), rules, minorPerMajor));
const shown = (result: CounterValue) => (result.kind === 'none' ? result.why : result.points / 100);

describe('the counter-value of an article (LOYALTY 4.1, 7)', () => {
  // 7.00 divided by 1.60, 2.20 and 3.40 (LOYALTY 7); the last two costs need more than four decimals.
  it.each<[string, Partial<ValuedArticle>, GiftRules, number]>([
    ['seed 002, line 85: Palla Gomma Morbida', { cost: euros(2.15), ordinaryPrice: eur(5.1) }, FLAT, 64],
    ['seed 002, line 86: Ciotola Party', { cost: euros(1.18), ordinaryPrice: eur(2.8) }, FLAT, 35],
    ['seed 002, line 101: markup 60 %, flat', { cost: euros(4.375), ordinaryPrice: eur(7) }, FLAT, 131],
    ['seed 002, line 101: markup 60 %', { cost: euros(4.375), ordinaryPrice: eur(7) }, BY_MARKUP, 131],
    ['seed 002, line 103: markup 120 %, flat', { cost: euros(3.1818), ordinaryPrice: eur(7) }, FLAT, 95],
    ['seed 002, line 103: markup 120 %', { cost: euros(3.1818), ordinaryPrice: eur(7) }, BY_MARKUP, 111],
    ['seed 002, line 105: markup 240 %, flat', { cost: euros(2.0588), ordinaryPrice: eur(7) }, FLAT, 62],
    ['seed 002, line 105: markup 240 %', { cost: euros(2.0588), ordinaryPrice: eur(7) }, BY_MARKUP, 82],
  ])('%s', (_name, change, rules, expected) => {
    expect(value(change, rules)).toBe(expected);
  });

  it.each<[string, Partial<ValuedArticle>, Partial<GiftRules>, number | string]>([
    ['half to even, down', { cost: euros(2.15) }, {}, 64],
    ['half to even, up', { cost: euros(2.05), ordinaryPrice: eur(2) }, {}, 62],
    ['at least one point', { cost: euros(0.0001) }, {}, 1],
    ['no gift, also with fixed points', { noGift: true, fixedCounterValue: pts(50) }, {}, 'no-gift'],
    ['fixed', { fixedCounterValue: pts(50) }, {}, 50],
    ['fixed, without a cost', { fixedCounterValue: pts(50), cost: null }, {}, 50],
    ['fixed, at least one', { fixedCounterValue: pts(0) }, {}, 1],
    ['no cost', { cost: null }, {}, 'no-cost'],
    ['a cost of nothing', { cost: euros(0) }, {}, 'no-cost'],
    ['no cost after discounts', { supplierDiscounts: [percentOf(100)] }, { purchaseDiscounts: 1 }, 'no-cost'],
    ['discounts that are not counted', { supplierDiscounts: [percentOf(100)] }, {}, 30],
    ['no cost by price either', { cost: null }, { byPrice: true }, 'no-cost'],
    ['no rows', {}, { ratios: [] }, 'no-ratio'],
    [
      'one discount of two',
      { cost: euros(10), supplierDiscounts: [percentOf(50), percentOf(10)] },
      { purchaseDiscounts: 1 },
      150,
    ],
    [
      'two discounts, one after the other',
      { cost: euros(10), supplierDiscounts: [percentOf(50), percentOf(10)] },
      { purchaseDiscounts: 2 },
      135,
    ],
    [
      'more levels than discounts',
      { cost: euros(10), supplierDiscounts: [percentOf(50)] },
      { purchaseDiscounts: 5 },
      150,
    ],
    [
      'five discounts',
      { cost: euros(10), supplierDiscounts: [50, 50, 50, 50, 50, 50].map(percentOf) },
      { purchaseDiscounts: 5 },
      9,
    ],
    ['by the price', { ordinaryPrice: eur(2.15) }, { byPrice: true }, 64],
    ['by a price of nothing', { ordinaryPrice: eur(0) }, { byPrice: true }, 1],
  ])('%s', (_name, change, rules, expected) => {
    expect(value(change, { ...FLAT, ...rules })).toBe(expected);
  });

  it.each<[string, Partial<ValuedArticle>, Partial<GiftRules>, row: number]>([
    ['100 % exactly is in up to 100 %', { ordinaryPrice: eur(2) }, {}, 0],
    ['a cent above it', { ordinaryPrice: eur(2.01) }, {}, 1],
    ['200 % exactly', { ordinaryPrice: eur(3) }, {}, 1],
    ['a cent above it', { ordinaryPrice: eur(3.01) }, {}, 2],
    ['sold below its cost', { ordinaryPrice: eur(0.5) }, {}, 0],
    ['by the price without VAT: 2.44 is 2.00', { ordinaryPrice: eur(2.44) }, { markupOnNetPrice: true }, 0],
    ['by the price without VAT: 2.45 is more', { ordinaryPrice: eur(2.45) }, { markupOnNetPrice: true }, 1],
    [
      'by the discounted cost',
      { cost: euros(2), ordinaryPrice: eur(2.01), supplierDiscounts: [percentOf(50)] },
      { purchaseDiscounts: 1 },
      1,
    ],
    ["by the price: the row is still the markup's", { ordinaryPrice: eur(3.01) }, { byPrice: true }, 2],
  ])('the row: %s', (_name, change, rules, row) => {
    expect(counterValue(article(change), { ...BY_MARKUP, ...rules }, 100)).toMatchObject({ kind: 'computed', row });
  });

  it.each([
    [1, 7, 131],
    [1000, 7000, 131],
  ])('a currency with %i minor units', (minorPerMajor, price, expected) => {
    expect(value({ cost: euros(4.375), ordinaryPrice: money(price) }, BY_MARKUP, minorPerMajor)).toBe(expected);
    expect(value({ cost: euros(4.375), ordinaryPrice: money(price) }, { ...FLAT, byPrice: true }, minorPerMajor)).toBe(
      210,
    );
  });
});

describe('what a gift costs at the counter (LOYALTY 4.2)', () => {
  it.each<[string, value: number, unit: Unit, quantity: number, percentage: number, points: number]>([
    ['a piece', 64, 'piece', 1, 100, 64],
    ['two pieces', 64, 'piece', 2, 100, 128],
    ['a quarter: 8.75 is 9', 35, 'piece', 1, 25, 9],
    ['a quarter of three pieces: rounded first, then added', 35, 'piece', 3, 25, 27],
    ['half: 17.5 is 18', 35, 'piece', 1, 50, 18],
    ['half: 16.5 is 16', 33, 'piece', 1, 50, 16],
    ['at least one for each piece', 1, 'piece', 3, 25, 3],
    ['half a kilogram', 64, 'kg', 0.5, 100, 32],
    ['a weight, half to even', 35, 'kg', 0.5, 100, 18],
    ['a weight with a percentage is rounded once', 35, 'kg', 1.5, 25, 13],
    ['three weights are not three pieces', 35, 'm', 3, 25, 26],
    ['a weight: at least one in all', 1, 'l', 0.01, 25, 1],
  ])('%s', (_name, counter, unit, quantity, percentage, expected) => {
    const gift = { counterValue: pts(counter), unit, quantity: pieces(quantity), percentage: percentOf(percentage) };
    expect(giftPoints(gift)).toBe(pts(expected));
  });

  it('seed 002, line 87: the two together cost 99, although 3.33 x 30 is 99.9', () => {
    const each = [euros(2.15), euros(1.18)].map((of) =>
      counterValue(article({ cost: of, ordinaryPrice: eur(5) }), FLAT, 100),
    );
    expect(each.reduce((sum, of) => sum + (of.kind === 'none' ? 0 : of.points), 0)).toBe(pts(99));
  });

  it.each([
    [1000, 100, 0],
    [1000, 25, 750],
    [999, 50, 499],
    [1, 50, 0],
    [0, 25, 0],
  ])('%i at %i %% leaves %i to pay', (net, percentage, expected) => {
    expect(giftMoney(money(net), percentOf(percentage))).toBe(expected);
  });
});
