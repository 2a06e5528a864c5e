import { describe, expect, it } from 'vitest';
import { amountsOf } from '../../../core/basket/amounts.ts';
import { applyCommand, type BasketCommand } from '../../../core/basket/commands.ts';
import { MAX_LINE_AMOUNT } from '../../../core/basket/line-rules.ts';
import { quantity } from '../../../core/quantities/quantity.ts';
import {
  add,
  amountOff,
  article,
  basketAfter,
  commandId,
  discountLine,
  discountReceipt,
  EMPTY,
  lineId,
  linesOf,
  percent,
  setPrice,
} from '../support/line-articles.ts';

const SHIRT = article({ id: 1, cents: 999 });
const TEN = article({ id: 2, cents: 1000 });
const FIVE = article({ id: 3, cents: 500 });
const SILK = article({ id: 4, cents: 1000, unit: 'm' });
const UNDO: BasketCommand = { type: 'undo' };
const remove = (number: number): BasketCommand => ({ type: 'remove', lineId: lineId(number) });
const change = (number: number, by: number): BasketCommand => ({
  type: 'change-quantity',
  lineId: lineId(number),
  by: quantity(by),
});
const set = (number: number, to: number): BasketCommand => ({
  type: 'set-quantity',
  lineId: lineId(number),
  quantity: quantity(to),
});

describe('discounts and typed prices: what the customer pays', () => {
  const SHIRTS = add(1, 2000, SHIRT);
  it.each<[string, BasketCommand[], number]>([
    ['SALES.md 7: 2 x 9.99 with 10 %', [SHIRTS, discountLine(1, percent(10))], 1798],
    ['a percentage follows the quantity', [add(1, 1000, SHIRT), discountLine(1, percent(10)), change(1, 1000)], 1798],
    ['an amount does not', [add(1, 1000, SHIRT), discountLine(1, amountOff(100)), change(1, 1000)], 1898],
    ['the later discount counts', [SHIRTS, discountLine(1, percent(10)), discountLine(1, amountOff(8))], 1990],
    ['a discount taken off again', [SHIRTS, discountLine(1, percent(10)), discountLine(1, null)], 1998],
    ['a price', [SHIRTS, setPrice(1, 800)], 1600],
    ['a price of nothing', [SHIRTS, setPrice(1, 0)], 0],
    ['a price above the article', [SHIRTS, setPrice(1, 1200)], 2400],
    ['the article price again', [SHIRTS, setPrice(1, 800), setPrice(1, null)], 1998],
    ['a price, then a discount', [SHIRTS, setPrice(1, 800), discountLine(1, percent(10))], 1440],
    ['a discount, then a price', [SHIRTS, discountLine(1, percent(10)), setPrice(1, 800)], 1440],
    [
      'SALES.md 7: 10 % off a receipt of 3 x 3.33',
      [add(1, 3000, article({ cents: 333 })), discountReceipt(percent(10))],
      899,
    ],
    ['the later receipt discount counts', [SHIRTS, discountReceipt(percent(10)), discountReceipt(amountOff(8))], 1990],
    ['a receipt discount taken off again', [SHIRTS, discountReceipt(percent(10)), discountReceipt(null)], 1998],
    ['a percentage before the first line', [discountReceipt(percent(10)), add(1, 1000, TEN)], 900],
    ['it follows the lines', [add(1, 1000, TEN), discountReceipt(percent(10)), add(2, 1000, FIVE)], 1350],
    ['and may outlive them', [add(1, 1000, TEN), discountReceipt(percent(10)), remove(1)], 0],
    ['both kinds', [SHIRTS, discountLine(1, percent(10)), discountReceipt(amountOff(98))], 1700],
  ])('%s', (_name, commands, total) => {
    expect(amountsOf(basketAfter(commands)).total).toBe(total);
  });

  it.each<[string, BasketCommand, number]>([
    ['a discount on a line makes it current', discountLine(1, percent(10)), 1],
    ['a typed price too', setPrice(1, 5), 1],
    ['a discount on the receipt leaves the current line', discountReceipt(percent(10)), 2],
  ])('%s', (_name, command, current) => {
    const basket = basketAfter([add(1, 1000, TEN), add(2, 1000, FIVE), command]);
    expect(basket.currentLineId).toBe(lineId(current));
  });
});

function refusalOf(before: readonly BasketCommand[], command: BasketCommand): string | null {
  const result = applyCommand(basketAfter(before), commandId(1), command);
  return result.ok ? null : result.refusal;
}

