/** A credit note's code is read as it was made, however it was typed, and nothing else is taken for one. */
import { expect, test } from 'vitest';
import { asCreditNoteCode, creditNoteCode } from '../../../core/codes/credit-note-code.ts';

test.each([0n, 7n, 9_999_999_999n, 281_474_976_710_655n])('%d makes a code that is read back', (number) => {
  const code = creditNoteCode(number);
  expect(code).toMatch(/^NC\d{10}$/);
  expect(asCreditNoteCode(` ${code.toLowerCase()} `)).toBe(code);
});

test.each(['', 'NC', 'NC123', '8003716003435', 'NC00000000071', 'XX0000000007'])('%s is none', (text) => {
  expect(asCreditNoteCode(text)).toBeNull();
});
