/**
 * How many decimals a currency has: the digits between its major and its minor unit, as ISO
 * 4217 lists them. Everything that is computed is whole minor units, so this decides only how
 * an amount is read and written. The list names the exceptions; any other currency has two
 * (HUF too, whose fillér is long out of use: its cash rounding is the shop's).
 */
const DECIMALS: Readonly<Record<string, number>> = {
  ...each(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF'),
  ...each(3, 'BHD IQD JOD KWD LYD OMR TND'),
};

/** @param currency ISO 4217 code, for example `EUR` */
export function currencyDecimals(currency: string): number {
  return Object.hasOwn(DECIMALS, currency) ? (DECIMALS[currency] ?? 2) : 2;
}

function each(decimals: number, currencies: string): Readonly<Record<string, number>> {
  return Object.fromEntries(currencies.split(' ').map((currency) => [currency, decimals]));
}
