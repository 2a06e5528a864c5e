/**
 * Making room among the dated prices of one list and kind: what stands on the days of a new
 * price is ended the day before it, and goes on the day after it. A row that would have no day
 * left ends before it began: it is kept as a trace and never in force (SALES.md 2).
 */
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import { dayAfter, dayBefore } from '../shop-time.ts';

export interface PriceSpan {
  readonly id: number;
  readonly price: number;
  /** Both ends included, an empty end is open. */
  readonly from: ShopDay | null;
  readonly to: ShopDay | null;
}

export interface Days {
  readonly from: ShopDay;
  readonly to: ShopDay | null;
}

export interface Cut {
  readonly ends: readonly { readonly id: number; readonly lastDay: ShopDay }[];
  /** Rows to add: the same price again, from the day after. */
  readonly rests: readonly { readonly price: number; readonly from: ShopDay; readonly to: ShopDay | null }[];
}

export function cutOut(spans: readonly PriceSpan[], days: Days): Cut {
  const met = spans.filter((span) => isEverInForce(span) && overlaps(span, days));
  return {
    ends: met.map(({ id, from }) => ({
      id,
      lastDay: dayBefore(from === null || from < days.from ? days.from : from),
    })),
    rests: met.flatMap(({ price, to }) =>
      days.to !== null && (to === null || to > days.to) ? [{ price, from: dayAfter(days.to), to }] : [],
    ),
  };
}

/** The first day on which a price of these begins that is planned for later than `day`. */
export function firstStartAfter(day: ShopDay, spans: readonly PriceSpan[]): ShopDay | null {
  return spans
    .filter(isEverInForce)
    .map(({ from }) => from)
    .reduce((first, from) => (from !== null && from > day && (first === null || from < first) ? from : first), null);
}

export function isEverInForce({ from, to }: Pick<PriceSpan, 'from' | 'to'>): boolean {
  return from === null || to === null || from <= to;
}

function overlaps(span: PriceSpan, days: Days): boolean {
  return (span.to === null || span.to >= days.from) && (days.to === null || span.from === null || span.from <= days.to);
}
