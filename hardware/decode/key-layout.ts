/**
 * Which character a key stands for on the layout that the scanner was set to. A scanner
 * thinks in key positions; the system's own layout may read them differently, so `event.key`
 * of a US-set scanner on an Italian till is wrong for everything but digits and letters.
 */

/** Character without and with Shift, by `KeyboardEvent.code`. */
export type KeyLayout = ReadonlyMap<string, readonly [plain: string, shifted: string]>;

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const DIGITS_WITH_SHIFT = [...')!@#$%^&*('];

const US_SYMBOLS: Readonly<Record<string, readonly [string, string]>> = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Backquote: ['`', '~'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
  Space: [' ', ' '],
  NumpadAdd: ['+', '+'],
  NumpadSubtract: ['-', '-'],
  NumpadMultiply: ['*', '*'],
  NumpadDivide: ['/', '/'],
  NumpadDecimal: ['.', '.'],
};

/** The layout that scanners leave the factory with. */
export const US_LAYOUT: KeyLayout = new Map<string, readonly [string, string]>([
  ...LETTERS.map((letter) => [`Key${letter}`, [letter.toLowerCase(), letter]] as const),
  ...DIGITS_WITH_SHIFT.map((shifted, digit) => [`Digit${digit}`, [String(digit), shifted]] as const),
  ...DIGITS_WITH_SHIFT.map((_, digit) => [`Numpad${digit}`, [String(digit), String(digit)]] as const),
  ...Object.entries(US_SYMBOLS),
]);

/** @returns the US layout with some keys read otherwise, for a scanner set to another country */
export function layoutWith(changes: Readonly<Record<string, readonly [string, string]>>): KeyLayout {
  return new Map([...US_LAYOUT, ...Object.entries(changes)]);
}
