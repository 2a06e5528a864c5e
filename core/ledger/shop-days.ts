/** Days of the calendar without a clock: text order is day order, months differ in length. */
import type { ShopDay } from '../basket/price-in-force.ts';

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * The last day on which points of `day` may be spent (LOYALTY.md 3.4): the same number so many
 * months later, or the month's last day if there is none.
 */
export function monthsLater(day: ShopDay, months: number): ShopDay {
  const [year, month, date] = parts(day);
  const count = year * 12 + (month - 1) + months;
  const laterYear = (count - (count % 12)) / 12;
  const laterMonth = (count % 12) + 1;
  return shopDay(laterYear, laterMonth, Math.min(date, daysInMonth(laterYear, laterMonth)));
}

/** The day of this number in that year's month, or the month's last. */
export function shopDay(year: number, month: number, date: number): ShopDay {
  const day = Math.min(date, daysInMonth(year, month));
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}` as ShopDay;
}

/** @param days not negative */
export function daysLater(day: ShopDay, days: number): ShopDay {
  let [year, month, date] = parts(day);
  date += days;
  while (date > daysInMonth(year, month)) {
    date -= daysInMonth(year, month);
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  return shopDay(year, month, date);
}

export function yearOf(day: ShopDay): number {
  return parts(day)[0];
}

/** Its month and day, of any year. */
export function monthOf(day: ShopDay | null): { readonly month: number; readonly day: number } | null {
  if (day === null) return null;
  const [, month, date] = parts(day);
  return { month, day: date };
}

function parts(day: ShopDay): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
