import { describe, expect, it } from 'vitest';
import { EAN13_MODULES, ean13Bars, ean13Modules } from '../../../core/codes/ean13-bars.ts';

/** Written by hand from the tables of the GS1 General Specifications; the first is also Wikipedia's example. */
const KNOWN: readonly (readonly [code: string, left: string, right: string])[] = [
  [
    '4003994155486',
    '0001101 0100111 0111101 0001011 0010111 0011101',
    '1100110 1001110 1001110 1011100 1001000 1010000',
  ],
  [
    '5901234123457',
    '0001011 0100111 0110011 0010011 0111101 0011101',
    '1100110 1101100 1000010 1011100 1001110 1000100',
  ],
  // A leading zero makes a UPC-A: every digit on the left of set A.
  [
    '0400000000015',
    '0100011 0001101 0001101 0001101 0001101 0001101',
    '1110010 1110010 1110010 1110010 1100110 1001110',
  ],
  [
    '8001234567897',
    '0001101 0100111 0011001 0011011 0100001 0100011',
    '1001110 1010000 1000100 1001000 1110100 1000100',
  ],
];

describe('the modules of an EAN-13', () => {
  it.each(KNOWN)('%s', (code, left, right) => {
    const expected = `101${left}01010${right}101`.replaceAll(' ', '');
    expect(ean13Modules(code)).toBe(expected);
    expect(expected).toHaveLength(EAN13_MODULES);
  });

  it.each(['5901234123458', '590123412345', '05901234123457', '590123412345X', ''])('%j is none', (code) => {
    expect(() => ean13Modules(code)).toThrow();
  });
});

describe('its bars', () => {
  it.each(KNOWN.map(([code]) => code))('%s: thirty, of which six are guards, and they are the dark modules', (code) => {
    const bars = ean13Bars(code);
    const drawn = Array.from({ length: EAN13_MODULES }, (_, module) =>
      bars.some(({ at, width }) => module >= at && module < at + width) ? '1' : '0',
    );
    expect(drawn.join('')).toBe(ean13Modules(code));
    expect(bars).toHaveLength(30);
    expect(bars.filter(({ isGuard }) => isGuard).map(({ at }) => at)).toEqual([0, 2, 46, 48, 92, 94]);
  });
});
