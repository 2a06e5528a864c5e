/**
 * 'Max abbuono %' (LOYALTY.md 2.2): a discount beyond it earns nothing, one equal to it still
 * does. Compared exactly, as typed: cents that a percentage was rounded to never exclude.
 */
import type { Discount } from '../basket/discount.ts';
import {
  compareFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  subtractFraction,
  WHOLE,
  ZERO,
} from '../quantities/fraction.ts';
import { type Money, NO_MONEY, sumMoney } from '../quantities/money.ts';
import type { BasisPoints } from '../quantities/percentage.ts';
import { isSold, type LoyaltyLine, type LoyaltySale } from './sale.ts';

/** The line's own discounts together: 1 - (1 - a)(1 - b). */
export function ownDiscountTooLarge(
  { full, ownDiscounts }: Pick<LoyaltyLine, 'full' | 'ownDiscounts'>,
  max: BasisPoints | null,
): boolean {
  if (max === null || ownDiscounts.length === 0) return false;
  const left = ownDiscounts.map((discount) => subtractFraction(WHOLE, partOf(discount, full)));
  const taken = subtractFraction(WHOLE, left.reduce(multiplyFractions));
  return compareFractions(taken, fraction(max, 10_000)) > 0;
}

/** The abbuono against everything that is not returned, the money part of gifts included. */
export function receiptDiscountTooLarge(
  { lines, receiptDiscount }: Pick<LoyaltySale, 'lines' | 'receiptDiscount'>,
  max: BasisPoints | null,
): boolean {
  if (max === null || receiptDiscount === null) return false;
  const total = sumMoney(lines, soldFor);
  if (total === 0) return false;
  const bearing = sumMoney(lines, (line) => (line.giftPercentage === null ? soldFor(line) : NO_MONEY));
  const taken = multiplyFractions(partOf(receiptDiscount, bearing), fraction(bearing));
  const allowed = multiplyFractions(fraction(max, 10_000), fraction(total));
  return compareFractions(taken, allowed) > 0;
}

function soldFor(line: LoyaltyLine): Money {
  return isSold(line) && line.net > 0 ? line.net : NO_MONEY;
}

/** As typed if it is a percentage, else the amount's part of the base; nothing off nothing is nothing. */
function partOf(discount: Discount, base: Money): Fraction {
  if (discount.kind === 'percent') return fraction(discount.basisPoints, 10_000);
  const [amount, of] = [Math.abs(discount.amount), Math.abs(base)];
  return of === 0 ? ZERO : fraction(amount, of);
}
