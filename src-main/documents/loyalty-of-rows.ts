/** A stored document as the points engine sees it: what completes an order earns by the lines of the order. */

import type { LineId } from '../../core/basket/basket.ts';
import type { Discount } from '../../core/basket/discount.ts';
import type { DocumentKind } from '../../core/basket/documents.ts';
import { givesNow } from '../../core/loyalty/eligibility.ts';
import type { GivingState } from '../../core/loyalty/programme.ts';
import type { LoyaltyLine, LoyaltySale, OrderProgress } from '../../core/loyalty/sale.ts';
import { addMoney, money } from '../../core/quantities/money.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import { quantity } from '../../core/quantities/quantity.ts';
import type { SaleRows } from '../store/sales.ts';
import type { SaleLineRow } from '../store/schema.ts';
import { articleOf, netOf, takenDiscount } from './stored-line.ts';
import { storedPoints } from './stored-points.ts';

export function loyaltyOfRows(
  documents: readonly SaleRows[],
  {
    kind,
    order,
    minorPerMajor,
  }: Pick<LoyaltySale, 'kind' | 'order' | 'minorPerMajor'> & { readonly kind: DocumentKind },
): LoyaltySale {
  const [first] = documents;
  const alone = documents.length === 1 && first ? takenDiscount(first.sale) : null;
  return {
    kind,
    order,
    lines: documents.flatMap((rows) => {
      const isEarned = wasEligible(rows);
      return rows.lines.map((row) => loyaltyLine(row, isEarned));
    }),
    receiptDiscount: (alone?.typed ?? null) as Discount | null,
    vouchers: addMoney(...documents.flatMap(({ vouchers }) => vouchers.map(({ discount }) => money(discount)))),
    minorPerMajor,
  };
}

/** Eligible with no points counts as having earned (LOYALTY.md 2.1). */
export function wasEligible({ points }: Pick<SaleRows, 'points'>): boolean {
  return points.some((row) => storedPoints(row).earning?.eligible === true);
}

/** Which of the states that an order reaches at once gives its points; the last where none does. */
export function progressOf(
  reached: readonly GivingState[],
  before: readonly GivingState[],
  givenAt: readonly GivingState[],
): OrderProgress | null {
  const steps = reached.map((reaches, index) => ({ reaches, before: [...before, ...reached.slice(0, index)] }));
  return steps.find((step) => givesNow(step, givenAt)) ?? steps.at(-1) ?? null;
}

function loyaltyLine(row: SaleLineRow, isEarned: boolean): LoyaltyLine {
  const discount = takenDiscount(row);
  return {
    id: row.id as LineId,
    article: articleOf(row),
    quantity: quantity(row.quantity),
    full: money(row.full_amount),
    ownDiscounts: discount === null ? [] : [discount.typed as Discount],
    net: netOf(row),
    receiptDiscountShare: money(row.receipt_share - row.voucher_share),
    voucherShare: money(row.voucher_share),
    pointsDiscountShare: money(row.points_share),
    giftPercentage: row.gift_percentage === null ? null : basisPoints(row.gift_percentage),
    returned: row.return_kind,
    wasEligible: isEarned,
  };
}
