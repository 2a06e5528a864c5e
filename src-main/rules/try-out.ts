/**
 * A sale that is only imagined, under rules that need not be saved: what it earns and why, and
 * what its goods cost in points. The same engine as at the counter, nothing is written.
 */
import type { Trial, TriedBasket } from '../../contract/window-types.ts';
import type { LineId } from '../../core/basket/basket.ts';
import { type Discount, discountOn } from '../../core/basket/discount.ts';
import { type CounterValue, counterValue } from '../../core/loyalty/counter-value.ts';
import { earn } from '../../core/loyalty/earn.ts';
import { giftPoints, WHOLE_GIFT } from '../../core/loyalty/gift-price.ts';
import type { Profile } from '../../core/loyalty/profile.ts';
import type { Programme } from '../../core/loyalty/programme.ts';
import type { LoyaltyLine, LoyaltySale } from '../../core/loyalty/sale.ts';
import { standingDiscount } from '../../core/loyalty/standing-discount.ts';
import { lineAmount } from '../../core/quantities/line-amount.ts';
import { addMoney, type Money, money, subtractMoney } from '../../core/quantities/money.ts';
import { addPoints, NO_POINTS } from '../../core/quantities/points.ts';
import { spread } from '../../core/quantities/spread.ts';
import type { ValuingContext } from './article-rules.ts';
import { explained } from './explain.ts';
import { shelvesOf } from './grid-shelf.ts';
import { type ImaginedLine, imaginedLine } from './tried-lines.ts';

export interface TriedRules {
  readonly profile: Profile;
  readonly programme: Programme;
}

/** A million units of money: with what rules may say at most, every product is still exact. */
const LARGEST_MAJOR = 1_000_000;

/** @returns null when the basket is too large to be imagined */
export function tryOut(
  context: ValuingContext,
  basket: TriedBasket,
  typed: TriedRules,
  saved: TriedRules | null,
): Trial | null {
  const tried = basket.lines.map((line) => ({ id: line.id, line: imaginedLine(context, line) }));
  const lines = tried.flatMap(({ line }) => (line === null ? [] : [line]));
  const full = lines.reduce((sum, line) => sum + lineAmount(line.unitPrice, line.quantity), 0);
  if (full > LARGEST_MAJOR * context.minorPerMajor) return null;
  const { sale, pricedLines } = imaginedSale(basket, lines, typed.profile, context.minorPerMajor);
  const earned = earn(sale, { ...typed, groupIds: typed.programme.groupIds ?? [] }, typed.programme);
  const shown = pricedLines.map((each) => shownLine(each, typed.profile, context.minorPerMajor));
  return {
    lines: shown,
    giftPoints: addPoints(...shown.map(({ giftPoints: gift }) => gift ?? NO_POINTS)),
    missing: tried.flatMap(({ id, line }) => (line === null ? [id] : [])),
    total: addMoney(...sale.lines.map(toPay)),
    explanation: explained(earned, {
      lineOf: (id) => nameOf(lines, id),
      shelfOf: shelvesOf(context.read, () => typed.programme.grid),
    }),
    next: earned.eligible ? [...earned.next] : [],
    savedPoints: saved === null ? null : pointsUnder(saved, basket, lines, context.minorPerMajor),
  };
}

function pointsUnder(rules: TriedRules, basket: TriedBasket, lines: readonly ImaginedLine[], minorPerMajor: number) {
  const { sale } = imaginedSale(basket, lines, rules.profile, minorPerMajor);
  const earned = earn(sale, { ...rules, groupIds: rules.programme.groupIds ?? [] }, rules.programme);
  return earned.eligible ? earned.earning.points : 0;
}

interface PricedLine {
  readonly line: ImaginedLine;
  readonly full: Money;
  readonly profileDiscount: Money;
  readonly net: Money;
}

