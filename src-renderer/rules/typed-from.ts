/** From when on rules count that are saved: at once, or a day and a time as they are typed. */
import { dayAt } from '../format/instants.ts';
import { typedDay } from '../format/typed-day.ts';
import { parseMoment, typedTime } from '../format/typed-moment.ts';

export interface TypedFrom {
  readonly isLater: boolean;
  readonly day: string;
  readonly time: string;
}

export const AT_ONCE: TypedFrom = { isLater: false, day: '', time: '' };

/** @param fromMs null: at once */
export function typedFrom(fromMs: number | null, timeZone: string): TypedFrom {
  if (fromMs === null) return AT_ONCE;
  return { isLater: true, day: typedDay(dayAt(fromMs, timeZone)), time: typedTime(fromMs, timeZone) };
}

/** @returns null: at once; undefined: it cannot be read */
export function momentOf(from: TypedFrom, timeZone: string): number | null | undefined {
  if (!from.isLater) return null;
  return parseMoment(from, dayAt(Date.now(), timeZone), timeZone) ?? undefined;
}
