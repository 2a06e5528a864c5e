/** Files name a VAT rate by its code or by its percentage; a percentage that two rates share is not guessed. */
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import type { ReadHandle } from '../store/handle.ts';
import { vatRatesOn } from '../store/vat-rates.ts';
import { decimalToInteger } from './decimal.ts';

export function vatCodeReader(read: ReadHandle, day: ShopDay): (text: string) => string | null {
  const rates = vatRatesOn(read, day);
  const codes = new Set(rates.map(({ code }) => code));
  return (text) => {
    if (codes.has(text)) return text;
    const percentage = decimalToInteger(text.replace(/%$/, ''), 2);
    const matching = rates.filter(({ basisPoints }) => basisPoints === percentage);
    return matching.length === 1 ? (matching[0]?.code ?? null) : null;
  };
}
