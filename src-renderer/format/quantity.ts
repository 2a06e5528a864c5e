/** Quantities in words of the locale, from whole thousandths; and what a person typed, back to thousandths. */
import type { Unit } from '../../core/quantities/quantity.ts';
import { decimalText, numberFormat, withTrueMinus } from './money.ts';

/** Pieces whole, everything else with its three decimals: `2`, `0,385`. */
export function formatQuantity(thousandths: number, unit: Unit, locale: string): string {
  const decimals = unit === 'piece' ? 0 : 3;
  const formatter = numberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: 3 });
  return withTrueMinus(formatter.formatToParts(decimalText(thousandths, 3)));
}

/** A quantity without its unit, as short as it can be said: `3`, `0,385`. */
export function formatPendingQuantity(thousandths: number, locale: string): string {
  return withTrueMinus(numberFormat(locale, { maximumFractionDigits: 3 }).formatToParts(decimalText(thousandths, 3)));
}

export function formatWhole(count: number, locale: string): string {
  return numberFormat(locale, { useGrouping: 'always' }).format(count);
}

/** `3*`, `0,385×`: thousandths and what follows; null when no quantity was typed before the sign. */
export function splitQuantity(typed: string): { readonly quantity: number; readonly rest: string } | null {
  const match = /^\s*(\d{1,5})(?:[.,](\d{1,3}))?\s*[*×](.*)$/.exec(typed);
  if (!match) return null;
  const [, whole = '', fraction = '', rest = ''] = match;
  return { quantity: Number(whole) * 1000 + Number(fraction.padEnd(3, '0') || '0'), rest: rest.trimStart() };
}

/** Thousandths from `3`, `0,385` or `0.385`; null when it is no quantity. */
export function parseQuantity(typed: string): number | null {
  const match = /^(\d{1,5})(?:[.,](\d{0,3}))?$/.exec(typed.trim());
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  return Number(whole) * 1000 + Number(fraction.padEnd(3, '0'));
}
