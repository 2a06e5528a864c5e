/** Days as people type them. */
import { expect, it } from 'vitest';
import { parseDay, typedDay } from '../../src-renderer/format/typed-day.ts';

it.each([
  ['24/12/2026', '2026-12-24'],
  ['24.12.26', '2026-12-24'],
  [' 1-2 ', '2027-02-01'],
  ['21/11', '2026-11-21'],
  ['20/11', '2027-11-20'],
  ['30', '2026-11-30'],
  ['5', '2026-12-05'],
  ['31', '2026-12-31'],
  ['20/11/2026', '2026-11-20'],
  ['29/2/2028', '2028-02-29'],
  ['29/2/2027', null],
  ['31/4/2027', null],
  ['0', null],
  ['1/13/2027', null],
  ['domani', null],
  ['2026-11-24', null],
])('%s is %s, on 21 November 2026', (typed, day) => {
  expect(parseDay(typed, '2026-11-21')).toBe(day);
});

it.each([
  ['20/11', '2026-11-20'],
  ['22/11', '2025-11-22'],
  ['30', '2026-10-30'],
  ['21', '2026-11-21'],
])('%s is %s where the last one is meant', (typed, day) => {
  expect(parseDay(typed, '2026-11-21', 'last')).toBe(day);
});

it('a day is shown as it is typed', () => {
  expect(parseDay(typedDay('2026-12-01'), '2026-11-21')).toBe('2026-12-01');
  expect(typedDay('2026-12-01')).toBe('01/12/2026');
});
