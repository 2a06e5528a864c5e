/** Reading the dated periods of a rate: which were replaced before they began, which is next. */
import type { VatPeriod } from '../../contract/window-types.ts';

/** Never in force: another was said for the same day. */
export function isReplaced({ from, to }: VatPeriod): boolean {
  return from !== null && to !== null && to < from;
}

export function isInForce({ from, to }: VatPeriod, day: string): boolean {
  return (from === null || from <= day) && (to === null || day <= to);
}

/** The first that begins after that day. */
export function nextPeriod(periods: readonly VatPeriod[], day: string): VatPeriod | undefined {
  return inOrder(periods).find((period) => !isReplaced(period) && (period.from ?? '') > day);
}

/** The oldest first. */
export function inOrder(periods: readonly VatPeriod[]): readonly VatPeriod[] {
  return periods.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}
