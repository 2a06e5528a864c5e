/**
 * VAT is included in prices and extracted per rate from that rate's gross sum of the
 * document: never per line, never as the sum of line VATs (SALES.md 1).
 */
import { addMoney, type Money, money, subtractMoney } from './money.ts';
import type { BasisPoints } from './percentage.ts';
import { divideHalfAwayFromZero } from './rounding.ts';

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
  return money(divideHalfAwayFromZero(BigInt(gross) * BigInt(rate), 10_000n + BigInt(rate)));
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
  const grossByRate = new Map<string, { rate: VatRate; gross: Money }>();
  for (const { rate, amount } of lines) {
    const key = rateKey(rate);
    const sum = grossByRate.get(key);
    grossByRate.set(key, { rate, gross: sum ? addMoney(sum.gross, amount) : amount });
  }
  return [...grossByRate.entries()]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, { rate, gross }]) => {
      const vat = extractVat(gross, rate.basisPoints);
      return { rate, gross, net: subtractMoney(gross, vat), vat };
    });
}
