/** What a line may be: limits, whole pieces, and what cannot be done to goods that come back. */
import { lineAmount } from '../quantities/line-amount.ts';
import { fitsUnit, quantity } from '../quantities/quantity.ts';
import { type BasketLine, isSoldGoods, unitPriceOf } from './basket.ts';
import { discountOn, isPossible } from './discount.ts';
import { returnable } from './returned.ts';

export type LineRefusal =
  | 'quantity-not-positive'
  | 'quantity-too-large'
  | 'whole-pieces-only'
  | 'price-negative'
  | 'amount-too-large'
  | 'discount-impossible'
  | 'discount-greater-than-line'
  | 'discount-not-here'
  | 'price-not-here'
  | 'more-than-sold';

/** 99,999.999: a larger quantity is a barcode typed into the wrong field (COUNTER.md). */
export const MAX_QUANTITY = quantity(99_999_999);
/** Keeps every total of 999 lines far inside what a safe integer holds. */
export const MAX_LINE_AMOUNT = 10_000_000_000;

export function lineRefusal(line: BasketLine): LineRefusal | null {
  const pieces = line.returned === null ? line.quantity : -line.quantity;
  if (pieces <= 0) return 'quantity-not-positive';
  if (pieces > MAX_QUANTITY) return 'quantity-too-large';
  if (!fitsUnit(line.quantity, line.article.unit)) return 'whole-pieces-only';
  if (line.returned?.kind === 'by-receipt' && pieces > returnable(line.returned)) return 'more-than-sold';
  return priceRefusal(line) ?? discountRefusal(line);
}

function priceRefusal(line: BasketLine): LineRefusal | null {
  // What a receipt says was paid, and what a deposit is, nobody types over.
  if (line.typedPrice !== null && (line.article.isDeposit || line.returned?.kind === 'by-receipt')) {
    return 'price-not-here';
  }
  if (unitPriceOf(line) < 0) return 'price-negative';
  if (unitPriceOf(line) > MAX_LINE_AMOUNT) return 'amount-too-large';
  const amount = Math.abs(lineAmount(unitPriceOf(line), line.quantity));
  return amount > MAX_LINE_AMOUNT ? 'amount-too-large' : null;
}

function discountRefusal(line: BasketLine): LineRefusal | null {
  if (line.discount === null) return null;
  if (!isSoldGoods(line)) return 'discount-not-here';
  if (!isPossible(line.discount)) return 'discount-impossible';
  const full = lineAmount(unitPriceOf(line), line.quantity);
  return discountOn(full, line.discount) > full ? 'discount-greater-than-line' : null;
}
