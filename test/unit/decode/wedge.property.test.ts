/** What holds for any typing and any scan. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, person, play, scanner } from './key-sequences.ts';

const typedCode = fc.constantFrom(
  ...[...'0123456789abcxyz-. '].map(codeOf),
  'Enter',
  'Tab',
  'ArrowUp',
  'F9',
  'Backspace',
  'NumpadAdd',
);
const barcode = fc.string({ unit: fc.constantFrom(...'0123456789ABCXYZabcxyz-'), minLength: 4, maxLength: 40 });
const end = fc.constantFrom('Enter', 'NumpadEnter', 'Tab', null);

describe('the wedge', () => {
  it('never swallows typing with pauses of 60 ms or more', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(typedCode, fc.integer({ min: 60, max: 2000 })), { maxLength: 60 }), (keys) => {
        const codes = keys.map(([code]) => code);
        const outcome = play(
          person(
            codes,
            keys.map(([, gapMs]) => gapMs),
          ),
        );
        expect(outcome).toEqual({ scans: [], kept: codes });
      }),
    );
  });

  it('finds any scan of up to 30 ms a key exactly, and leaves nothing behind', () => {
    fc.assert(
      fc.property(barcode, fc.integer({ min: 1, max: 30 }), end, (text, gapMs, last) => {
        const outcome = play(scanner(text, gapMs, last));
        expect(outcome.scans).toEqual([text]);
        expect(outcome.kept.filter((code) => code !== 'ShiftLeft')).toEqual([]);
      }),
    );
  });

  it('finds scans between typing, and keeps the typing', () => {
    const typing = fc.array(fc.constantFrom(...[...'0123456789abc'].map(codeOf)), { maxLength: 5 });
    const part = fc.record({ typing, text: barcode, gapMs: fc.integer({ min: 1, max: 30 }), last: end });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 4 }), (parts) => {
        const strokes = parts.flatMap((each) => [
          ...person(each.typing, [400]),
          ...scanner(each.text, each.gapMs, each.last, 500),
        ]);
        const outcome = play(strokes);
        expect(outcome.scans).toEqual(parts.map(({ text }) => text));
        expect(outcome.kept.filter((code) => code !== 'ShiftLeft')).toEqual(parts.flatMap((each) => each.typing));
      }),
    );
  });
});
