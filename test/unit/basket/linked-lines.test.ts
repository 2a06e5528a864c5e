/** Deposits and bags that a line pulls along: added, changed, removed and taken back with it. */
import { describe, expect, it } from 'vitest';
import { amountsOf } from '../../../core/basket/amounts.ts';
import { applyCommand, type BasketCommand } from '../../../core/basket/commands.ts';
import { quantity } from '../../../core/quantities/quantity.ts';
import {
  add,
  amountOff,
  article,
  basketAfter,
  commandId,
  discountLine,
  discountReceipt,
  lineId,
  linesOf,
  percent,
  rate,
  setPrice,
  useVoucher,
} from '../support/line-articles.ts';

const BOTTLE = article({ id: 1, cents: 100 });
const HAM = article({ id: 2, cents: 2000, unit: 'kg' });
const DEPOSIT = article({ id: 3, cents: 50, vat: rate(0, 'N1'), isDeposit: true });
const BAG = article({ id: 4, cents: 10 });
const UNDO: BasketCommand = { type: 'undo' };

type Pulled = readonly [number: number, of: typeof BAG, per: number];
const pull = (number: number, thousandths: number, of: typeof BAG, ...pulled: Pulled[]): BasketCommand => ({
  ...add(number, thousandths, of),
  links: pulled.map(([link, linked, per]) => ({ lineId: lineId(link), article: linked, per: quantity(per) })),
});
const set = (number: number, to: number): BasketCommand => ({
  type: 'set-quantity',
  lineId: lineId(number),
  quantity: quantity(to),
});
const remove = (number: number): BasketCommand => ({ type: 'remove', lineId: lineId(number) });
const change = (number: number, by: number): BasketCommand => ({
  type: 'change-quantity',
  lineId: lineId(number),
  by: quantity(by),
});

const SIX = pull(1, 6000, BOTTLE, [2, DEPOSIT, 1000]);
const SIX_AND_BAG = pull(1, 6000, BOTTLE, [2, DEPOSIT, 1000], [3, BAG, 2000]);

describe('lines that follow', () => {
  it.each<[string, BasketCommand[], string]>([
    ['six bottles pull six deposits', [SIX], '1:6000 2:6000'],
    ['two bags each', [SIX_AND_BAG], '1:6000 2:6000 3:12000'],
    ['a weight pulls one, whatever it weighs', [pull(1, 1235, HAM, [2, BAG, 1000])], '1:1235 2:1000'],
    ['and goes on pulling one', [pull(1, 1235, HAM, [2, BAG, 1000]), set(1, 300)], '1:300 2:1000'],
    ['a typed quantity is followed', [SIX_AND_BAG, set(1, 2000)], '1:2000 2:2000 3:4000'],
    ['plus and minus too', [SIX, change(1, 1000)], '1:7000 2:7000'],
    [
      'the next bottle in a row joins, with its deposit',
      [SIX, pull(4, 1000, BOTTLE, [5, DEPOSIT, 1000])],
      '1:7000 2:7000',
    ],
    ['not without its deposit', [SIX, add(4, 1000, BOTTLE)], '1:6000 2:6000 4:1000'],
    ['not with another one', [SIX, pull(4, 1000, BOTTLE, [5, DEPOSIT, 2000])], '1:6000 2:6000 4:1000 5:2000'],
    ['removed with their line', [SIX_AND_BAG, add(4, 1000, BAG), remove(1)], '4:1000'],
    ['by minus too', [SIX_AND_BAG, change(1, -6000)], ''],
    ['a bag stays behind', [SIX_AND_BAG, remove(3)], '1:6000 2:6000'],
    ['a bag stays behind by minus', [SIX_AND_BAG, change(3, -12_000)], '1:6000 2:6000'],
    ['undo of the add', [SIX_AND_BAG, UNDO], ''],
    ['undo of a joined bottle', [SIX, pull(4, 1000, BOTTLE, [5, DEPOSIT, 1000]), UNDO], '1:6000 2:6000'],
    ['undo of the removal', [SIX_AND_BAG, add(4, 1000, HAM), remove(1), UNDO], '1:6000 2:6000 3:12000 4:1000'],
    ['undo of a quantity', [SIX_AND_BAG, set(1, 1000), UNDO], '1:6000 2:6000 3:12000'],
  ])('%s', (_name, commands, lines) => {
    expect(linesOf(basketAfter(commands))).toBe(lines);
  });

  it.each<[string, BasketCommand, string]>([
    ['a deposit is not typed', set(2, 1000), 'line-follows-another'],
    ['nor counted', change(2, 1000), 'line-follows-another'],
    ['nor removed alone', remove(2), 'line-follows-another'],
    ['nor by minus', change(2, -6000), 'line-follows-another'],
    ['nor discounted', discountLine(2, percent(10)), 'discount-not-here'],
    ['nor priced', setPrice(2, 10), 'price-not-here'],
    ['half a bottle', set(1, 1500), 'whole-pieces-only'],
    ['what would follow is too much', set(1, 99_999_000), 'quantity-too-large'],
  ])('%s', (_name, command, refusal) => {
    const result = applyCommand(basketAfter([SIX_AND_BAG]), commandId(1), command);
    expect(result).toEqual({ ok: false, refusal });
  });

  it('a bottle is in hand, not its deposit', () => {
    expect(basketAfter([SIX]).currentLineId).toBe(lineId(1));
    expect(basketAfter([SIX, add(4, 1000, HAM), remove(4)]).currentLineId).toBe(lineId(1));
  });
});

describe('a deposit is outside discounts and vouchers, and counts as no piece', () => {
  it.each<[string, BasketCommand[], number]>([
    ['10 % off the receipt', [discountReceipt(percent(10))], 840],
    ['all of it', [discountReceipt(percent(100))], 300],
    ['a voucher worth more', [useVoucher('V1', amountOff(5000))], 300],
  ])('%s', (_name, commands, total) => {
    const amounts = amountsOf(basketAfter([SIX, ...commands]));
    expect([amounts.total, amounts.pieces]).toEqual([total, 6]);
    expect(amounts.vat.find(({ rate: { nature } }) => nature === 'N1')).toMatchObject({ gross: 300, vat: 0 });
  });

  it('an amount greater than the goods is refused', () => {
    const result = applyCommand(basketAfter([SIX]), commandId(1), discountReceipt(amountOff(601)));
    expect(result).toEqual({ ok: false, refusal: 'discount-greater-than-receipt' });
  });
});

describe('prices that were settled', () => {
  const renewed = (of: typeof BOTTLE): BasketCommand => ({
    type: 'settle-prices',
    articles: new Map([[lineId(1), of]]),
  });
  const asking = { ...basketAfter([SIX]), asksPrices: true };

  it('are the ones of today, once, and undo asks again', () => {
    const settled = basketAfter([renewed({ ...BOTTLE, unitPrice: HAM.unitPrice })], asking);
    expect([settled.asksPrices, amountsOf(settled).total]).toEqual([false, 12_300]);
    expect(basketAfter([UNDO], settled)).toMatchObject({ asksPrices: true, lines: asking.lines });
  });

  it('or the ones of then: also that can be undone', () => {
    const settled = basketAfter([{ type: 'settle-prices', articles: new Map() }], asking);
    expect([settled.asksPrices, settled.lines]).toEqual([false, asking.lines]);
    expect(basketAfter([UNDO], settled).asksPrices).toBe(true);
  });

  it('an article that is weighed since pulls one along', () => {
    expect(linesOf(basketAfter([renewed({ ...BOTTLE, unit: 'kg' })], asking))).toBe('1:6000 2:1000');
  });
});
