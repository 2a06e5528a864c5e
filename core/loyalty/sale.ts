/**
 * What the engine is told about a sale (LOYALTY.md 2): plain figures of a document's lines, as
 * core/basket computes them, and of the customer at that instant. Nothing of a till, a store or
 * a window; all amounts are minor units, VAT included.
 */

import type { Discount } from '../basket/discount.ts';
import type { DocumentKind } from '../basket/documents.ts';
import type { ArticleId, LineId } from '../basket/ids.ts';
import type { ReturnedGoods } from '../basket/returned.ts';
import { addMoney, type Money, subtractMoney } from '../quantities/money.ts';
import type { BasisPoints } from '../quantities/percentage.ts';
import type { Points } from '../quantities/points.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { Profile } from './profile.ts';
import type { GivingState, GroupId } from './programme.ts';

export interface LoyaltyArticle {
  readonly id: ArticleId;
  readonly isDeposit: boolean;
  readonly onOffer: boolean;
  /** The article's category and those above it, nearest first. */
  readonly categoryIds: readonly string[];
  readonly brandId: string | null;
  readonly points: EarnedByArticle;
}

export interface EarnedByArticle {
  /** 'Punti generati' for each unit; null: empty. */
  readonly generatedPoints: Points | null;
  /** In place of the general rule (seeds 000 and 004). */
  readonly ownRule: OwnRule | null;
}

export type OwnRule =
  | { readonly kind: 'per-unit'; readonly points: Points }
  /** So much of the price paid, of which 1.00 counts as 1 point. */
  | { readonly kind: 'percentage'; readonly basisPoints: BasisPoints };

export interface LoyaltyLine {
  readonly id: LineId;
  readonly article: LoyaltyArticle;
  /** Negative for what comes back. */
  readonly quantity: Quantity;
  /** Price x quantity. */
  readonly full: Money;
  /** Typed on the line or from a promotion; not the offer, a profile's, a badge's or a gift's. */
  readonly ownDiscounts: readonly Discount[];
  /** After the line's discounts, each in turn: own, profile or badge, gift. */
  readonly net: Money;
  /** Shares of what is taken off the whole receipt; zero for gifts, deposits and what comes back. */
  readonly receiptDiscountShare: Money;
  readonly voucherShare: Money;
  readonly pointsDiscountShare: Money;
  /** So much of it is paid in points; null for a line that is no gift. */
  readonly giftPercentage: BasisPoints | null;
  /** Null for what is sold. */
  readonly returned: ReturnedGoods['kind'] | null;
  /** It comes from an earlier document that was eligible (LOYALTY.md 2.1). */
  readonly wasEligible: boolean;
}

export interface LoyaltySale {
  readonly kind: DocumentKind;
  /** Of an order: the state that it reaches now and those it had; null for every other kind. */
  readonly order: OrderProgress | null;
  readonly lines: readonly LoyaltyLine[];
  /** The discount on the whole receipt as typed, not vouchers or points. */
  readonly receiptDiscount: Discount | null;
  /** What the discount vouchers took off; not their face value. */
  readonly vouchers: Money;
  /** How many minor units a major unit has, 100 for EUR. */
  readonly minorPerMajor: number;
}

export interface OrderProgress {
  readonly reaches: GivingState;
  readonly before: readonly GivingState[];
}

export interface LoyaltyCustomer {
  readonly profile: Profile;
  readonly groupIds: readonly GroupId[];
  readonly membership: 'visitor' | 'pending' | 'member';
  /** Before the sale, without what has expired; may be a debt, below zero. */
  readonly balance: Points;
}

/** What can be discounted or counted at all: goods that are sold, no deposits. */
export function isSold({
  article,
  returned,
}: Pick<LoyaltyLine, 'returned'> & { readonly article: Pick<LoyaltyArticle, 'isDeposit'> }): boolean {
  return returned === null && !article.isDeposit;
}

/** After line discounts, abbuono and vouchers: what a points discount can be taken off. */
export function beforePointsDiscount(line: Pick<LoyaltyLine, 'net' | 'receiptDiscountShare' | 'voucherShare'>): Money {
  return subtractMoney(line.net, addMoney(line.receiptDiscountShare, line.voucherShare));
}
