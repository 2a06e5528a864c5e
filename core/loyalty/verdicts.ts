/**
 * Which lines count, and for how much (LOYALTY.md 2.2). Each line is judged once, when the sale
 * is made; what comes of it is stored with the sale, so that a return judges nothing again (2.7).
 */
import type { LineId } from '../basket/ids.ts';
import { addMoney, type Money, money, subtractMoney } from '../quantities/money.ts';
import { type BasisPoints, basisPoints } from '../quantities/percentage.ts';
import { NO_POINTS, type Points } from '../quantities/points.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { type GridMatch, indexedGrid, matchingRow } from './grid.ts';
import { ownDiscountTooLarge, receiptDiscountTooLarge } from './max-discount.ts';
import type { EarningRules } from './profile.ts';
import type { Programme } from './programme.ts';
import { beforePointsDiscount, type LoyaltyCustomer, type LoyaltyLine, type LoyaltySale } from './sale.ts';
import { isSelected } from './selection.ts';

/** Why a line counts for nothing. */
export type Exclusion =
  | 'deposit'
  | 'returned-by-receipt'
  | 'earned-before'
  | 'group-left-out'
  | 'article-left-out'
  | 'receipt-discount-too-large'
  | 'gift'
  | 'gift-money'
  | 'offer'
  | 'discount-too-large';

/** How a line that counts earns. */
export type Earns =
  /** With the others, by threshold and step (2.4). */
  | { readonly by: 'total' }
  /** 'Punti generati' for each unit (2.6); it counts for the gift points too. */
  | { readonly by: 'article'; readonly points: Points }
  /** The article's own rule in place of everything else (2.6). */
  | { readonly by: 'own-units'; readonly points: Points }
  | { readonly by: 'own-percentage'; readonly basisPoints: BasisPoints };

/** All that a line's points are computed from; stored with the sale. */
export interface CountedLine {
  readonly id: LineId;
  readonly quantity: Quantity;
  /** Null: it counts. */
  readonly exclusion: Exclusion | null;
  readonly earns: Earns;
  /** What of the line counts in `A`, or the price paid that an own rule looks at. */
  readonly amount: Money;
  readonly grid: GridMatch | null;
  /** What lowers points by the unit: the gift's percentage, and money against points. */
  readonly giftPercentage: BasisPoints;
  readonly paid: Money;
  readonly paidInPoints: Money;
}

export interface Judge {
  readonly customer: Pick<LoyaltyCustomer, 'profile' | 'groupIds'>;
  readonly programme: Pick<Programme, 'groupIds' | 'selection' | 'grid'>;
}

export function countedLines(sale: LoyaltySale, judge: Judge): readonly CountedLine[] {
  const rules = judge.customer.profile.earning;
  const wholeReceiptOut = receiptDiscountTooLarge(sale, rules.maxDiscount);
  const grid = indexedGrid(rules.usesGrid ? judge.programme.grid : []);
  return sale.lines.map((line) => {
    const earns = earnsBy(line, rules);
    const isOwn = earns.by === 'own-units' || earns.by === 'own-percentage';
    const bearsVoucher = isOwn && rules.attenuatesByVouchers;
    const before = beforePointsDiscount(line);
    return {
      id: line.id,
      quantity: line.quantity,
      exclusion:
        sureExclusion(line, judge) ?? (wholeReceiptOut ? 'receipt-discount-too-large' : ownExclusion(line, rules)),
      earns,
      amount: countingAmount(line, bearsVoucher),
      grid: isOwn ? null : matchingRow(grid, line.article),
      giftPercentage: line.giftPercentage ?? basisPoints(0),
      paid: subtractMoney(before, line.pointsDiscountShare),
      paidInPoints: line.pointsDiscountShare,
    };
  });
}

function earnsBy({ article }: LoyaltyLine, { pointsByArticle }: EarningRules): Earns {
  const { ownRule, generatedPoints } = article.points;
  if (ownRule?.kind === 'per-unit') return { by: 'own-units', points: ownRule.points };
  if (ownRule?.kind === 'percentage') return { by: 'own-percentage', basisPoints: ownRule.basisPoints };
  return pointsByArticle ? { by: 'article', points: generatedPoints ?? NO_POINTS } : { by: 'total' };
}

/** Money really paid; discount vouchers lower it only where an own rule bears its share of them. */
function countingAmount(line: LoyaltyLine, bearsVoucher: boolean): Money {
  const voucher = bearsVoucher ? line.voucherShare : money(0);
  return subtractMoney(line.net, addMoney(line.receiptDiscountShare, voucher, line.pointsDiscountShare));
}

/** What no setting of the profile changes. */
function sureExclusion(line: LoyaltyLine, { customer, programme }: Judge): Exclusion | null {
  if (line.article.isDeposit || line.returned === 'empties') return 'deposit';
  if (line.returned === 'by-receipt') return 'returned-by-receipt';
  if (line.wasEligible) return 'earned-before';
  const { groupIds } = programme;
  if (groupIds !== null && !customer.groupIds.some((group) => groupIds.includes(group))) return 'group-left-out';
  return isSelected(line.article, programme.selection) ? null : 'article-left-out';
}

function ownExclusion(line: LoyaltyLine, rules: EarningRules): Exclusion | null {
  if (line.giftPercentage === 10_000) return 'gift';
  if (line.giftPercentage !== null && !rules.earnsOnGiftMoney) return 'gift-money';
  if (rules.excludesOffers && line.article.onOffer) return 'offer';
  return ownDiscountTooLarge(line, rules.maxDiscount) ? 'discount-too-large' : null;
}
