import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barcodeKey, expandUpcE, hasValidCheckDigit } from '../../../core/codes/gtin.ts';

/** HARDWARE.md 2, each by two encoders. */
const VALID = [
  '8001234567897',
  '96385074',
  '036000291452',
  '2123450015009',
  '0401234567893',
  '08001234567897',
  '18001234567894',
];

describe('check digit', () => {
  it.each(VALID)('%s is right', (code) => {
    expect(hasValidCheckDigit(code)).toBe(true);
  });

  const altered = VALID.flatMap((code) =>
    Array.from({ length: 9 }, (_, by) => code.slice(0, -1) + ((Number(code.at(-1)) + by + 1) % 10)),
  );
  it.each(altered)('%s is wrong', (code) => {
    expect(hasValidCheckDigit(code)).toBe(false);
  });

  it.each(['', '0', '7', 'A001234567897', '800123456789x', ' 96385074', '96385074\n', '-96385074', '٩٦٣٨٥٠٧٤'])(
    '%j has none',
    (code) => {
      expect(hasValidCheckDigit(code)).toBe(false);
    },
  );

  it('every change of one digit shows, and so does every swap of neighbours that differ by other than five', () => {
    fc.assert(
      fc.property(fc.constantFrom(...VALID), fc.nat(), fc.integer({ min: 1, max: 9 }), (code, at, by) => {
        const index = at % code.length;
        const digit = (Number(code[index]) + by) % 10;
        expect(hasValidCheckDigit(code.slice(0, index) + digit + code.slice(index + 1))).toBe(false);
      }),
    );
  });
});

describe('UPC-E', () => {
  it.each([
    ['01234565', '012345000065', 'last digit 6 (HARDWARE.md 2)'],
    ['04252614', '042100005264', 'last digit 1'],
    ['01234505', '012000003455', 'last digit 0'],
    ['01234523', '012200003453', 'last digit 2'],
    ['01234531', '012300000451', 'last digit 3'],
    ['01234543', '012340000053', 'last digit 4'],
    ['01234558', '012345000058', 'last digit 5'],
    ['01234596', '012345000096', 'last digit 9'],
    ['11234562', '112345000062', 'number system 1'],
  ])('%s is %s: %s', (short, long) => {
    expect(expandUpcE(short)).toBe(long);
    expect(hasValidCheckDigit(long)).toBe(true);
  });

  it.each([
    ['01234566', 'wrong check digit'],
    ['21234565', 'number system 2'],
    ['1234565', 'seven digits'],
    ['012345650', 'nine digits'],
    ['0123456x', 'a letter'],
    ['', 'nothing'],
  ])('%j is none: %s', (code) => {
    expect(expandUpcE(code)).toBeNull();
  });
});

describe('the key by which codes are compared', () => {
  it.each([
    ['8001234567897', '08001234567897', 'EAN-13'],
    ['08001234567897', '08001234567897', 'the same as GTIN-14'],
    ['18001234567894', '18001234567894', 'a case of them is another article'],
    ['036000291452', '00036000291452', 'UPC-A'],
    ['0036000291452', '00036000291452', 'the same as EAN-13'],
    ['00036000291452', '00036000291452', 'the same as GTIN-14'],
    ['96385074', '00000096385074', 'EAN-8'],
    ['0000096385074', '00000096385074', 'the same as EAN-13'],
    ['04252614', '00042100005264', 'UPC-E'],
    ['042100005264', '00042100005264', 'the same as UPC-A'],
    ['0042100005264', '00042100005264', 'the same as EAN-13'],
    ['01234565', '00000001234565', 'EAN-8 and UPC-E at once: EAN-8 first'],
    ['01234566', '00000001234566', 'eight digits that check as nothing stay an 8-digit code'],
    ['8001234567890', '08001234567890', 'a wrong check digit is still a code'],
    [' 8001234567897\r\n', '08001234567897', 'space around it'],
    ['0042', '0042', 'a short code keeps its zeros'],
    ['42', '42', 'and is not the same without them'],
    ['12345678901', '12345678901', 'eleven digits are no GTIN'],
    ['123456789012345', '123456789012345', 'nor are fifteen'],
    ['ABC-123', 'ABC-123', 'Code 128 as it is'],
    ['abc-123', 'abc-123', 'in its own case'],
    ['', '', 'nothing'],
  ])('%j: %j (%s)', (code, key) => {
    expect(barcodeKey(code)).toBe(key);
  });

  it('never throws, whatever the text, and the key of a key is itself', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^\d{0,16}$/),
      fc.stringMatching(/^\s{0,2}[01]\d{7}\s{0,2}$/),
    );
    fc.assert(
      fc.property(text, (code) => {
        const key = barcodeKey(code);
        expect(barcodeKey(key)).toBe(key);
        hasValidCheckDigit(code);
        expandUpcE(code);
      }),
      { numRuns: 5000 },
    );
  });

  it('a number has one key in all its printed forms', () => {
    const body = fc.stringMatching(/^\d{11}$/);
    fc.assert(
      fc.property(body, (digits) => {
        const upcA = Array.from({ length: 10 }, (_, check) => digits + check).find(hasValidCheckDigit) ?? '';
        expect(barcodeKey(`0${upcA}`)).toBe(barcodeKey(upcA));
        expect(barcodeKey(`00${upcA}`)).toBe(barcodeKey(upcA));
      }),
    );
  });
});
