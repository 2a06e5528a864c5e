/** Amounts and quantities in words, and back from what was typed. */
import { describe, expect, it } from 'vitest';
import { cashProposals } from '../../src-renderer/counter/cash-proposals.ts';
import { spacedCode } from '../../src-renderer/format/code.ts';
import {
  decimalText,
  formatAmount,
  formatMoney,
  moneyFigure,
  parseAmount,
  typedAmount,
} from '../../src-renderer/format/money.ts';
import { formatPendingQuantity, formatQuantity, splitQuantity } from '../../src-renderer/format/quantity.ts';

const euro = (locale: string) => ({ locale, currency: 'EUR', decimals: 2 });
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

describe('amounts', () => {
  it.each([
    ['it-IT', '1.150,40', '1.150,40 €'],
    ['es-ES', '1.150,40', '1.150,40 €'],
    ['ro-RO', '1.150,40', '1.150,40 €'],
    ['en-GB', '1,150.40', '€1,150.40'],
  ])('%s writes %s', (locale, amount, money) => {
    expect(plain(formatAmount(115_040, euro(locale)))).toBe(amount);
    expect(plain(formatMoney(115_040, euro(locale)))).toBe(money);
  });

  it.each([
    ['JPY', 0, 'it-IT', 115_040, '115.040', '115.040 ¥'],
    ['JPY', 0, 'en-GB', 5, '5', '¥5'],
    ['TND', 3, 'it-IT', 115_040, '115,040', '115,040 TND'],
    ['KWD', 3, 'en-GB', 5, '0.005', 'KWD 0.005'],
    ['KWD', 3, 'ro-RO', -12_345_678, '\u221212.345,678', '\u221212.345,678 KWD'],
  ])('of %s have %i decimals in %s', (currency, decimals, locale, minorUnits, amount, money) => {
    const format = { locale, currency, decimals };
    expect(plain(formatAmount(minorUnits, format))).toBe(amount);
    expect(plain(formatMoney(minorUnits, format))).toBe(money);
  });

  it('put the true minus before the number, never a hyphen', () => {
    expect(formatAmount(-200, euro('it-IT'))).toBe('\u22122,00');
  });

  it('are exact at the edge of what a number holds', () => {
    expect(formatAmount(9_007_199_254_740_991, euro('en-GB'))).toBe('90,071,992,547,409.91');
  });

  it('put the sign on the side of the locale', () => {
    expect(moneyFigure(5, euro('it-IT'))).toEqual({ before: '', digits: '0,05', after: '€' });
    expect(moneyFigure(5, euro('en-GB'))).toEqual({ before: '€', digits: '0.05', after: '' });
  });

  it.each([
    [5040, 2, '50.40'],
    [5, 2, '0.05'],
    [-5, 2, '-0.05'],
    [500, 0, '500'],
    [1234, 3, '1.234'],
  ])('%i with %i decimals is the text %s', (whole, decimals, text) => {
    expect(decimalText(whole, decimals)).toBe(text);
  });

  it.each([
    ['60', 0, 60],
    ['60,', 0, 60],
    ['60,5', 0, null],
    ['60', 3, 60_000],
    ['60,5', 3, 60_500],
    ['1.234', 3, 1234],
    ['60,5055', 3, null],
  ])('reads %s with %i decimals as %s', (typed, decimals, minorUnits) => {
    expect(parseAmount(typed, decimals)).toBe(minorUnits);
  });

  it.each([0, 2, 3])('with %i decimals are typed back as they are proposed', (decimals) => {
    for (const minorUnits of [0, 1, 50, 999, 1000, 123_456]) {
      expect(parseAmount(decimalText(minorUnits, decimals), decimals)).toBe(minorUnits);
      for (const locale of ['it-IT', 'en-GB'])
        expect(parseAmount(typedAmount(minorUnits, { locale, currency: 'XYZ', decimals }), decimals)).toBe(minorUnits);
    }
  });

  it.each([
    ['60', 6000],
    ['60,5', 6050],
    ['60.50', 6050],
    ['0,05', 5],
    ['60,505', null],
    ['', null],
    ['6a', null],
    ['1,2,3', null],
    ['8000000000767', null],
  ])('reads %s as %s', (typed, minorUnits) => {
    expect(parseAmount(typed, 2)).toBe(minorUnits);
  });
});

describe('quantities', () => {
  it('are whole for pieces and to the thousandth otherwise', () => {
    expect(formatQuantity(2000, 'piece', 'it-IT')).toBe('2');
    expect(formatQuantity(385, 'kg', 'it-IT')).toBe('0,385');
    expect(formatPendingQuantity(1500, 'it-IT')).toBe('1,5');
  });

  it.each([
    ['3*', { quantity: 3000, rest: '' }],
    ['3×moz', { quantity: 3000, rest: 'moz' }],
    ['0,385*', { quantity: 385, rest: '' }],
    ['12', null],
    ['8000000000767*', null],
    ['*', null],
  ])('`%s` before an article', (typed, split) => {
    expect(splitQuantity(typed)).toEqual(split);
  });
});

describe('proposals of cash', () => {
  it('are those of the design', () => {
    expect(cashProposals(5040, 'EUR', 2)).toEqual([5500, 6000, 7000, 10_000, 20_000]);
  });

  it.each([
    ['JPY', 0, 1234, [1300, 1500, 2000, 5000, 10_000]],
    ['JPY', 0, 98, [100, 1000]],
    ['TND', 3, 3250, [3300, 3500, 4000, 5000, 10_000]],
    ['RON', 2, 1240, [1300, 1500, 2000, 5000, 10_000]],
  ])('in %s with %i decimals are round figures above %i', (currency, decimals, due, proposals) => {
    expect(cashProposals(due, currency, decimals)).toEqual(proposals);
  });

  it('are always more than what is asked', () => {
    for (const due of [1, 500, 4999, 5000, 20_000, 123_456]) {
      for (const currency of ['EUR', 'RON', 'JPY']) {
        for (const amount of cashProposals(due, currency, 2)) expect(amount).toBeGreaterThan(due);
      }
    }
  });
});

it('an EAN-13 is read in three groups', () => {
  expect(spacedCode('5005476926702')).toBe('5 005476 926702');
  expect(spacedCode('A000001')).toBe('A000001');
});
