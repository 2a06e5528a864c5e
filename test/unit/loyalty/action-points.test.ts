import { describe, expect, it } from 'vitest';
import { actionPoints, type CustomerAction } from '../../../core/loyalty/action-points.ts';
import { type PeriodicState, periodicDue } from '../../../core/loyalty/periodic-gifts.ts';
import type { PeriodicTime, Programme } from '../../../core/loyalty/programme.ts';
import { day } from '../support/ledger.ts';
import { programme, pts } from '../support/loyalty.ts';

const ACTIONS: Programme['actions'] = {
  registration: pts(50),
  newsletter: pts(20),
  review: pts(5),
  reviewOnce: false,
  referral: pts(30),
  periodic: [],
};

describe('fixed points for what a customer does (LOYALTY 3.4)', () => {
  it.each<[CustomerAction, before: number, change: Partial<Programme['actions']>, points: number]>([
    ['registration', 0, {}, 50],
    ['registration', 1, {}, 0],
    ['newsletter', 0, {}, 20],
    ['newsletter', 1, {}, 0],
    ['review', 0, {}, 5],
    ['review', 7, {}, 5],
    ['review', 0, { reviewOnce: true }, 5],
    ['review', 1, { reviewOnce: true }, 0],
    ['referral', 0, {}, 30],
    ['referral', 1, {}, 0],
  ])('%s after %i', (action, before, change, expected) => {
    expect(actionPoints(action, before, programme({ actions: { ...ACTIONS, ...change } }))).toBe(pts(expected));
    expect(actionPoints(action, before, programme({ isOn: false, actions: ACTIONS }))).toBe(0);
  });
});

describe('points every so often (LOYALTY 3.4)', () => {
  const every = (count: number, unit: 'days' | 'weeks' | 'months'): PeriodicTime => ({ kind: 'every', count, unit });
  const birthday: PeriodicTime = { kind: 'birthday' };
  const state = (
    since: string,
    today: string,
    last: string | null = null,
    born: string | null = '1980-02-29',
  ): PeriodicState => ({
    since: day(since),
    today: day(today),
    lastGivenFor: last === null ? null : day(last),
    birthday: born === null ? null : day(born),
  });
  it.each<[string, PeriodicTime, PeriodicState, string]>([
    ['not on the first day', every(10, 'days'), state('2026-01-01', '2026-01-01'), ''],
    ['the day before', every(10, 'days'), state('2026-01-01', '2026-01-10'), ''],
    ['on the day', every(10, 'days'), state('2026-01-01', '2026-01-11'), '2026-01-11'],
    ['once', every(10, 'days'), state('2026-01-01', '2026-01-11', '2026-01-11'), ''],
    [
      'late, all that were missed',
      every(2, 'weeks'),
      state('2026-01-01', '2026-02-20', '2026-01-15'),
      '2026-01-29 2026-02-12',
    ],
    ['months do not drift', every(1, 'months'), state('2026-01-31', '2026-04-30'), '2026-02-28 2026-03-31 2026-04-30'],
    ['a birthday that most years lack', birthday, state('2026-01-01', '2026-02-28'), '2026-02-28'],
    ['in a leap year', birthday, state('2028-01-01', '2028-12-31'), '2028-02-29'],
    ['the birthday before', birthday, state('2026-01-01', '2026-02-27'), ''],
    ['late', birthday, state('2026-01-01', '2027-01-10'), '2026-02-28'],
    ['before the customer was known', birthday, state('2026-03-01', '2026-12-31'), ''],
    ['not twice a year', birthday, state('2026-01-01', '2026-12-31', '2026-02-28'), ''],
    ['a birthday that is not known', birthday, state('2026-01-01', '2026-12-31', null, null), ''],
    ['on a date', { kind: 'date', month: 12, day: 6 }, state('2025-12-07', '2026-12-06'), '2026-12-06'],
  ])('%s', (_name, when, of, expected) => {
    expect(periodicDue(when, of).join(' ')).toBe(expected);
  });
});
