/** On which screen the customer's window stands, as cables come and go. */
import { expect, it } from 'vitest';
import { type Screen, screenForCustomer, screenKey } from '../../../src-main/electron/display-choice.ts';

const screenOf = (id: number, label: string, x: number, width = 1366): Screen => ({
  id,
  label,
  bounds: { x, y: 0, width, height: 768 },
});
const TILL = screenOf(1, 'built in', 0);
const SMALL = screenOf(2, 'POS10', 1366, 1024);
const LARGE = screenOf(3, 'TV', 2390, 1920);

it.each<[what: string, screens: Screen[], usedBefore: Screen | null, expected: Screen | null]>([
  ['the cashier\u2019s only', [TILL], null, null],
  ['a second one', [TILL, SMALL], null, SMALL],
  ['the first of two others', [TILL, SMALL, LARGE], null, SMALL],
  ['the one that it stood on', [TILL, SMALL, LARGE], LARGE, LARGE],
  [
    'the one that it stood on, plugged in again under another id',
    [TILL, SMALL, { ...LARGE, id: 9 }],
    LARGE,
    { ...LARGE, id: 9 },
  ],
  ['another while that one is away', [TILL, SMALL], LARGE, SMALL],
])('%s', (_what, screens, usedBefore, expected) => {
  expect(screenForCustomer(screens, TILL.id, usedBefore && screenKey(usedBefore))).toEqual(expected);
});