function priced(line: ImaginedLine, profile: Profile): PricedLine {
  const full = lineAmount(line.unitPrice, line.quantity);
  const afterOwn = subtractMoney(full, atMost(discountOn(full, line.discount), full));
  const sold = { article: line.article, quantity: line.quantity, net: afterOwn, isGift: false, isReturned: false };
  const profileDiscount = standingDiscount(sold, profile.discount, [], [])?.amount ?? money(0);
  return { line, full, profileDiscount, net: subtractMoney(afterOwn, profileDiscount) };
}

function imaginedSale(
  basket: TriedBasket,
  lines: readonly ImaginedLine[],
  profile: Profile,
  minorPerMajor: number,
): { readonly sale: LoyaltySale; readonly pricedLines: readonly PricedLine[] } {
  const pricedLines = lines.map((line) => priced(line, profile));
  // The schema has checked what the brands of core promise.
  const receiptDiscount = basket.receiptDiscount as Discount | null;
  const bearing = pricedLines.filter(({ line, net }) => net > 0 && !line.article.isDeposit);
  const nets = new Map<string, Money>(bearing.map(({ line, net }) => [line.id, net]));
  const abbuono = sharesOf(nets, (left) => discountOn(left, receiptDiscount));
  const rest = new Map([...nets].map(([id, net]) => [id, subtractMoney(net, abbuono.get(id) ?? money(0))]));
  const vouchers = sharesOf(rest, () => money(basket.vouchers));
  const sale: LoyaltySale = {
    kind: basket.kind,
    order: null,
    lines: pricedLines.map((each) => loyaltyLine(each, abbuono, vouchers)),
    receiptDiscount,
    vouchers: addMoney(...vouchers.values()),
    minorPerMajor,
  };
  return { sale, pricedLines };
}

type Shares = ReadonlyMap<string, Money>;

function loyaltyLine({ line, full, net }: PricedLine, abbuono: Shares, vouchers: Shares): LoyaltyLine {
  return {
    id: line.id as LineId,
    article: line.article,
    quantity: line.quantity,
    full,
    ownDiscounts: line.discount === null ? [] : [line.discount],
    net,
    receiptDiscountShare: abbuono.get(line.id) ?? money(0),
    voucherShare: vouchers.get(line.id) ?? money(0),
    pointsDiscountShare: money(0),
    giftPercentage: null,
    returned: null,
    wasEligible: false,
  };
}

/** Never more than is left. */
function sharesOf(amounts: Shares, taken: (left: Money) => Money): Shares {
  const bearers = [...amounts].filter(([, amount]) => amount > 0).map(([id, amount]) => ({ id, amount }));
  const left = addMoney(...bearers.map(({ amount }) => amount));
  const shares = spread(atMost(taken(left), left), bearers);
  return new Map(bearers.map(({ id }, place) => [id, shares[place] ?? money(0)]));
}

function atMost(amount: Money, most: Money): Money {
  return money(Math.max(0, Math.min(amount, most)));
}

function toPay({ net, receiptDiscountShare, voucherShare }: LoyaltyLine): Money {
  return subtractMoney(net, addMoney(receiptDiscountShare, voucherShare));
}

function shownLine({ line, full, net, profileDiscount }: PricedLine, profile: Profile, minorPerMajor: number) {
  const value: CounterValue = line.article.isDeposit
    ? { kind: 'none', why: 'no-gift' }
    : counterValue(line.valued, profile.gifts, minorPerMajor);
  const { id, description, unit, quantity, unitPrice } = line;
  const gift =
    value.kind === 'none' ? null : giftPoints({ counterValue: value.points, unit, quantity, percentage: WHOLE_GIFT });
  return {
    ...{ id, description, unit, quantity, unitPrice, full, net, profileDiscount },
    cost: line.valued.cost,
    counterValue: value,
    giftPoints: gift,
  };
}

function nameOf(lines: readonly ImaginedLine[], id: string) {
  const line = lines.find((each) => each.id === id);
  return { description: line?.description ?? '', quantity: line?.quantity ?? 0 };
}