describe('refusals on a line, on both sides of each edge', () => {
  const LINE = [add(1, 1000, SHIRT)];
  const DISCOUNTED = [add(1, 2000, TEN), discountLine(1, amountOff(1000))];
  it.each<[string, BasketCommand[], BasketCommand, string | null]>([
    ['0 %', LINE, discountLine(1, percent(0)), 'discount-impossible'],
    ['less than 0 %', LINE, discountLine(1, percent(-10)), 'discount-impossible'],
    ['0.01 %', LINE, discountLine(1, percent(0.01)), null],
    ['100 %', LINE, discountLine(1, percent(100)), null],
    ['100.01 %', LINE, discountLine(1, percent(100.01)), 'discount-impossible'],
    ['nothing off', LINE, discountLine(1, amountOff(0)), 'discount-impossible'],
    ['less than nothing off', LINE, discountLine(1, amountOff(-1)), 'discount-impossible'],
    ['a cent off', LINE, discountLine(1, amountOff(1)), null],
    ['the whole line off', LINE, discountLine(1, amountOff(999)), null],
    ['a cent more than the line', LINE, discountLine(1, amountOff(1000)), 'discount-greater-than-line'],
    ['any amount', LINE, discountLine(1, amountOff(Number.MAX_SAFE_INTEGER)), 'discount-greater-than-line'],
    ['a line that is not there', LINE, discountLine(8, percent(10)), 'line-not-found'],
    ['the quantity down to the discount', DISCOUNTED, set(1, 1000), null],
    ['the price down to the discount', DISCOUNTED, setPrice(1, 500), null],
    ['the price a cent below the discount', DISCOUNTED, setPrice(1, 499), 'discount-greater-than-line'],
    [
      'a length below the discount',
      [add(1, 1000, SILK), discountLine(1, amountOff(700))],
      set(1, 699),
      'discount-greater-than-line',
    ],
    ['a length at the discount', [add(1, 1000, SILK), discountLine(1, amountOff(700))], change(1, -300), null],
    ['down to nothing removes the discounted line', DISCOUNTED, change(1, -2000), null],
    [
      'the article price, below the discount',
      [...LINE, setPrice(1, 2000), discountLine(1, amountOff(1500))],
      setPrice(1, null),
      'discount-greater-than-line',
    ],
    ['a price of nothing', LINE, setPrice(1, 0), null],
    ['a price below nothing', LINE, setPrice(1, -1), 'price-negative'],
    ['the lowest number as a price', LINE, setPrice(1, -Number.MAX_SAFE_INTEGER), 'price-negative'],
    ['the largest price', LINE, setPrice(1, MAX_LINE_AMOUNT), null],
    ['a cent above it', LINE, setPrice(1, MAX_LINE_AMOUNT + 1), 'amount-too-large'],
    ['the largest number as a price', LINE, setPrice(1, Number.MAX_SAFE_INTEGER), 'amount-too-large'],
    [
      'a price that the quantity makes too large',
      [add(1, 2000, TEN)],
      setPrice(1, MAX_LINE_AMOUNT / 2 + 1),
      'amount-too-large',
    ],
    ['a price of what is not there', LINE, setPrice(8, 100), 'line-not-found'],
  ])('%s', (_name, before, command, refusal) => {
    expect(refusalOf(before, command)).toBe(refusal);
  });
});

describe('refusals on the receipt: no command takes more off than there is', () => {
  const LINES = [add(1, 1000, TEN), add(2, 1000, FIVE)];
  const OFF_12 = [...LINES, discountReceipt(amountOff(1200))];
  const OFF_10 = [...LINES, discountReceipt(amountOff(1000))];
  it.each<[string, BasketCommand[], BasketCommand, string | null]>([
    ['0 %', LINES, discountReceipt(percent(0)), 'discount-impossible'],
    ['100 %', LINES, discountReceipt(percent(100)), null],
    ['100.01 %', LINES, discountReceipt(percent(100.01)), 'discount-impossible'],
    ['nothing off', LINES, discountReceipt(amountOff(0)), 'discount-impossible'],
    ['less than nothing off', LINES, discountReceipt(amountOff(-1)), 'discount-impossible'],
    ['all of it', LINES, discountReceipt(amountOff(1500)), null],
    ['a cent more', LINES, discountReceipt(amountOff(1501)), 'discount-greater-than-receipt'],
    ['any amount', LINES, discountReceipt(amountOff(Number.MAX_SAFE_INTEGER)), 'discount-greater-than-receipt'],
    ['an amount off nothing', [], discountReceipt(amountOff(1)), 'discount-greater-than-receipt'],
    ['a percentage of nothing', [], discountReceipt(percent(10)), null],
    ['no discount on nothing', [], discountReceipt(null), null],
    [
      'more than the lines leave',
      [...LINES, discountLine(1, percent(10))],
      discountReceipt(amountOff(1401)),
      'discount-greater-than-receipt',
    ],
    ['what the lines leave', [...LINES, discountLine(1, percent(10))], discountReceipt(amountOff(1400)), null],
    ['a line removed', OFF_12, remove(2), 'discount-greater-than-receipt'],
    ['a line removed by minus', OFF_12, change(2, -1000), 'discount-greater-than-receipt'],
    ['a line removed down to the discount', OFF_10, remove(2), null],
    ['the other one removed', OFF_10, remove(1), 'discount-greater-than-receipt'],
    [
      'a quantity lowered',
      [add(1, 2000, TEN), discountReceipt(amountOff(1001))],
      change(1, -1000),
      'discount-greater-than-receipt',
    ],
    ['a quantity lowered down to it', [add(1, 2000, TEN), discountReceipt(amountOff(1000))], change(1, -1000), null],
    [
      'a quantity typed',
      [add(1, 2000, TEN), discountReceipt(amountOff(1001))],
      set(1, 1000),
      'discount-greater-than-receipt',
    ],
    ['a price lowered', OFF_12, setPrice(1, 699), 'discount-greater-than-receipt'],
    ['a price lowered down to it', OFF_12, setPrice(1, 700), null],
    ['a line discounted', OFF_12, discountLine(1, amountOff(301)), 'discount-greater-than-receipt'],
    ['a line discounted down to it', OFF_12, discountLine(1, amountOff(300)), null],
    ['the last line removed under a percentage', [add(1, 1000, TEN), discountReceipt(percent(100))], remove(1), null],
  ])('%s', (_name, before, command, refusal) => {
    expect(refusalOf(before, command)).toBe(refusal);
  });
});

