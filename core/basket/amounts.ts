/**
 * What each line of a basket comes to, step by step (SALES.md 1, LOYALTY.md 2.2): price times
 * quantity, less the line's own discount, less what the customer brings along, less what a gift
 * is paid in points; then its shares of what is taken off the whole receipt, each over what the
 * one before it left. VAT is extracted from what is left. Every step is kept, so that screen and
 * receipt can show it.
 */
import { giftMoney, giftPoints } from '../loyalty/gift-price.ts';
import { allowedDiscount, type PointsDiscountResult } from '../loyalty/points-discount.ts';
import { type NamedStanding, type StandingDiscount, standingDiscount } from '../loyalty/standing-discount.ts';
import { lineAmount } from '../quantities/line-amount.ts';
import { type Money, money, NO_MONEY, subtractMoney, sumMoney } from '../quantities/money.ts';
import { addPoints, NO_POINTS, type Points } from '../quantities/points.ts';
import type { VatShare } from '../quantities/vat.ts';
import { type Basket, type BasketLine, bearsDiscount, type Standing, unitPriceOf } from './basket.ts';
import { Bearing } from './bearing.ts';
import { type Discount, discountOn } from './discount.ts';
import { documentVat, type VatBearer } from './document-vat.ts';
import { refundInPoints, refundOf } from './returned.ts';

/** Minor units, VAT included; each is what is left after the step. Negative for what comes back. */
export interface LineNet {
  /** Unit price x quantity; of a line returned by receipt, what is given back. */
  readonly full: Money;
  /** The line's own discount. */
  readonly discount: Money;
  /** What the customer's profile or a badge takes off. */
  readonly standing: NamedStanding | null;
  /** What of a gift is paid in points. */
  readonly gift: Money;
  /** What is left of it: what bears a discount on the receipt. */
  readonly net: Money;
}

export interface LineAmounts extends LineNet {
  /** This line's share of the receipt's discount and of the vouchers. */
  readonly share: Money;
  /** Of that, the vouchers' part. */
  readonly voucherShare: Money;
  /** Its share of a points discount, whether that lowers what is to pay or pays it; below zero: it goes back as points. */
  readonly pointsShare: Money;
  /** net - share, and less the points' share where that lowers the taxable amount. */
  readonly toPay: Money;
}

export interface UsedVoucher {
  readonly code: string;
  readonly typed: Discount;
  /** What it took off: of a voucher worth more than what is left, only that much. */
  readonly amount: Money;
}

export interface BasketAmounts {
  /** In the order of the basket. */
  readonly lines: readonly LineAmounts[];
  /** The lines after discounts of their own, of the customer and gifts. */
  readonly subtotal: Money;
  readonly receiptDiscount: Money;
  readonly vouchers: readonly UsedVoucher[];
  /** Null where nobody asked; what was asked may come to nothing for a while. */
  readonly pointsDiscount: PointsDiscountResult | null;
  /** What the gifts cost. */
  readonly giftPoints: Points;
  /** The sum of the lines to pay. */
  readonly total: Money;
  /** Of the total, what points pay; below zero, what goes back as points. Zero where they lower the lines. */
  readonly paidInPoints: { readonly taken: Money; readonly givenBack: Money };
  /** Pieces count whole; a weighed line counts as one, a deposit not at all. */
  readonly pieces: number;
  readonly vat: readonly VatShare[];
}

export type Priced = Pick<Basket, 'lines' | 'standing' | 'receiptDiscount' | 'vouchers' | 'pointsDiscount'>;

/** A line never changes, it is replaced: what it came to under the same discounts it comes to again. */
const nets = new WeakMap<BasketLine, { readonly standing: Standing | null; readonly net: LineNet }>();

/** The lines' own part, before anything on the whole receipt. */
export function netOf(line: BasketLine, standing: Standing | null): LineNet {
  const known = nets.get(line);
  if (known && known.standing === standing) return known.net;
  const net = computedNet(line, standing);
  nets.set(line, { standing, net });
  return net;
}

function computedNet(line: BasketLine, standing: Standing | null): LineNet {
  if (line.returned?.kind === 'by-receipt') {
    const full = money(-refundOf(line.returned, -line.quantity));
    return { full, discount: money(0), standing: null, gift: money(0), net: full };
  }
  const full = lineAmount(unitPriceOf(line), line.quantity);
  const discount = discountOn(full, line.discount);
  const own = subtractMoney(full, discount);
  return { full, discount, ...afterOwn(line, own, standing && standingOf(line, own, standing)) };
}

/** @param own what is left after the line's own discount */
export function afterOwn(
  { gift }: Pick<BasketLine, 'gift'>,
  own: Money,
  standing: NamedStanding | null,
): Pick<LineNet, 'standing' | 'gift' | 'net'> {
  const left = subtractMoney(own, standing?.amount ?? money(0));
  const net = gift === null ? left : giftMoney(left, gift.percentage);
  return { standing, gift: subtractMoney(left, net), net };
}

/** What a discount on the receipt can be taken off. */
export function bearingOf({ lines, standing }: Pick<Basket, 'lines' | 'standing'>): Money {
  return sumMoney(lines, (line) => (bearsDiscount(line) ? netOf(line, standing).net : NO_MONEY));
}

/** What a gift costs in points; nothing for what is paid in money. */
export function pointsOf({ gift, article, quantity }: BasketLine): Points {
  return gift === null ? NO_POINTS : giftPoints({ ...gift, unit: article.unit, quantity });
}

