/**
 * Points in words of the locale, from whole hundredths: `412`, and `4,25` where they are not
 * whole. What is earned and spent bears its sign, a balance only when it is a debt.
 */
import { decimalText, numberFormat, parseAmount, withTrueMinus } from './money.ts';

const HUNDREDTHS = 100;

export function formatPoints(hundredths: number, locale: string): string {
  return withTrueMinus(formatter(hundredths, locale, 'auto').formatToParts(decimalText(hundredths, 2)));
}

/** `+52`, `−36`; nothing is neither. */
export function formatSignedPoints(hundredths: number, locale: string): string {
  return withTrueMinus(formatter(hundredths, locale, 'exceptZero').formatToParts(decimalText(hundredths, 2)));
}

/** Hundredths from `12` or `4,25`; null when it is no number of points. */
export function parsePoints(typed: string): number | null {
  return parseAmount(typed, 2);
}

/** For the plural of a sentence only: `1 punto`, `2 punti`, `0,5 punti`. */
export function pointsCount(hundredths: number): number {
  return Math.abs(hundredths) / HUNDREDTHS;
}

function formatter(hundredths: number, locale: string, signDisplay: 'auto' | 'exceptZero'): Intl.NumberFormat {
  const decimals = hundredths % HUNDREDTHS === 0 ? 0 : 2;
  return numberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay,
    useGrouping: 'always',
  });
}
