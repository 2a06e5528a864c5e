import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_SCAN_LENGTH, scanText } from '../../../core/codes/scan-text.ts';

describe('what a scanner sent', () => {
  it.each([
    ['8001234567897\r\n', '8001234567897'],
    ['\u00028001234567897\u0003', '8001234567897'],
    ['  A 1  ', 'A 1'],
    ['0100000000000000\u001d10AB', '0100000000000000\u001d10AB'],
    ['\u0000\u001c\u001e\u001f\u007f\t', ''],
    ['   ', ''],
    ['', ''],
    ['x'.repeat(MAX_SCAN_LENGTH + 1), 'x'.repeat(MAX_SCAN_LENGTH)],
    ['x'.repeat(MAX_SCAN_LENGTH), 'x'.repeat(MAX_SCAN_LENGTH)],
  ])('%j becomes %j', (raw, expected) => {
    expect(scanText(raw)).toBe(expected);
  });

  it('is never too long, has no control character but GS, and says the same when read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) => {
        const text = scanText(raw);
        expect(text.length).toBeLessThanOrEqual(MAX_SCAN_LENGTH);
        const controls = [...text].filter((char) => char < ' ' || char === '\u007f');
        expect(controls.every((char) => char === '\u001d')).toBe(true);
        expect(scanText(text)).toBe(text.trim());
      }),
      { numRuns: 200 },
    );
  });
});
