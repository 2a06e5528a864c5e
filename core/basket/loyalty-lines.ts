/**
 * The basket as the points engine sees it (core/loyalty/sale.ts): the same lines with the same
 * figures, so that points are computed from what the customer really pays.
 */
import type { LoyaltyLine } from '../loyalty/sale.ts';
import { subtractMoney } from '../quantities/money.ts';
import type { BasketAmounts, LineAmounts } from './amounts.ts';
import type { BasketLine } from './basket.ts';
import type { Discount } from './discount.ts';

const NO_DISCOUNTS: readonly Discount[] = [];

export function loyaltyLines(
  lines: readonly BasketLine[],
  amounts: Pick<BasketAmounts, 'lines'>,
): readonly LoyaltyLine[] {
  return amounts.lines.flatMap((each, place) => {
    const line = lines[place];
    return line ? [loyaltyLine(line, each)] : [];
  });
}

export function loyaltyLine(
  { id, article, quantity, discount, gift, returned }: BasketLine,
  { full, net, share, voucherShare, pointsShare }: LineAmounts,
): LoyaltyLine {
  return {
    id,
    article,
    quantity,
    full,
    ownDiscounts: discount === null ? NO_DISCOUNTS : [discount],
    net,
    receiptDiscountShare: subtractMoney(share, voucherShare),
    voucherShare,
    pointsDiscountShare: pointsShare,
    giftPercentage: gift?.percentage ?? null,
    returned: returned?.kind ?? null,
    wasEligible: false,
  };
}
