/** Percentages and discounts in words of the locale, from whole basis points. */
import type { TypedDiscount } from '../../contract/window-types.ts';
import { decimalText, formatAmount, type MoneyFormat, numberFormat, parseAmount, withTrueMinus } from './money.ts';

/** `10 %`: a no-break space before the sign in every language, as the design has it. */
export function formatPercent(basisPoints: number, locale: string): string {
  const formatter = numberFormat(locale, { maximumFractionDigits: 2 });
  return `${withTrueMinus(formatter.formatToParts(decimalText(basisPoints, 2)))}\u00a0%`;
}

/** What was taken off, as it was typed: `−10 %` or `−1,20`. */
export function discountMark(typed: TypedDiscount, format: MoneyFormat): string {
  return typed.kind === 'percent'
    ? formatPercent(-typed.basisPoints, format.locale)
    : formatAmount(-typed.amount, format);
}

/** Basis points from `10`, `12,5` or `12.50`; null when it is no percentage. */
export function parsePercent(typed: string): number | null {
  return parseAmount(typed, 2);
}
