/** A day as our countries write it, `21/11/1980` or `1980-11-21`; `/`, `.` and `-` between, the year whole. */
import type { ShopTime } from '../shop-time.ts';

const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const YEAR_FIRST = /^(\d{4})-(\d{2})-(\d{2})$/;

/** @returns null when it is no day of the calendar since 1900 */
export function readDay(typed: string): string | null {
  const text = typed.trim();
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? turned(DAY_FIRST.exec(text));
  if (!year || !month || !day || year < '1900') return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(written);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(written) ? written : null;
}

function turned(match: RegExpExecArray | null): readonly (string | undefined)[] {
  return match ? [match[0], match[3], match[2], match[1]] : [];
}

/** Midnight of a day in the shop. */
export function startOf(day: string, time: ShopTime): number {
  const utcMs = Date.parse(day);
  return utcMs - time.offsetMinutesAt(utcMs) * 60_000;
}
