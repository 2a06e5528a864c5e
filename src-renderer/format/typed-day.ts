/**
 * Calendar days as people type them: day first, as all four languages do. The browser's own date
 * field follows the language of the computer, not that of the window.
 */

/** `2026-11-21` as it is typed: `21/11/2026`. */
export function typedDay(day: string): string {
  return day.split('-').toReversed().join('/');
}

/**
 * `21/11/2026`, `21.11.26`, `21-11` or `21`: what is left out is what it will next be, or last was.
 * @param today the shop's day
 * @returns `2026-11-21`, or null when there is no such day
 */
export function parseDay(typed: string, today: string, nearest: Nearest = 'next'): string | null {
  const match = /^(\d{1,2})(?:[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?)?$/.exec(typed.trim());
  const [, date = '', month, year] = match ?? [];
  if (!match || Number(month ?? 1) > 12) return null;
  const [thisYear, thisMonth] = today.split('-').map(Number) as [number, number];
  if (month !== undefined && year !== undefined)
    return dayOf((Number(year) % 100) + centuryOf(year), Number(month), Number(date));
  const way = nearest === 'next' ? 1 : -1;
  const candidates =
    month === undefined
      ? [0, 1, 2].map((off) => dayOf(thisYear, thisMonth + way * off, Number(date)))
      : [0, 1].map((off) => dayOf(thisYear + way * off, Number(month), Number(date)));
  return candidates.find((day) => day !== null && (way > 0 ? day >= today : day <= today)) ?? null;
}

/** Which of the days that a part of a date may mean. */
export type Nearest = 'next' | 'last';

function centuryOf(year: string): number {
  return year.length === 2 ? 2000 : Math.floor(Number(year) / 100) * 100;
}

/** @param month 13 is January of the next year, 0 December of the one before */
function dayOf(year: number, month: number, date: number): string | null {
  const instant = new Date(Date.UTC(year, month - 1, date));
  return instant.getUTCDate() === date ? instant.toISOString().slice(0, 10) : null;
}
