import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalToInteger } from '../../../src-main/file-import/decimal.ts';

describe('decimals as an Italian shop program writes them', () => {
  it.each([
    ['17,29', 2, 1729],
    ['17,2', 2, 1720],
    ['17', 2, 1700],
    ['0,05', 2, 5],
    ['0', 2, 0],
    ['0,00', 2, 0],
    ['007', 0, 7],
    [' 1,50 ', 2, 150],
    ['1.234', 2, 123_400],
    ['1.234,56', 2, 123_456],
    ['1.234.567,8', 2, 123_456_780],
    ['12,3500', 4, 123_500],
    ['12,35000000', 2, 1235],
    ['12,3456', 4, 123_456],
    ['5,00', 0, 5],
    ['999999999999', 2, 99_999_999_999_900],
    ['1,50', 0, null],
    ['0,005', 2, null],
    ['12,34567', 4, null],
    ['1.5', 2, null],
    ['12.35', 2, null],
    ['1.23', 2, null],
    ['1234.567', 2, null],
    ['.234', 2, null],
    ['1.234.56', 2, null],
    ['1,234.56', 2, null],
    ['1 234,56', 2, null],
    [',5', 2, null],
    ['5,', 2, null],
    ['-5', 2, null],
    ['+5', 2, null],
    ['5 €', 2, null],
    ['1e3', 2, null],
    ['0x10', 2, null],
    ['abc', 2, null],
    ['', 2, null],
    ['1,5,0', 2, null],
    ['1234567890123', 2, null],
    ['999.999.999.999.999.999', 2, null],
    ['٥', 2, null],
    ['=1+1', 2, null],
  ])('%j with %i decimals: %s', (text, decimals, expected) => {
    expect(decimalToInteger(text, decimals)).toBe(expected);
  });

  it('what is written with a comma is read back to the cent', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000_000_000 }), (cents) => {
        const digits = String(cents).padStart(3, '0');
        const [whole, rest] = [digits.slice(0, -2), digits.slice(-2)];
        expect(decimalToInteger(`${whole},${rest}`, 2)).toBe(cents);
        expect(decimalToInteger(`${whole.replace(/\B(?=(\d{3})+$)/g, '.')},${rest}`, 2)).toBe(cents);
      }),
    );
  });

  it('never throws, and gives a safe integer or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,- e') }), fc.nat({ max: 6 }), (text, decimals) => {
        const value = decimalToInteger(text, decimals);
        expect(value === null || (Number.isSafeInteger(value) && value >= 0)).toBe(true);
      }),
    );
  });
});
