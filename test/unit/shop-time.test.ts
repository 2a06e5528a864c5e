import { describe, expect, it } from 'vitest';
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import { BUILD_MS, clockWarnings } from '../../src-main/clock-check.ts';
import { dayBefore, shopTime } from '../../src-main/shop-time.ts';

describe('a day is the shop’s', () => {
  it.each([
    ['Europe/Rome', '2026-11-20T22:59:59.999Z', '2026-11-20', 60],
    ['Europe/Rome', '2026-11-20T23:00:00.000Z', '2026-11-21', 60],
    ['Europe/Rome', '2026-07-01T21:59:59.999Z', '2026-07-01', 120],
    ['Europe/Rome', '2026-07-01T22:00:00.000Z', '2026-07-02', 120],
    ['Europe/Rome', '2026-10-25T00:59:59.999Z', '2026-10-25', 120],
    ['Europe/Rome', '2026-10-25T01:00:00.000Z', '2026-10-25', 60],
    ['Europe/Bucharest', '2026-12-31T22:00:00.000Z', '2027-01-01', 120],
    ['Atlantic/Canary', '2026-12-31T23:59:59.999Z', '2026-12-31', 0],
    ['America/St_Johns', '2026-12-31T23:59:00.000Z', '2026-12-31', -210],
    ['Asia/Kathmandu', '2026-12-31T18:15:00.000Z', '2027-01-01', 345],
    ['UTC', '2026-02-28T23:59:59.999Z', '2026-02-28', 0],
  ])('%s at %s: %s, %i minutes east', (zone, instant, day, offset) => {
    const time = shopTime(zone);
    expect(time.dayOf(Date.parse(instant))).toBe(day);
    expect(time.offsetMinutesAt(Date.parse(instant))).toBe(offset);
  });

  it('a zone that is none is refused', () => {
    expect(() => shopTime('Europe/Atlantis')).toThrow(RangeError);
  });

  it.each([
    ['2026-11-21', '2026-11-20'],
    ['2026-01-01', '2025-12-31'],
    ['2026-03-01', '2026-02-28'],
    ['2028-03-01', '2028-02-29'],
    ['2026-10-26', '2026-10-25'],
    ['2026-03-30', '2026-03-29'],
  ])('the day before %s is %s', (day, before) => {
    expect(dayBefore(day as ShopDay)).toBe(before);
  });
});

describe('the clock at start', () => {
  it.each([
    ['no fact yet', BUILD_MS, null, []],
    ['the last fact just now', BUILD_MS + 5, BUILD_MS + 5, []],
    ['a millisecond before the last fact', BUILD_MS + 4, BUILD_MS + 5, ['clock-before-last-sale']],
    ['before the build', BUILD_MS - 1, null, ['clock-before-build']],
    ['before both', 0, BUILD_MS, ['clock-before-last-sale', 'clock-before-build']],
  ])('%s', (_name, nowMs, lastFactMs, warnings) => {
    expect(clockWarnings(nowMs, lastFactMs)).toEqual(warnings);
  });
});