/**
 * @param priced a basket that the commands let through: no discount is greater than what it is taken off
 * @param ownParts of each line, in order; of a document that was made, as it was made
 */
export function amountsOf(priced: Priced, ownParts: readonly LineNet[] = []): BasketAmounts {
  const { standing, receiptDiscount: typed } = priced;
  const own = priced.lines.map((line, place) => ownParts[place] ?? netOf(line, standing));
  const bearing = new Bearing(priced.lines.map((line, place) => ({ id: line.id, amount: borne(line, own[place]) })));
  const receiptDiscount = bearing.takeOff(discountOn(bearing.left, typed));
  const receiptShares = bearing.shares;
  const vouchers = priced.vouchers.map(({ code, discount }) => ({
    code,
    typed: discount,
    amount: bearing.takeOff(money(Math.min(discountOn(bearing.left, discount), bearing.left))),
  }));
  const { shares } = bearing;
  const shared = priced.lines.map((line, place) => ({
    line,
    own: own[place] ?? netOf(line, standing),
    share: shares[place] ?? NO_MONEY,
    receiptShare: receiptShares[place] ?? NO_MONEY,
  }));
  const spentOnGifts = addPoints(...priced.lines.map(pointsOf));
  const pointsDiscount = pointsOff(priced, shared, spentOnGifts);
  const lines = shared.map((each, place) => withShares(each, pointsDiscount, place));
  return {
    lines,
    subtotal: sumMoney(lines, ({ net }) => net),
    receiptDiscount,
    vouchers,
    pointsDiscount,
    giftPoints: spentOnGifts,
    total: sumMoney(lines, ({ toPay }) => toPay),
    paidInPoints: {
      taken: pointsDiscount?.ok && !pointsDiscount.lowersTaxable ? pointsDiscount.discount : NO_MONEY,
      givenBack: sumMoney(priced.lines, backInPoints),
    },
    pieces: priced.lines.reduce((sum, line) => sum + piecesOf(line), 0),
    vat: documentVat(priced.lines.map((line, place) => vatBearer(line, lines[place]))),
  };
}

function borne(line: BasketLine, own: LineNet | undefined): Money {
  return own && own.net > 0 && bearsDiscount(line) ? own.net : NO_MONEY;
}

/** With its shares of the receipt's discount alone, and of that and the vouchers. */
interface SharedLine {
  readonly line: BasketLine;
  readonly own: LineNet;
  readonly share: Money;
  readonly receiptShare: Money;
}

function pointsOff(
  { pointsDiscount }: Priced,
  lines: readonly SharedLine[],
  spentOnGifts: Points,
): PointsDiscountResult | null {
  if (pointsDiscount === null) return null;
  return allowedDiscount({
    ...pointsDiscount,
    spentOnGifts,
    lines: lines.map(({ line: { id, article, gift, returned }, own: { net }, share, receiptShare }) => ({
      id,
      article,
      net,
      receiptDiscountShare: receiptShare,
      voucherShare: subtractMoney(share, receiptShare),
      giftPercentage: gift?.percentage ?? null,
      returned: returned?.kind ?? null,
    })),
  });
}

function withShares(
  { line, own, share, receiptShare }: SharedLine,
  pointsDiscount: PointsDiscountResult | null,
  place: number,
): LineAmounts {
  const { full, discount, standing, gift, net } = own;
  const taken = pointsDiscount?.ok ? (pointsDiscount.shares[place] ?? NO_MONEY) : NO_MONEY;
  const lowered = pointsDiscount?.ok && pointsDiscount.lowersTaxable ? taken : NO_MONEY;
  return {
    full,
    discount,
    standing,
    gift,
    net,
    share,
    voucherShare: subtractMoney(share, receiptShare),
    // What comes back bears no discount: it is one or the other.
    pointsShare: subtractMoney(taken, backInPoints(line)),
    toPay: money(net - share - lowered),
  };
}

function vatBearer({ article, returned }: BasketLine, amounts: LineAmounts | undefined): VatBearer {
  return { rate: article.vat, amount: amounts?.toPay ?? NO_MONEY, returned };
}

function backInPoints({ returned, quantity }: BasketLine): Money {
  return returned?.kind === 'by-receipt' ? refundInPoints(returned, -quantity) : NO_MONEY;
}

function piecesOf({ article, quantity }: BasketLine): number {
  if (article.isDeposit) return 0;
  return article.unit === 'piece' ? Math.abs(quantity) / 1000 : 1;
}

function standingOf({ article, quantity, gift, returned }: BasketLine, net: Money, standing: Standing) {
  const { profileDiscount, badgeDiscounts } = standing;
  const held = badgeDiscounts.flatMap(({ badgeIds }) => badgeIds);
  const line = { article, quantity, net, isGift: gift !== null, isReturned: returned !== null };
  const taken = standingDiscount(line, profileDiscount, badgeDiscounts, held);
  return taken && named(taken, standing);
}

function named(taken: StandingDiscount, { profileDiscount, profileTitle, badgeDiscounts }: Standing): NamedStanding {
  if (taken.by === 'profile') {
    return { ...taken, title: profileTitle, typed: { kind: 'percent', basisPoints: profileDiscount } };
  }
  const badge = badgeDiscounts.find(({ id }) => id === taken.badgeDiscountId);
  if (!badge) throw new Error(`discount ${taken.badgeDiscountId} is none of the customer's`);
  return { ...taken, title: badge.title, typed: badge.discount };
}
