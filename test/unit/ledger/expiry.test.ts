import { describe, expect, it } from 'vitest';
import { accountOf } from '../../../core/ledger/account.ts';
import { balanceOn, expiredOn, nextExpiry, spendableUntil } from '../../../core/ledger/expiry.ts';
import type { ExpiryRule } from '../../../core/ledger/expiry-rule.ts';
import type { Movement } from '../../../core/ledger/movement.ts';
import { daysInMonth, daysLater, monthsLater } from '../../../core/ledger/shop-days.ts';
import { day, movement, movementId } from '../support/ledger.ts';
import { pts } from '../support/loyalty.ts';

const LOTS: ExpiryRule = { kind: 'each-lot', months: 6 };
const FIRST: ExpiryRule = { kind: 'from-first-point', months: 6 };
const IDLE: ExpiryRule = { kind: 'without-movement', months: 6 };
const NEVER: ExpiryRule = { kind: 'never' };

describe("the same number so many months later, or the month's last day", () => {
  it.each([
    ['2026-01-15', 6, '2026-07-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-12-31', 1, '2027-01-31'],
    ['2026-11-30', 1, '2026-12-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-06-15', 18, '2027-12-15'],
    ['1999-12-01', 1, '2000-01-01'],
  ])('%s and %i months: %s', (from, months, expected) => {
    expect(monthsLater(day(from), months)).toBe(expected);
  });

  it('agrees with the calendar', () => {
    expect([1900, 2000, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
    for (const days of [0, 1, 30, 59, 365, 366, 1000]) {
      const later = new Date(Date.UTC(2026, 10, 22) + days * 86_400_000).toISOString().slice(0, 10);
      expect(daysLater(day('2026-11-22'), days)).toBe(later);
    }
  });
});

describe('when points expire (LOYALTY 3.4)', () => {
  const lot = (number: number, points: number, on: string) =>
    movement(number, 'earn', points, { day: day(on), spendableUntil: spendableUntil(day(on), LOTS) });
  const spent = (number: number, points: number, on: string) =>
    movement(number, 'gift-taken', -points, { day: day(on) });
  /** Written at one time, what it earns with the lower id. */
  const atOnce = { time: movement(9, 'earn', 0).time, day: day('2026-03-01') };
  const sale = [movement(2, 'earn', 10, atOnce), movement(3, 'gift-taken', -4, atOnce)];
  it.each<[string, ExpiryRule, Movement[], today: string, expired: number]>([
    ['never', NEVER, [lot(1, 10, '2020-01-15')], '2026-01-15', 0],
    ['each lot: on its last day', LOTS, [lot(1, 10, '2026-01-15')], '2026-07-15', 0],
    ['each lot: the day after', LOTS, [lot(1, 10, '2026-01-15')], '2026-07-16', 10],
    ['each lot: the later one stays', LOTS, [lot(1, 10, '2026-01-15'), lot(2, 5, '2026-02-15')], '2026-07-16', 10],
    [
      'each lot: what was spent of it does not go',
      LOTS,
      [lot(1, 10, '2026-01-15'), lot(2, 5, '2026-02-15'), spent(3, 4, '2026-03-01')],
      '2026-07-16',
      6,
    ],
    ['each lot: spent altogether', LOTS, [lot(1, 10, '2026-01-15'), spent(3, 10, '2026-03-01')], '2026-07-16', 0],
    [
      'each lot: its months are those of its day',
      { kind: 'each-lot', months: 1 },
      [lot(1, 10, '2026-01-15')],
      '2026-07-15',
      0,
    ],
    ['each lot: one given when nothing expired', LOTS, [movement(1, 'earn', 10)], '2036-01-01', 0],
    ['each lot: switched to never', NEVER, [lot(1, 10, '2026-01-15')], '2027-01-01', 0],
    // Seed 003, line 14: six months from the first point.
    ['first point: on the last day', FIRST, [lot(1, 1, '2026-01-15'), lot(2, 5, '2026-07-14')], '2026-07-15', 0],
    [
      'first point: the day after, the whole balance',
      FIRST,
      [lot(1, 1, '2026-01-15'), lot(2, 5, '2026-07-14')],
      '2026-07-16',
      6,
    ],
    [
      'first point: the clock starts anew when it was empty',
      FIRST,
      [lot(1, 1, '2026-01-15'), spent(2, 1, '2026-03-01'), lot(3, 5, '2026-04-01')],
      '2026-07-16',
      0,
    ],
    [
      'first point: that clock ends too',
      FIRST,
      [lot(1, 1, '2026-01-15'), spent(2, 1, '2026-03-01'), lot(3, 5, '2026-04-01')],
      '2026-10-02',
      5,
    ],
    [
      'first point: anew after it expired',
      FIRST,
      [lot(1, 1, '2026-01-15'), movement(2, 'expiry', -1, { day: day('2026-07-16') }), lot(3, 5, '2026-07-20')],
      '2027-01-20',
      0,
    ],
    [
      'first point: a credit that only pays a debt starts nothing',
      FIRST,
      [movement(1, 'return', -10), lot(2, 10, '2026-01-15'), lot(3, 5, '2026-02-15')],
      '2026-07-16',
      0,
    ],
    [
      'first point: the credit that lifts it above nothing does',
      FIRST,
      [movement(1, 'return', -10), lot(2, 10, '2026-01-15'), lot(3, 5, '2026-02-15')],
      '2026-08-16',
      5,
    ],
    [
      'first point: inside a sale spending comes first, so its points start anew',
      FIRST,
      [lot(1, 4, '2026-01-15'), ...sale],
      '2026-07-16',
      0,
    ],
    ['first point: a debt does not expire', FIRST, [movement(1, 'return', -10)], '2036-01-01', 0],
    ['no movement: on the last day', IDLE, [lot(1, 1, '2026-01-15'), spent(2, 0.5, '2026-03-31')], '2026-09-30', 0],
    ['no movement: the day after', IDLE, [lot(1, 1, '2026-01-15'), spent(2, 0.5, '2026-03-31')], '2026-10-01', 0.5],
    ['no movement: none at all', IDLE, [], '2026-10-01', 0],
  ])('%s', (_name, rule, movements, today, expected) => {
    const account = accountOf(movements);
    const sum = expiredOn(account, rule, day(today)).reduce((all, { points }) => all + points, 0);
    expect(sum).toBe(pts(expected));
    expect(balanceOn(account, rule, day(today))).toBe(account.balance - sum);
  });

  it('each expired lot is a movement of its own, and once written nothing is left to expire', () => {
    const movements = [lot(1, 10, '2026-01-15'), lot(2, 5, '2026-01-16'), lot(3, 7, '2026-05-01')];
    const expiring = expiredOn(accountOf(movements), LOTS, day('2026-07-17'));
    expect(expiring).toEqual([
      { creditId: movementId(1), points: pts(10) },
      { creditId: movementId(2), points: pts(5) },
    ]);
    const written = expiring.map(({ creditId, points }, index) =>
      movement(10 + index, 'expiry', -points / 100, { about: creditId, day: day('2026-07-17') }),
    );
    const after = accountOf([...movements, ...written]);
    expect(expiredOn(after, LOTS, day('2026-07-17'))).toEqual([]);
    expect(after.balance).toBe(pts(7));
  });

  it.each<[string, ExpiryRule, Movement[], string | null]>([
    ['never', NEVER, [lot(1, 10, '2026-01-15')], null],
    [
      'each lot: two of one day',
      LOTS,
      [lot(1, 10, '2026-01-15'), lot(2, 4, '2026-01-15'), lot(3, 7, '2026-05-01')],
      '14 2026-07-15',
    ],
    ['each lot: without a day', LOTS, [movement(1, 'earn', 10)], null],
    ['first point', FIRST, [lot(1, 10, '2026-01-15'), lot(3, 7, '2026-05-01')], '17 2026-07-15'],
    ['no movement', IDLE, [lot(1, 10, '2026-01-15'), lot(3, 7, '2026-05-01')], '17 2026-11-01'],
    ['nothing there', IDLE, [], null],
  ])('what goes next: %s', (_name, rule, movements, expected) => {
    const next = nextExpiry(accountOf(movements), rule);
    expect(next && `${next.points / 100} ${next.lastDay}`).toBe(expected);
  });
});
