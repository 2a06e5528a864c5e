/**
 * VAT is included in prices and extracted per rate from that rate's gross sum of the
 * document: never per line, never as the sum of line VATs (SALES.md 1).
 */
import { type Money, money, subtractMoney } from './money.ts';
import type { BasisPoints } from './percentage.ts';
import { divideHalfAwayFromZero } from './rounding.ts';
import { times } from './whole.ts';

/** A rate as it was in force when a line was added; `nature` explains a zero rate (N1 to N7 in Italy). */
export interface VatRate {
  readonly code: string;
  readonly basisPoints: BasisPoints;
  readonly nature: string | null;
}

export interface VatShare {
  readonly rate: VatRate;
  readonly gross: Money;
  readonly net: Money;
  readonly vat: Money;
}

/** @returns the VAT inside `gross`: round(gross x r / (1 + r)), half away from zero */
export function extractVat(gross: Money, rate: BasisPoints): Money {
  return money(divideHalfAwayFromZero(times(gross, rate), 10_000 + rate));
}

/** Two rates of the same key are added up: a code may have changed its percentage by date. */
export function rateKey({ code, basisPoints, nature }: VatRate): string {
  return JSON.stringify([code, basisPoints, nature]);
}

/**
 * VAT per rate of a document. Shares are sorted by code, so the order of lines changes nothing.
 * A rate is told apart by code, percentage and nature: the code alone may change percentage by date.
 */
export function vatByRate(lines: readonly { readonly rate: VatRate; readonly amount: Money }[]): readonly VatShare[] {
  const sums: { readonly rate: VatRate; gross: Money }[] = [];
  for (const { rate, amount } of lines) {
    const sum = sumOf(sums, rate);
    if (sum) sum.gross = money(sum.gross + amount);
    else sums.push({ rate, gross: amount });
  }
  return sums
    .map((sum) => ({ ...sum, key: rateKey(sum.rate) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ rate, gross }) => {
      const vat = extractVat(gross, rate.basisPoints);
      return { rate, gross, net: subtractMoney(gross, vat), vat };
    });
}

/** A document has few rates and many lines: looking through them costs less than a key of each line. */
function sumOf<Sum extends { readonly rate: VatRate }>(sums: readonly Sum[], rate: VatRate): Sum | undefined {
  for (const sum of sums) {
    const { code, basisPoints, nature } = sum.rate;
    if (code === rate.code && basisPoints === rate.basisPoints && nature === rate.nature) return sum;
  }
  return undefined;
}
