/**
 * VAT of a document (SALES.md 1, 3): extracted per rate from that rate's gross sum; of goods
 * returned by receipt it is the original document's VAT per rate less that of what stays, so
 * that a document returned in any order gives back exactly its VAT.
 */
import { addMoney, type Money, subtractMoney } from '../quantities/money.ts';
import { extractVat, rateKey, type VatRate, type VatShare, vatByRate } from '../quantities/vat.ts';
import type { ReturnedGoods } from './returned.ts';

export interface VatBearer {
  readonly rate: VatRate;
  /** What the customer pays for the line; negative for what comes back. */
  readonly amount: Money;
  readonly returned: ReturnedGoods | null;
}

export function documentVat(lines: readonly VatBearer[]): readonly VatShare[] {
  const own = vatByRate(lines.filter(({ returned }) => returned?.kind !== 'by-receipt'));
  const taken = returnedShares(lines);
  return taken.length === 0 ? own : sumByRate([...own, ...taken]);
}

/** One share for each rate of each original document, negative. */
function returnedShares(lines: readonly VatBearer[]): VatShare[] {
  const byOrigin = new Map<string, { rate: VatRate; gross: Money; standing: Money }>();
  for (const { rate, amount, returned } of lines) {
    if (returned?.kind !== 'by-receipt') continue;
    const key = `${returned.saleId} ${rateKey(rate)}`;
    const sum = byOrigin.get(key)?.gross;
    byOrigin.set(key, {
      rate,
      gross: sum === undefined ? amount : addMoney(sum, amount),
      standing: returned.standingGross,
    });
  }
  return [...byOrigin.values()].map(({ rate, gross, standing }) => {
    const stays = addMoney(standing, gross);
    const vat = subtractMoney(extractVat(stays, rate.basisPoints), extractVat(standing, rate.basisPoints));
    return { rate, gross, net: subtractMoney(gross, vat), vat };
  });
}

function sumByRate(shares: readonly VatShare[]): readonly VatShare[] {
  const sums = new Map<string, VatShare>();
  for (const share of shares) {
    const key = rateKey(share.rate);
    const sum = sums.get(key);
    sums.set(key, sum ? added(sum, share) : share);
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, share]) => share);
}

function added(a: VatShare, b: VatShare): VatShare {
  return {
    rate: a.rate,
    gross: addMoney(a.gross, b.gross),
    net: addMoney(a.net, b.net),
    vat: addMoney(a.vat, b.vat),
  };
}
