/** Instants are UTC milliseconds; a day is the shop's. The only place that knows about time zones. */
import type { ShopDay } from '../core/basket/price-in-force.ts';

export interface ShopTime {
  dayOf(instantMs: number): ShopDay;
  /** Minutes east of UTC at that instant, summer time included. */
  offsetMinutesAt(instantMs: number): number;
}

/** @param timeZone an IANA name such as `Europe/Rome`; an unknown one throws RangeError */
export function shopTime(timeZone: string): ShopTime {
  const { dayOf, offsetMinutesAt } = zoneTime(timeZone);
  return { dayOf: perQuarter(dayOf), offsetMinutesAt: perQuarter(offsetMinutesAt) };
}

/** Days begin and clocks change on whole quarters of an hour in every zone, and Intl is slow: the last answer is kept. */
function perQuarter<Answer>(ask: (instantMs: number) => Answer): (instantMs: number) => Answer {
  let kept: { readonly quarter: number; readonly answer: Answer } | null = null;
  return (instantMs) => {
    const quarter = Math.floor(instantMs / 900_000);
    if (kept?.quarter !== quarter) kept = { quarter, answer: ask(instantMs) };
    return kept.answer;
  };
}

function zoneTime(timeZone: string): ShopTime {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const offset = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return {
    dayOf: (instantMs) => day.format(instantMs) as ShopDay,
    offsetMinutesAt(instantMs) {
      const name = offset.formatToParts(instantMs).find(({ type }) => type === 'timeZoneName')?.value ?? '';
      const [, sign, hours, minutes] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
      return sign ? (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) : 0;
    },
  };
}

/** A day of the calendar in this form and near our time: 30 February is none. */
export function isShopDay(text: string): text is ShopDay {
  if (!/^2\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const parsed = new Date(text);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/** The calendar day before, whatever the clocks did in between. */
export function dayBefore(day: ShopDay): ShopDay {
  return movedBy(day, -86_400_000);
}

export function dayAfter(day: ShopDay): ShopDay {
  return movedBy(day, 86_400_000);
}

function movedBy(day: ShopDay, ms: number): ShopDay {
  return new Date(Date.parse(day) + ms).toISOString().slice(0, 10) as ShopDay;
}
