import { describe, expect, it } from 'vitest';
import { amountsOf, netOf } from '../../../core/basket/amounts.ts';
import type { BasketLine } from '../../../core/basket/basket.ts';
import type { Discount } from '../../../core/basket/discount.ts';
import { money } from '../../../core/quantities/money.ts';
import { amountOff, article, line, percent, rate } from '../support/line-articles.ts';

const BREAD = article({ id: 1, cents: 35, vat: rate(22) });
const CHEESE = article({ id: 2, cents: 799, unit: 'kg', vat: rate(4) });
const TEN = article({ id: 3, cents: 1000, vat: rate(10) });
const JAM = article({ id: 4, cents: 333 });
const BAG = article({ id: 5, cents: 0 });

const NOTHING = { standing: null, receiptDiscount: null, vouchers: [], pointsDiscount: null };
const without = (lines: readonly BasketLine[]) => amountsOf({ ...NOTHING, lines });

describe('totals', () => {
  it.each<[string, BasketLine[], number, number]>([
    ['nothing', [], 0, 0],
    ['three pieces of SALES.md 7', [line(1, 3000, BREAD)], 105, 3],
    ['1.235 kg of SALES.md 7 counts as one', [line(1, 1235, CHEESE)], 987, 1],
    ['both', [line(1, 3000, BREAD), line(2, 1235, CHEESE)], 1092, 4],
    ['two weights count as two', [line(1, 500, CHEESE), line(2, 250, CHEESE)], 600, 2],
  ])('%s', (_name, lines, total, pieces) => {
    expect(without(lines)).toMatchObject({ subtotal: total, receiptDiscount: 0, total, pieces });
  });

  it('each line is rounded once, VAT once per rate', () => {
    const lines = [line(1, 1000, BREAD), line(2, 1000, BREAD), line(3, 1000, BREAD)];
    expect(lines.map((each) => netOf(each, null).net)).toEqual([35, 35, 35]);
    expect(without(lines).vat).toEqual([{ rate: rate(22), gross: 105, net: 86, vat: 19 }]);
  });
});

describe('a line less its own discount: a percentage rounds half away from zero, once', () => {
  const priced = (cents: number, thousandths = 1000) => line(1, thousandths, article({ cents, unit: 'kg' }));
  it.each<[string, BasketLine, Discount | null, discount: number, net: number]>([
    ['SALES.md 7: 2 x 9.99', priced(999, 2000), percent(10), 200, 1798],
    ['no discount', priced(999), null, 0, 999],
    ['half a cent is one', priced(5), percent(10), 1, 4],
    ['one and a half is two', priced(15), percent(10), 2, 13],
    ['1.4 is one', priced(14), percent(10), 1, 13],
    ['0.4 is none', priced(4), percent(10), 0, 4],
    ['half of a cent takes the cent', priced(1), percent(50), 1, 0],
    ['a hair less than half leaves it', priced(1), percent(49.99), 0, 1],
    ['the smallest percentage', priced(5000), percent(0.01), 1, 4999],
    ['the smallest percentage of a cent less', priced(4999), percent(0.01), 0, 4999],
    ['a third', priced(300), percent(33.33), 100, 200],
    ['a weight, rounded before it is discounted', priced(799, 1235), percent(12.5), 123, 864],
    ['all of it', priced(999), percent(100), 999, 0],
    ['an amount', priced(999), amountOff(1), 1, 998],
    ['an amount off the line, not off each piece', priced(999, 2000), amountOff(100), 100, 1898],
    ['an amount equal to the line', priced(999), amountOff(999), 999, 0],
    ['off a typed price', { ...priced(999), typedPrice: money(800) }, percent(10), 80, 720],
    ['a typed price of nothing', { ...priced(999), typedPrice: money(0) }, percent(10), 0, 0],
    ['a percentage of the largest line', priced(10_000_000_000), percent(99.99), 9_999_000_000, 1_000_000],
  ])('%s', (_name, of, discount, taken, net) => {
    expect(netOf({ ...of, discount }, null)).toMatchObject({ full: taken + net, discount: taken, net });
  });
});

describe('a discount on the receipt: shares of the lines, VAT on what is left', () => {
  type Shares = readonly (readonly [share: number, toPay: number])[];
  const THREE_JAMS = [line(1, 1000, JAM), line(2, 1000, JAM), line(3, 1000, JAM)];
  it.each<[string, BasketLine[], Discount, Shares]>([
    [
      'SALES.md 7: 3 x 3.33 in three lines',
      THREE_JAMS,
      percent(10),
      [
        [34, 299],
        [33, 300],
        [33, 300],
      ],
    ],
    ['SALES.md 7: 3 x 3.33 in one line', [line(1, 3000, JAM)], percent(10), [[100, 899]]],
    [
      'SALES.md 7: 0.05 over two tens',
      [line(1, 1000, TEN), line(2, 1000, TEN)],
      amountOff(5),
      [
        [3, 997],
        [2, 998],
      ],
    ],
    [
      'in the order of the ids, not of the lines',
      [line(2, 1000, TEN), line(1, 1000, TEN)],
      amountOff(5),
      [
        [2, 998],
        [3, 997],
      ],
    ],
    [
      'a free line bears nothing',
      [line(1, 1000, BAG), line(2, 1000, TEN)],
      amountOff(5),
      [
        [0, 0],
        [5, 995],
      ],
    ],
    ['only free lines', [line(1, 1000, BAG)], percent(10), [[0, 0]]],
    [
      'after the own discounts: 9.00 and 10.00',
      [{ ...line(1, 1000, TEN), discount: percent(10) }, line(2, 1000, TEN)],
      percent(10),
      [
        [90, 810],
        [100, 900],
      ],
    ],
    [
      'a line that is given away bears nothing',
      [{ ...line(1, 1000, TEN), discount: percent(100) }, line(2, 1000, TEN)],
      amountOff(1000),
      [
        [0, 0],
        [1000, 0],
      ],
    ],
    [
      'the whole receipt',
      [line(1, 1000, JAM), line(2, 1000, TEN)],
      percent(100),
      [
        [333, 0],
        [1000, 0],
      ],
    ],
    [
      'a percentage of the sum, not of each line',
      [line(1, 1000, BREAD), line(2, 1000, BREAD)],
      percent(10),
      [
        [4, 31],
        [3, 32],
      ],
    ],
  ])('%s', (_name, lines, receiptDiscount, expected) => {
    const amounts = amountsOf({ ...NOTHING, lines, receiptDiscount });
    expect(amounts.lines.map(({ share, toPay }) => [share, toPay])).toEqual(expected);
    expect(amounts.receiptDiscount).toBe(expected.reduce((sum, [share]) => sum + share, 0));
    expect(amounts.total).toBe(expected.reduce((sum, [, toPay]) => sum + toPay, 0));
    expect(amounts.subtotal - amounts.receiptDiscount).toBe(amounts.total);
  });

  it('VAT is extracted from what is paid, per rate', () => {
    const lines = [line(1, 1000, TEN), line(2, 1000, article({ id: 6, cents: 1000, vat: rate(22) }))];
    const { vat } = amountsOf({ ...NOTHING, lines, receiptDiscount: amountOff(5) });
    expect(vat).toEqual([
      { rate: rate(10), gross: 997, net: 906, vat: 91 },
      { rate: rate(22), gross: 998, net: 818, vat: 180 },
    ]);
  });

  it('nothing on nothing', () => {
    const nothing = amountsOf({ ...NOTHING, lines: [], receiptDiscount: percent(10) });
    expect(nothing).toMatchObject({ subtotal: 0, total: 0, vat: [] });
  });
});
