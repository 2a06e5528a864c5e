/**
 * Points into a discount (LOYALTY.md 3.5; seeds 000, 003, 004): the least of what was asked for
 * and of every cap, with the cap that applied, so that the cashier can say why.
 */

import type { LineId } from '../basket/basket.ts';
import { addMoney, type Money, money } from '../quantities/money.ts';
import { HUNDREDTHS_OF_A_POINT, type Points, points } from '../quantities/points.ts';
import { divideDown, divideUp } from '../quantities/rounding.ts';
import { spread } from '../quantities/spread.ts';
import { type SpendingRefusal, spendingRefusal } from './may-spend.ts';
import type { PointsDiscountRules, Programme } from './programme.ts';
import { beforePointsDiscount, isSold, type LoyaltyCustomer, type LoyaltyLine } from './sale.ts';
import { isSelected } from './selection.ts';
import { spendable } from './take-gift.ts';

/** Null: as much as there is. */
export type AskedDiscount =
  | { readonly kind: 'points'; readonly points: Points }
  | { readonly kind: 'money'; readonly money: Money }
  | null;

export interface PointsDiscountRequest {
  readonly asked: AskedDiscount;
  readonly lines: readonly LoyaltyLine[];
  readonly customer: LoyaltyCustomer;
  readonly programme: Programme;
  /** Points of the gifts of this sale. */
  readonly spentOnGifts: Points;
}

/** What held the discount down. */
export type DiscountCap = 'asked' | 'balance' | 'maximum-discount' | 'maximum-percentage' | 'discountable-lines';

export type PointsDiscountRefusal =
  | SpendingRefusal
  | 'no-points-discount'
  | 'asked-not-positive'
  | 'balance-below-minimum'
  | 'below-minimum-spend'
  | 'above-maximum-spend'
  | 'nothing-discountable'
  | 'balance-too-low'
  | 'below-one-block'
  | 'worth-nothing';

export type PointsDiscountResult =
  | {
      readonly ok: true;
      readonly discount: Money;
      readonly points: Points;
      readonly cap: DiscountCap;
      /** What each cap allows, the one that applied first among equals. */
      readonly caps: readonly { readonly cap: DiscountCap; readonly amount: Money }[];
      /** Whether whole blocks lowered it further. */
      readonly loweredToBlocks: boolean;
      /** Of each discountable line; they add up to the discount. */
      readonly shares: ReadonlyMap<LineId, Money>;
      readonly lowersTaxable: boolean;
    }
  | { readonly ok: false; readonly refusal: PointsDiscountRefusal };

export function pointsDiscount(request: PointsDiscountRequest): PointsDiscountResult {
  const { lines, customer, programme } = request;
  const rules = programme.discount;
  const spending = spendingRefusal(customer, programme);
  if (spending !== null) return { ok: false, refusal: spending };
  if (rules === null) return { ok: false, refusal: 'no-points-discount' };
  const total = saleTotal(lines);
  const discountable = lines.filter((line) => isDiscountable(line, rules));
  const refusal =
    conditionRefusal(request, rules, total) ?? (sumOf(discountable) === 0 ? 'nothing-discountable' : null);
  if (refusal !== null) return { ok: false, refusal };
  const caps = capsOf(request, rules, total, sumOf(discountable));
  const least = caps.reduce((lower, each) => (each.amount < lower.amount ? each : lower));
  const discount = rules.wholeBlocks ? money(least.amount - (least.amount % rules.worth)) : least.amount;
  if (discount === 0) return { ok: false, refusal: nothingTaken(least) };
  const bearers = discountable.map((line) => ({ id: line.id, amount: beforePointsDiscount(line) }));
  return {
    ok: true,
    discount,
    points: pointsFor(discount, rules, customer.profile.earning.wholePointsOnly),
    cap: least.cap,
    caps,
    loweredToBlocks: discount < least.amount,
    shares: spread(discount, bearers) as ReadonlyMap<LineId, Money>,
    lowersTaxable: rules.lowersTaxable,
  };
}

/** The sold lines after line discounts, abbuono and vouchers; what comes back does not lower it. */
export function saleTotal(lines: readonly LoyaltyLine[]): Money {
  return sumOf(lines.filter(isSold));
}

/** @returns what so many points are worth, floored to the minor unit; nothing for a debt */
export function worthOf(amount: Points, { points: each, worth }: Pick<PointsDiscountRules, 'points' | 'worth'>): Money {
  return money(amount <= 0 ? 0 : divideDown(BigInt(amount) * BigInt(worth), BigInt(each)));
}

function isDiscountable(line: LoyaltyLine, rules: PointsDiscountRules): boolean {
  if (!isSold(line) || line.giftPercentage !== null || beforePointsDiscount(line) <= 0) return false;
  if (rules.excludesOffers && line.article.onOffer) return false;
  return isSelected(line.article, rules.selection);
}

function conditionRefusal(
  { asked, customer }: PointsDiscountRequest,
  rules: PointsDiscountRules,
  total: Money,
): PointsDiscountRefusal | null {
  if (asked !== null && (asked.kind === 'points' ? asked.points : asked.money) <= 0) return 'asked-not-positive';
  if (customer.balance < rules.minimumBalance) return 'balance-below-minimum';
  if (total < rules.minimumSpend) return 'below-minimum-spend';
  return rules.maximumSpend !== null && total > rules.maximumSpend ? 'above-maximum-spend' : null;
}

function capsOf(
  { asked, customer, spentOnGifts }: PointsDiscountRequest,
  rules: PointsDiscountRules,
  total: Money,
  discountable: Money,
): readonly [Cap, ...Cap[]] {
  const left = spendable(customer, spentOnGifts);
  const counted = customer.profile.earning.wholePointsOnly ? points(left - (left % HUNDREDTHS_OF_A_POINT)) : left;
  const { maximumDiscount, maximumPercentage } = rules;
  const others: Cap[] = [{ cap: 'balance', amount: worthOf(counted, rules) }];
  if (maximumDiscount !== null) others.push({ cap: 'maximum-discount', amount: maximumDiscount });
  if (maximumPercentage !== null) {
    const amount = money(divideDown(BigInt(total) * BigInt(maximumPercentage), 10_000n));
    others.push({ cap: 'maximum-percentage', amount });
  }
  const lines: Cap = { cap: 'discountable-lines', amount: discountable };
  if (asked === null) return [lines, ...others];
  return [
    { cap: 'asked', amount: asked.kind === 'money' ? asked.money : worthOf(asked.points, rules) },
    ...others,
    lines,
  ];
}

interface Cap {
  readonly cap: DiscountCap;
  readonly amount: Money;
}

function nothingTaken({ cap, amount }: Cap): PointsDiscountRefusal {
  if (amount > 0) return 'below-one-block';
  return cap === 'balance' ? 'balance-too-low' : 'worth-nothing';
}

/** The fewest points whose value is at least the discount; whole blocks are exact. */
function pointsFor(discount: Money, { points: each, worth, wholeBlocks }: PointsDiscountRules, whole: boolean): Points {
  const unit = whole && !wholeBlocks ? HUNDREDTHS_OF_A_POINT : 1;
  return points(divideUp(BigInt(discount) * BigInt(each), BigInt(worth) * BigInt(unit)) * unit);
}

function sumOf(lines: readonly LoyaltyLine[]): Money {
  return addMoney(...lines.map(beforePointsDiscount));
}
