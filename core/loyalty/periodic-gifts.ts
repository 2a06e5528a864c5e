/**
 * Points for a birthday, on a date or every so often (LOYALTY.md 3.4): the days that are due and
 * not given yet. Late rather than never, and never twice: what a closed shop missed is made up.
 */
import type { ShopDay } from '../basket/price-in-force.ts';
import { daysLater, monthOf, monthsLater, shopDay, yearOf } from '../ledger/shop-days.ts';
import type { PeriodicTime } from './programme.ts';

export interface PeriodicState {
  /** The later of the customer's first day and the gift's. */
  readonly since: ShopDay;
  /** Of the occasion that was given last, not of the day on which that happened. */
  readonly lastGivenFor: ShopDay | null;
  readonly birthday: ShopDay | null;
  readonly today: ShopDay;
}

/** @returns the occasions through today, the oldest first */
export function periodicDue(when: PeriodicTime, state: PeriodicState): readonly ShopDay[] {
  const occasions = when.kind === 'every' ? everySoOften(when, state) : everyYear(when, state);
  return occasions.filter((day) => state.lastGivenFor === null || day > state.lastGivenFor);
}

/** Counted from the first day, so that months do not drift: the 31st, the 30th, the 31st. */
function everySoOften({ count, unit }: PeriodicTime & { kind: 'every' }, { since, today }: PeriodicState): ShopDay[] {
  const occasions: ShopDay[] = [];
  const after = (times: number) =>
    unit === 'months'
      ? monthsLater(since, count * times)
      : daysLater(since, count * times * (unit === 'weeks' ? 7 : 1));
  for (let times = 1; after(times) <= today; times += 1) occasions.push(after(times));
  return occasions;
}

function everyYear(
  when: Exclude<PeriodicTime, { kind: 'every' }>,
  { since, birthday, today }: PeriodicState,
): ShopDay[] {
  const date = when.kind === 'date' ? when : monthOf(birthday);
  if (date === null) return [];
  const occasions: ShopDay[] = [];
  for (let year = yearOf(since); year <= yearOf(today); year += 1) {
    const day = shopDay(year, date.month, date.day);
    if (day >= since && day <= today) occasions.push(day);
  }
  return occasions;
}
