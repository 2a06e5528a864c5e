import { describe, expect, it } from 'vitest';
import { type DatedPrice, inForce, priceInForce, type ShopDay } from '../../../core/basket/price-in-force.ts';
import { money } from '../../../core/quantities/money.ts';

const day = (text: string) => text as ShopDay;
const maybe = (text: string | null) => text as ShopDay | null;
const TODAY = day('2026-11-21');

function price(
  kind: 'ordinary' | 'offer',
  cents: number,
  from: string | null = null,
  to: string | null = null,
): DatedPrice {
  return { kind, price: money(cents), validFrom: maybe(from), validTo: maybe(to) };
}

describe('in force: both ends included, an empty end is open', () => {
  it.each([
    [null, null, true],
    ['2026-11-21', null, true],
    ['2026-11-22', null, false],
    [null, '2026-11-21', true],
    [null, '2026-11-20', false],
    ['2026-11-21', '2026-11-21', true],
    ['2026-11-20', '2026-11-20', false],
    ['2026-11-22', '2026-11-22', false],
    ['2026-11-21', '2026-11-20', false],
    ['2025-12-31', '2027-01-01', true],
  ])('from %s to %s: %s', (from, to, expected) => {
    expect(inForce({ validFrom: maybe(from), validTo: maybe(to) }, TODAY)).toBe(expected);
  });
});

describe('the price that an article is sold at', () => {
  it.each<[string, DatedPrice[], [price: number, ordinary: number, onOffer: boolean] | null]>([
    ['none', [], null],
    ['none in force', [price('ordinary', 100, '2026-11-22'), price('offer', 50, null, '2026-11-20')], null],
    ['one', [price('ordinary', 100)], [100, 100, false]],
    ['the lowest of two', [price('ordinary', 120), price('ordinary', 100)], [100, 100, false]],
    ['an offer below', [price('ordinary', 100), price('offer', 80)], [80, 100, true]],
    ['an offer above is none', [price('ordinary', 100), price('offer', 120)], [100, 100, false]],
    ['an offer without an ordinary price', [price('offer', 80)], [80, 80, true]],
    ['an offer that ended', [price('ordinary', 100), price('offer', 80, null, '2026-11-20')], [100, 100, false]],
    ['the last day of an offer', [price('ordinary', 100), price('offer', 80, null, '2026-11-21')], [80, 100, true]],
    ['the day before an offer', [price('ordinary', 100), price('offer', 80, '2026-11-22')], [100, 100, false]],
    ['free is a price', [price('ordinary', 0)], [0, 0, false]],
    [
      'the lower of two ordinary beside an offer',
      [price('ordinary', 120), price('ordinary', 110), price('offer', 90)],
      [90, 110, true],
    ],
    [
      'a tie: the offer is newer',
      [price('ordinary', 100, '2026-01-01'), price('offer', 100, '2026-02-01')],
      [100, 100, true],
    ],
    [
      'a tie: the ordinary is newer',
      [price('offer', 100, '2026-01-01'), price('ordinary', 100, '2026-02-01')],
      [100, 100, false],
    ],
    [
      'a tie: any start is newer than none',
      [price('ordinary', 100), price('offer', 100, '2000-01-01')],
      [100, 100, true],
    ],
  ])('%s', (_name, prices, expected) => {
    const [wanted, ordinaryPrice, onOffer] = expected ?? [];
    const result = expected && { price: wanted, ordinaryPrice, onOffer };
    expect(priceInForce(prices, TODAY)).toEqual(result);
    expect(priceInForce(prices.toReversed(), TODAY)).toEqual(result);
  });

  it('leaves the rows as they were', () => {
    const rows = Object.freeze([price('ordinary', 120), price('ordinary', 100)]);
    expect(priceInForce(rows, TODAY)?.price).toBe(100);
  });
});
