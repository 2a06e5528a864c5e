/** Why points cannot be spent, as data: the contract, the counter and four languages name each of them. */

export const SPENDING_REFUSALS = ['programme-off', 'group-left-out', 'not-a-member', 'balance-kept-elsewhere'] as const;
export type SpendingRefusal = (typeof SPENDING_REFUSALS)[number];

/** Why a line does not become a gift (LOYALTY.md 4.1, 4.2). */
export const GIFT_REFUSALS = [
  ...SPENDING_REFUSALS,
  'deposit',
  'quantity-not-positive',
  'percentage-unknown',
  'no-gift',
  'no-cost',
  'no-ratio',
  'balance-too-low',
] as const;

/** Why points do not become a discount (LOYALTY.md 3.5). */
export const POINTS_DISCOUNT_REFUSALS = [
  ...SPENDING_REFUSALS,
  'no-points-discount',
  'asked-not-positive',
  'balance-below-minimum',
  'below-minimum-spend',
  'above-maximum-spend',
  'nothing-discountable',
  'balance-too-low',
  'below-one-block',
  'worth-nothing',
] as const;
export type PointsDiscountRefusal = (typeof POINTS_DISCOUNT_REFUSALS)[number];
