/**
 * Amounts in words of the locale, from whole minor units. The digits go to Intl as text, so
 * no figure ever passes through a fraction. Minus is U+2212 and the sign of the currency
 * stands apart, because it is drawn smaller (DESIGN.md 4).
 */
const MINUS = '\u2212';

export interface MoneyFormat {
  readonly locale: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly decimals: number;
}

export interface Figure {
  /** The currency's sign, where the locale puts it. */
  readonly before: string;
  readonly digits: string;
  readonly after: string;
}

/** `1.150,40`, without a sign of the currency. */
export function formatAmount(minorUnits: number, { locale, decimals }: MoneyFormat): string {
  const formatter = numberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: 'always',
  });
  return withTrueMinus(formatter.formatToParts(decimalText(minorUnits, decimals)));
}

/** What goods were bought at, held to ten-thousandths: `1.150,40`, for sums. */
export function formatCost(tenThousandths: number, { locale, decimals }: MoneyFormat): string {
  const formatter = numberFormat(locale, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: 'always',
  });
  return withTrueMinus(formatter.formatToParts(decimalText(tenThousandths, 4)));
}

/** `1150,40`: as a person would type it, so that it can be read back. */
export function typedAmount(minorUnits: number, { locale, decimals }: MoneyFormat): string {
  const formatter = numberFormat(locale, { minimumFractionDigits: decimals, useGrouping: false });
  return formatter.format(decimalText(minorUnits, decimals));
}

/** `50,40 €` in one piece, for sentences. */
export function formatMoney(minorUnits: number, format: MoneyFormat): string {
  return withTrueMinus(currencyParts(minorUnits, format));
}

/** The same in pieces, for figures whose currency sign is smaller than the digits. */
export function moneyFigure(minorUnits: number, format: MoneyFormat): Figure {
  const parts = currencyParts(minorUnits, format);
  const at = parts.findIndex(({ type }) => type === 'currency');
  const sign = parts[at]?.value ?? '';
  const isFirst = parts.findIndex(({ type }) => type === 'integer') > at;
  return { before: isFirst ? sign : '', digits: formatAmount(minorUnits, format), after: isFirst ? '' : sign };
}

export function currencySign(format: MoneyFormat): string {
  const { before, after } = moneyFigure(0, format);
  return before || after;
}

/** Whole minor units from what was typed, `60`, `60,5` or `60.50`; null when it is not an amount. */
export function parseAmount(typed: string, decimals: number): number | null {
  const match = /^(\d{1,12})(?:[.,](\d*))?$/.exec(typed.trim());
  if (!match) return null;
  const [, whole = '', fraction = ''] = match;
  if (fraction.length > decimals) return null;
  return Number(whole + fraction.padEnd(decimals, '0'));
}

function currencyParts(
  minorUnits: number,
  { locale, currency, decimals }: MoneyFormat,
): readonly Intl.NumberFormatPart[] {
  const formatter = numberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    useGrouping: 'always',
  });
  return formatter.formatToParts(decimalText(minorUnits, decimals));
}

/** 5040 with 2 decimals is `50.40`: text, so that nothing is divided. */
export function decimalText(whole: number, decimals: number): Intl.StringNumericLiteral {
  const digits = String(Math.abs(whole)).padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  const text = decimals === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return `${whole < 0 ? '-' : ''}${text}` as Intl.StringNumericLiteral;
}

export function withTrueMinus(parts: readonly Intl.NumberFormatPart[]): string {
  return parts.map(({ type, value }) => (type === 'minusSign' ? MINUS : value)).join('');
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making a formatter is slow, using one is not. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  formats.set(key, made);
  return made;
}
