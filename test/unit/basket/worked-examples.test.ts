/** SALES.md 7, row by row. */
import { describe, expect, it } from 'vitest';
import { amountsOf } from '../../../core/basket/amounts.ts';
import type { Basket } from '../../../core/basket/basket.ts';
import type { BasketCommand } from '../../../core/basket/commands.ts';
import { settle } from '../../../core/basket/settle.ts';
import type { OfferedTender } from '../../../core/basket/tenders.ts';
import { money } from '../../../core/quantities/money.ts';
import {
  add,
  amountOff,
  article,
  basketAfter,
  discountLine,
  discountReceipt,
  NO_LIMITS,
  originOf,
  percent,
  takeBack,
} from '../support/line-articles.ts';

const toPay = (basket: Basket) => amountsOf(basket).lines.map((line) => line.toPay);
const shares = (basket: Basket) => amountsOf(basket).lines.map(({ share }) => share);

/** What each of the returns gives back, one piece at a time, each standing on the ones before. */
function oneByOne(sold: BasketCommand[], pieces: number): (number | undefined)[] {
  const [paid = 0] = toPay(basketAfter(sold));
  return Array.from({ length: pieces }, (_, before) => {
    const origin = originOf(1, 1000 * pieces, paid, 1000 * before);
    return toPay(basketAfter([takeBack(1, 1000, article(), origin)]))[0];
  });
}

describe('SALES.md 7', () => {
  it('1.235 kg at 7.99: 9.87', () => {
    expect(amountsOf(basketAfter([add(1, 1235, article({ cents: 799, unit: 'kg' }))])).total).toBe(987);
  });

  it('3 x 0.35 at 22 %: gross 1.05, VAT 0.19, net 0.86', () => {
    const { vat } = amountsOf(basketAfter([add(1, 3000, article({ cents: 35 }))]));
    expect(vat).toMatchObject([{ gross: 105, vat: 19, net: 86 }]);
  });

  it('discount 1.00 over sold 50.00 in an exchange with a return of 30.00: 1.00 on the sold line', () => {
    const basket = basketAfter([
      takeBack(1, 1000, article({ cents: 3000 }), originOf(1, 1000, 3000)),
      add(2, 1000, article({ id: 2, cents: 5000 })),
      discountReceipt(amountOff(100)),
    ]);
    expect(shares(basket)).toEqual([0, 100]);
    expect([toPay(basket), amountsOf(basket).total]).toEqual([[-3000, 4900], 1900]);
  });

  it('discount 0.05 over two lines of 10.00: 0.03 to the lower line id, 0.02 to the other', () => {
    const tens = [add(2, 1000, article({ id: 2, cents: 1000 })), add(1, 1000, article({ id: 1, cents: 1000 }))];
    expect(shares(basketAfter([...tens, discountReceipt(amountOff(5))]))).toEqual([2, 3]);
  });

  it.each<[string, OfferedTender[], number, number]>([
    ['all cash, step 0.05: 12.30 and a row of -0.02', [{ tender: 'cash', given: null }], 1230, -2],
    [
      'half cash, half card: 12.32',
      [
        { tender: 'cash', given: money(616) },
        { tender: 'card', amount: null, reference: null },
      ],
      1232,
      0,
    ],
  ])('total 12.32 %s', (_name, offered, paid, rounding) => {
    const basket = basketAfter([add(1, 1000, article({ cents: 1232 }))]);
    const result = settle(basket, { kind: 'receipt', offered, step: money(5), limits: NO_LIMITS });
    if (!result.ok) throw new Error(result.refusal);
    const { payments, ...sale } = result.sale;
    expect([payments.reduce((sum, { amount }) => sum + amount, 0), sale.rounding]).toEqual([paid, rounding]);
  });

  it('2 x 9.99 with 10 % off, return one, then the other: 17.98; -8.99; -8.99', () => {
    const sold = [add(1, 2000, article({ cents: 999 })), discountLine(1, percent(10))];
    expect([amountsOf(basketAfter(sold)).total, ...oneByOne(sold, 2)]).toEqual([1798, -899, -899]);
  });

  it('3 x 3.33 with 10 % off the receipt (8.99), returned one by one: -3.00, -2.99, -3.00', () => {
    const sold = [add(1, 3000, article({ cents: 333 })), discountReceipt(percent(10))];
    expect([amountsOf(basketAfter(sold)).total, ...oneByOne(sold, 3)]).toEqual([899, -300, -299, -300]);
  });
});
