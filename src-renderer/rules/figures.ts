/** The figures of rules as a person types them, and back: money by the currency, everything else with two decimals. */
import { decimalText, type MoneyFormat, numberFormat, parseAmount, typedAmount } from '../format/money.ts';

/** `hundredths`: points, percentages, multipliers and ratios alike. */
export type FigureKind = 'money' | 'hundredths';

/** `1150,40`; `4`, `4,25`: what is whole without decimals. */
export function typedFigure(value: number | null, kind: FigureKind, format: MoneyFormat): string {
  if (value === null) return '';
  if (kind === 'money') return typedAmount(value, format);
  return numberFormat(format.locale, { maximumFractionDigits: 2, useGrouping: false }).format(decimalText(value, 2));
}

/** @returns null when it is no figure; nothing typed is no figure either */
export function parseFigure(typed: string, kind: FigureKind, { decimals }: MoneyFormat): number | null {
  return parseAmount(typed, kind === 'money' ? decimals : 2);
}
