/** Files name a VAT rate by its code or by its percentage; a percentage that two rates share is not guessed. */
import type { VatRate } from '../../core/quantities/vat.ts';
import { decimalToInteger } from '../file-import/decimal.ts';

/** @param rates those in force */
export function vatCodeReader(rates: readonly VatRate[]): (text: string) => string | null {
  const codes = new Set(rates.map(({ code }) => code));
  return (text) => {
    if (codes.has(text)) return text;
    const percentage = decimalToInteger(text.replace(/%$/, ''), 2);
    const matching = rates.filter(({ basisPoints }) => basisPoints === percentage);
    return matching.length === 1 ? (matching[0]?.code ?? null) : null;
  };
}
