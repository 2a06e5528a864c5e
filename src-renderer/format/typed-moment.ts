/** A moment of the shop's clock, typed as a day and a time. */
import { parseDay } from './typed-day.ts';

/** `8`, `8:30`, `08.30`. */
const TIME = /^(\d{1,2})(?:[:.](\d{2}))?$/;

/** @returns null when there is no such day or time */
export function parseMoment(
  { day, time }: { readonly day: string; readonly time: string },
  today: string,
  timeZone: string,
): number | null {
  const date = parseDay(day, today);
  const [, hours, minutes = '00'] = TIME.exec(time.trim()) ?? [];
  if (date === null || hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return instantOf(Date.parse(`${date}T${hours.padStart(2, '0')}:${minutes}Z`), timeZone);
}

/** When the shop's clock shows what a clock in Greenwich shows at `wallMs`. */
export function instantOf(wallMs: number, timeZone: string): number {
  const guess = wallMs - offsetAt(wallMs, timeZone);
  return wallMs - offsetAt(guess, timeZone);
}

/** `08:00`, as it is typed. */
export function typedTime(atMs: number, timeZone: string): string {
  return new Date(atMs + offsetAt(atMs, timeZone)).toISOString().slice(11, 16);
}

function offsetAt(atMs: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(atMs);
  const of = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return wall - Math.floor(atMs / 60_000) * 60_000;
}