describe('the next scan of the same article', () => {
  it.each<[string, BasketCommand[], string]>([
    ['does not join a discounted line', [discountLine(1, percent(10))], '1:1000 2:1000'],
    ['does not join a line with another price', [setPrice(1, 800)], '1:1000 2:1000'],
    ['does not join a line whose own price was typed', [setPrice(1, 999)], '1:1000 2:1000'],
    ['joins where the discount was taken off', [discountLine(1, percent(10)), discountLine(1, null)], '1:2000'],
    ['joins where the price was taken off', [setPrice(1, 800), setPrice(1, null)], '1:2000'],
    ['joins where the discount was undone', [discountLine(1, percent(10)), UNDO], '1:2000'],
    ['joins under a discount on the receipt', [discountReceipt(percent(10))], '1:2000'],
  ])('%s', (_name, between, lines) => {
    expect(linesOf(basketAfter([add(1, 1000, SHIRT), ...between, add(2, 1000, SHIRT)]))).toBe(lines);
  });
});

describe('undo of each new command restores what was there', () => {
  const LINES = [add(1, 2000, TEN), add(2, 1000, FIVE)];
  it.each<[string, BasketCommand[], BasketCommand]>([
    ['a first discount', LINES, discountLine(1, percent(10))],
    ['another discount', [...LINES, discountLine(1, percent(10))], discountLine(1, amountOff(5))],
    ['a discount taken off', [...LINES, discountLine(1, percent(10))], discountLine(1, null)],
    ['a first price', LINES, setPrice(1, 0)],
    ['another price', [...LINES, setPrice(1, 800)], setPrice(1, 700)],
    ['a price taken off', [...LINES, setPrice(1, 800)], setPrice(1, null)],
    ['a first receipt discount', LINES, discountReceipt(amountOff(2500))],
    ['another receipt discount', [...LINES, discountReceipt(percent(10))], discountReceipt(amountOff(5))],
    ['a receipt discount taken off', [...LINES, discountReceipt(amountOff(2500))], discountReceipt(null)],
    ['a discounted, re-priced line removed', [...LINES, setPrice(1, 800), discountLine(1, amountOff(5))], remove(1)],
    ['its quantity', [...LINES, setPrice(1, 800), discountLine(1, amountOff(5))], change(1, 3000)],
    ['a receipt discount on nothing', [], discountReceipt(percent(10))],
  ])('%s', (_name, before, command) => {
    const start = basketAfter(before);
    const done = basketAfter([command], start);
    expect([done.lines, done.receiptDiscount]).not.toEqual([start.lines, start.receiptDiscount]);
    const { lines, receiptDiscount, undo } = basketAfter([UNDO], done);
    expect({ lines, receiptDiscount, undo }).toEqual({
      lines: start.lines,
      receiptDiscount: start.receiptDiscount,
      undo: start.undo,
    });
  });

  it('a refused command leaves nothing to undo', () => {
    expect(applyCommand(EMPTY, commandId(1), discountReceipt(amountOff(1))).ok).toBe(false);
    expect(refusalOf([], UNDO)).toBe('nothing-to-undo');
  });
});
