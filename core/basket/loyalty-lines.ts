/**
 * The basket as the points engine sees it (core/loyalty/sale.ts): the same lines with the same
 * figures, so that points are computed from what the customer really pays.
 */
import type { LoyaltyLine } from '../loyalty/sale.ts';
import { subtractMoney } from '../quantities/money.ts';
import type { BasketAmounts, LineAmounts } from './amounts.ts';
import type { BasketLine } from './basket.ts';

export function loyaltyLines(
  lines: readonly BasketLine[],
  { lineById }: Pick<BasketAmounts, 'lineById'>,
): readonly LoyaltyLine[] {
  return lines.flatMap((line) => {
    const amounts = lineById.get(line.id);
    return amounts ? [loyaltyLine(line, amounts)] : [];
  });
}

export function loyaltyLine(
  { id, article, quantity, discount, gift, returned }: BasketLine,
  { full, net, share, voucherShare, pointsShare }: LineAmounts,
): LoyaltyLine {
  const { id: articleId, isDeposit, onOffer, categoryIds, brandId, points } = article;
  return {
    id,
    article: { id: articleId, isDeposit, onOffer, categoryIds, brandId, ...points },
    quantity,
    full,
    ownDiscounts: discount === null ? [] : [discount],
    net,
    receiptDiscountShare: subtractMoney(share, voucherShare),
    voucherShare,
    pointsDiscountShare: pointsShare,
    giftPercentage: gift?.percentage ?? null,
    returned: returned?.kind ?? null,
    wasEligible: false,
  };
}
