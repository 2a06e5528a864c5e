/**
 * Which price an article is sold at: of the dated rows in force on the shop's day the lowest
 * wins, ties by the newest start (SALES.md 2). Both ends are included, an empty end is open.
 */
import type { Brand } from '../quantities/brand.ts';
import type { Money } from '../quantities/money.ts';

/** A calendar day of the shop, `YYYY-MM-DD`: text order is day order. */
export type ShopDay = Brand<string, 'ShopDay'>;

export interface DatedPrice {
  readonly kind: 'ordinary' | 'offer';
  readonly price: Money;
  readonly validFrom: ShopDay | null;
  readonly validTo: ShopDay | null;
}

export interface PriceInForce {
  readonly price: Money;
  /** The lowest ordinary price in force; equal to `price` when nothing is on offer. */
  readonly ordinaryPrice: Money;
  readonly onOffer: boolean;
}

export function inForce(row: { validFrom: ShopDay | null; validTo: ShopDay | null }, day: ShopDay): boolean {
  return (row.validFrom === null || row.validFrom <= day) && (row.validTo === null || day <= row.validTo);
}

/** @returns null when no price is in force that day: the article cannot be sold without one */
export function priceInForce(prices: readonly DatedPrice[], day: ShopDay): PriceInForce | null {
  const current = prices.filter((row) => inForce(row, day)).sort(lowestThenNewest);
  const winner = current[0];
  if (!winner) return null;
  const ordinary = current.find((row) => row.kind === 'ordinary') ?? winner;
  return { price: winner.price, ordinaryPrice: ordinary.price, onOffer: winner.kind === 'offer' };
}

function lowestThenNewest(a: DatedPrice, b: DatedPrice): number {
  if (a.price !== b.price) return a.price - b.price;
  const startA = a.validFrom ?? '';
  const startB = b.validFrom ?? '';
  return startA < startB ? 1 : startA > startB ? -1 : 0;
}
