/**
 * What comes back over the counter, and what the customer gets for it (SALES.md 3). A line
 * returned by receipt keeps the discounts and shares of the original: what the line still
 * costs for the quantity that stays is rounded once, and the refund is the difference, so the
 * last piece takes the rest and any order of returns sums to the whole.
 */
import type { Brand } from '../quantities/brand.ts';
import { type Money, money } from '../quantities/money.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { divideDown, divideHalfAwayFromZero } from '../quantities/rounding.ts';
import { times } from '../quantities/whole.ts';

export const RETURN_REASONS = ['defective', 'wrong-article', 'unwanted', 'other'] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** A line of a closed document, as it stands before this return. */
export interface Origin {
  readonly saleId: Brand<string, 'SaleId'>;
  readonly lineId: Brand<string, 'LineId'>;
  /** An invoice is corrected by a credit note, a receipt by a return. */
  readonly ofInvoice: boolean;
  readonly soldQuantity: Quantity;
  /** What was paid for the line, after every discount and share. */
  readonly soldAmount: Money;
  /** By returns before this one; never negative. */
  readonly returnedQuantity: Quantity;
  readonly returnedAmount: Money;
  /** Of `soldAmount`, what a points discount paid that was a means of payment: it goes back as points. */
  readonly soldInPoints: Money;
  readonly returnedInPoints: Money;
  /** Gross of the line's VAT rate on the whole document, less what was returned of it before. */
  readonly standingGross: Money;
}

export type ReturnedGoods =
  | ({ readonly kind: 'by-receipt' } & Origin)
  | { readonly kind: 'without-receipt'; readonly reason: ReturnReason }
  /** Bottles and cases against their deposit: no goods come back. */
  | { readonly kind: 'empties' };

/** @returns what is left of the line to return, in thousandths */
export function returnable({ soldQuantity, returnedQuantity }: Origin): number {
  return soldQuantity - returnedQuantity;
}

/**
 * @param returning thousandths, above zero and at most what is returnable
 * @returns minor units, never negative
 */
export function refundOf(origin: Origin, returning: number): Money {
  return money(origin.soldAmount - origin.returnedAmount - stillCosts(origin, returning));
}

/**
 * What of the refund goes back as points: in proportion to what the line still costs, so that
 * it is never more than the refund and the last piece takes the rest.
 */
export function refundInPoints(origin: Origin, returning: number): Money {
  const { soldAmount, soldInPoints, returnedInPoints } = origin;
  if (soldInPoints === 0 || soldAmount === 0) return money(0);
  const stays = divideDown(times(stillCosts(origin, returning), soldInPoints), soldAmount);
  return money(soldInPoints - returnedInPoints - stays);
}

function stillCosts(origin: Origin, returning: number): number {
  const stays = returnable(origin) - returning;
  return divideHalfAwayFromZero(times(origin.soldAmount, stays), origin.soldQuantity);
}
