/** Figures and dates as the paper shows them. Digits go to Intl as text, so that no figure passes through a fraction. */
import type { Language } from '../../../contract/app.ts';
import type { TypedDiscount } from '../../../contract/window-types.ts';
import type { Unit } from '../../../core/quantities/quantity.ts';

export interface PaperFormats {
  readonly amount: (minorUnits: number) => string;
  /** With the currency. */
  readonly money: (minorUnits: number) => string;
  readonly quantity: (thousandths: number, unit: Unit) => string;
  readonly percent: (basisPoints: number) => string;
  /** From hundredths; without decimals when whole. */
  readonly points: (hundredths: number) => string;
  /** `+52`, `−36`; nothing is neither. */
  readonly signedPoints: (hundredths: number) => string;
  readonly discount: (typed: TypedDiscount) => string;
  readonly day: (atMs: number) => string;
}

export interface PaperSetting {
  readonly language: Language;
  /** ISO 4217. */
  readonly currency: string;
  readonly decimals: number;
  readonly timeZone: string;
}

const LOCALES: Readonly<Record<Language, string>> = { it: 'it-IT', en: 'en-GB', es: 'es-ES', ro: 'ro-RO' };
const MINUS = '\u2212';

export function paperFormats({ language, currency, decimals, timeZone }: PaperSetting): PaperFormats {
  const locale = LOCALES[language];
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: 'always' } as const;
  const amounts = new Intl.NumberFormat(locale, digits);
  const moneys = new Intl.NumberFormat(locale, {
    ...digits,
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  });
  const pieces = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const weights = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const percents = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const days = new Intl.DateTimeFormat(locale, { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  const amount = (minorUnits: number) => written(amounts, minorUnits, decimals);
  const percent = (basisPoints: number) => `${written(percents, basisPoints, 2)}\u00a0%`;
  return {
    amount,
    money: (minorUnits) => written(moneys, minorUnits, decimals),
    quantity: (thousandths, unit) =>
      unit === 'piece' ? written(pieces, thousandths, 3) : `${written(weights, thousandths, 3)} ${unit}`,
    percent,
    points: (hundredths) => pointsText(locale, hundredths, 'auto'),
    signedPoints: (hundredths) => pointsText(locale, hundredths, 'exceptZero'),
    discount: (typed) => (typed.kind === 'percent' ? percent(-typed.basisPoints) : amount(-typed.amount)),
    day: (atMs) => days.format(atMs),
  };
}

function pointsText(locale: string, hundredths: number, signDisplay: 'auto' | 'exceptZero'): string {
  const digits = hundredths % 100 === 0 ? 0 : 2;
  const shown = { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: 'always' } as const;
  return written(new Intl.NumberFormat(locale, { ...shown, signDisplay }), hundredths, 2);
}

function written(format: Intl.NumberFormat, whole: number, decimals: number): string {
  return format
    .formatToParts(decimalText(whole, decimals))
    .map(({ type, value }) => (type === 'minusSign' ? MINUS : value.replaceAll('\u202f', '\u00a0')))
    .join('');
}

/** 5040 with 2 decimals is `50.40`. */
function decimalText(whole: number, decimals: number): Intl.StringNumericLiteral {
  const digits = String(Math.abs(whole)).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return `${whole < 0 ? '-' : ''}${text}` as Intl.StringNumericLiteral;
}
