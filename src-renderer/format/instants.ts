/** Moments as the shop's clock shows them, in the window's language. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** `10:42` */
export function formatTime(atMs: number, locale: string, timeZone: string): string {
  return format(locale, { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(atMs);
}

/** `10:42:07`, for readings that follow one another quickly */
export function formatTimeWithSeconds(atMs: number, locale: string, timeZone: string): string {
  const options = { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  return format(locale, options).format(atMs);
}

/** `21 nov 2026, 10:42` */
export function formatMoment(atMs: number, locale: string, timeZone: string): string {
  return format(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(atMs);
}

/** `21 nov 2026`, from a calendar day `2026-11-21`: a day has no zone. */
export function formatDay(day: string, locale: string): string {
  return format(locale, { timeZone: 'UTC', dateStyle: 'medium' }).format(Date.parse(day));
}

/** `nov`, or `novembre 2026`, from a month `2026-11`. */
export function formatMonth(month: string, locale: string, length: 'short' | 'long'): string {
  const options = length === 'short' ? { month: length } : { month: length, year: 'numeric' as const };
  return format(locale, { timeZone: 'UTC', ...options }).format(Date.parse(`${month}-01`));
}

/** The shop's calendar day of a moment, `2026-11-21`. */
export function dayAt(atMs: number, timeZone: string): string {
  return format('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(atMs);
}

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}
