/**
 * Points into a discount (LOYALTY.md 3.5; seeds 000, 003, 004): the least of what was asked for
 * and of every cap, with the cap that applied, so that the cashier can say why.
 */

import { type Money, money, sumMoney } from '../quantities/money.ts';
import { HUNDREDTHS_OF_A_POINT, type Points, points } from '../quantities/points.ts';
import { divideDown, divideUp } from '../quantities/rounding.ts';
import { spread } from '../quantities/spread.ts';
import { times } from '../quantities/whole.ts';
import { spendingRefusal } from './may-spend.ts';
import type { PointsDiscountRules, Programme } from './programme.ts';
import { beforePointsDiscount, isSold, type LoyaltyCustomer, type LoyaltyLine } from './sale.ts';
import { isSelected, type Selectable } from './selection.ts';
import type { PointsDiscountRefusal } from './spending-refusals.ts';
import { spendable } from './take-gift.ts';

/** Null: as much as there is. */
export type AskedDiscount =
  | { readonly kind: 'points'; readonly points: Points }
  | { readonly kind: 'money'; readonly money: Money }
  | null;

/** What of a line a points discount looks at. */
export type BearingLine = Pick<
  LoyaltyLine,
  'id' | 'net' | 'receiptDiscountShare' | 'voucherShare' | 'giftPercentage' | 'returned'
> & { readonly article: Selectable & Pick<LoyaltyLine['article'], 'isDeposit' | 'onOffer'> };

export interface PointsDiscountRequest {
  readonly asked: AskedDiscount;
  readonly lines: readonly BearingLine[];
  readonly customer: LoyaltyCustomer;
  readonly programme: Programme;
  /** Points of the gifts of this sale. */
  readonly spentOnGifts: Points;
}

/** All of customer and programme that the discount is computed from, once spending is allowed. */
export interface DiscountAllowance {
  readonly rules: PointsDiscountRules;
  /** Before the sale. */
  readonly balance: Points;
  readonly wholePointsOnly: boolean;
}

export interface AllowedRequest extends Pick<PointsDiscountRequest, 'asked' | 'lines' | 'spentOnGifts'> {
  readonly allowance: DiscountAllowance;
}

/** What held the discount down. */
export type DiscountCap = 'asked' | 'balance' | 'maximum-discount' | 'maximum-percentage' | 'discountable-lines';

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
      /** Of each line, in their order; they add up to the discount. */
      readonly shares: readonly Money[];
      readonly lowersTaxable: boolean;
    }
  | { readonly ok: false; readonly refusal: PointsDiscountRefusal };

export function pointsDiscount(request: PointsDiscountRequest): PointsDiscountResult {
  const allowance = discountAllowance(request.customer, request.programme);
  return typeof allowance === 'string' ? { ok: false, refusal: allowance } : allowedDiscount({ ...request, allowance });
}

/** @returns what a discount may be computed from, or why this customer gets none whatever the sale */
export function discountAllowance(
  customer: LoyaltyCustomer,
  programme: Programme,
): DiscountAllowance | PointsDiscountRefusal {
  const spending = spendingRefusal(customer, programme);
  if (spending !== null) return spending;
  if (programme.discount === null) return 'no-points-discount';
  const { wholePointsOnly } = customer.profile.earning;
  return { rules: programme.discount, balance: customer.balance, wholePointsOnly };
}

export function allowedDiscount(request: AllowedRequest): PointsDiscountResult {
  const { lines, allowance } = request;
  const { rules } = allowance;
  const total = saleTotal(lines);
  const bearers = lines.map((line) => ({ id: line.id, amount: discountable(line, rules) }));
  const most = sumMoney(bearers, ({ amount }) => amount);
  const refusal = conditionRefusal(request, total) ?? (most === 0 ? 'nothing-discountable' : null);
  if (refusal !== null) return { ok: false, refusal };
  const caps = capsOf(request, total, most);
  const least = caps.reduce((lower, each) => (each.amount < lower.amount ? each : lower));
  const discount = rules.wholeBlocks ? money(least.amount - (least.amount % rules.worth)) : least.amount;
  if (discount === 0) return { ok: false, refusal: nothingTaken(least) };
  return {
    ok: true,
    discount,
    points: pointsFor(discount, rules, allowance.wholePointsOnly),
    cap: least.cap,
    caps,
    loweredToBlocks: discount < least.amount,
    shares: spread(discount, bearers),
    lowersTaxable: rules.lowersTaxable,
  };
}

/** The sold lines after line discounts, abbuono and vouchers; what comes back does not lower it. */
function saleTotal(lines: readonly BearingLine[]): Money {
  return sumMoney(lines, (line) => (isSold(line) ? beforePointsDiscount(line) : money(0)));
}

/** @returns what so many points are worth, floored to the minor unit; nothing for a debt */
export function worthOf(amount: Points, { points: each, worth }: Pick<PointsDiscountRules, 'points' | 'worth'>): Money {
  return money(amount <= 0 ? 0 : divideDown(times(amount, worth), each));
}

/** What of the line a discount can be taken off. */
function discountable(line: BearingLine, rules: PointsDiscountRules): Money {
  const isOut = !isSold(line) || line.giftPercentage !== null || (rules.excludesOffers && line.article.onOffer);
  if (isOut || !isSelected(line.article, rules.selection)) return money(0);
  return money(Math.max(0, beforePointsDiscount(line)));
}

function conditionRefusal(
  { asked, allowance: { rules, balance } }: AllowedRequest,
  total: Money,
): PointsDiscountRefusal | null {
  if (asked !== null && (asked.kind === 'points' ? asked.points : asked.money) <= 0) return 'asked-not-positive';
  if (balance < rules.minimumBalance) return 'balance-below-minimum';
  if (total < rules.minimumSpend) return 'below-minimum-spend';
  return rules.maximumSpend !== null && total > rules.maximumSpend ? 'above-maximum-spend' : null;
}

function capsOf(
  { asked, allowance, spentOnGifts }: AllowedRequest,
  total: Money,
  most: Money,
): readonly [Cap, ...Cap[]] {
  const { rules } = allowance;
  const left = spendable(allowance, spentOnGifts);
  const counted = allowance.wholePointsOnly ? points(left - (left % HUNDREDTHS_OF_A_POINT)) : left;
  const { maximumDiscount, maximumPercentage } = rules;
  const others: Cap[] = [{ cap: 'balance', amount: worthOf(counted, rules) }];
  if (maximumDiscount !== null) others.push({ cap: 'maximum-discount', amount: maximumDiscount });
  if (maximumPercentage !== null) {
    const amount = money(divideDown(times(total, maximumPercentage), 10_000));
    others.push({ cap: 'maximum-percentage', amount });
  }
  const lines: Cap = { cap: 'discountable-lines', amount: most };
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
  return points(divideUp(times(discount, each), times(worth, unit)) * unit);
}
