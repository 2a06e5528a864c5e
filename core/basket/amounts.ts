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
import { addMoney, type Money, money, subtractMoney } from '../quantities/money.ts';
import { addPoints, NO_POINTS, type Points } from '../quantities/points.ts';
import type { VatShare } from '../quantities/vat.ts';
import { type Basket, type BasketLine, bearsDiscount, type LineId, type Standing, unitPriceOf } from './basket.ts';
import { Bearing } from './bearing.ts';
import { type Discount, discountOn } from './discount.ts';
import { documentVat } from './document-vat.ts';
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
  readonly lineById: ReadonlyMap<LineId, LineAmounts>;
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
  return addMoney(...lines.filter(bearsDiscount).map((line) => netOf(line, standing).net));
}

/** What a gift costs in points; nothing for what is paid in money. */
export function pointsOf({ gift, article, quantity }: BasketLine): Points {
  return gift === null ? NO_POINTS : giftPoints({ ...gift, unit: article.unit, quantity });
}

/**
 * @param priced a basket that the commands let through: no discount is greater than what it is taken off
 * @param ownParts of each line, in order; of a document that was made, as it was made
 */
export function amountsOf(
  priced: Priced,
  ownParts: readonly LineNet[] = priced.lines.map((line) => netOf(line, priced.standing)),
): BasketAmounts {
  const lines = priced.lines.map((line, index) => ({ line, ...(ownParts[index] ?? netOf(line, priced.standing)) }));
  const bearers = lines.filter(({ line, net }) => net > 0 && bearsDiscount(line));
  const bearing = new Bearing(bearers.map(({ line, net }) => ({ id: line.id, amount: net })));
  const receiptDiscount = bearing.takeOff(discountOn(bearing.left, priced.receiptDiscount));
  const beforeVouchers = bearing.shares;
  const vouchers = priced.vouchers.map(({ code, discount: typed }) => ({
    code,
    typed,
    amount: bearing.takeOff(money(Math.min(discountOn(bearing.left, typed), bearing.left))),
  }));
  const spread = { receipt: beforeVouchers, both: bearing.shares };
  const spentOnGifts = addPoints(...priced.lines.map(pointsOf));
  const pointsDiscount = pointsOff(priced, lines, spread, spentOnGifts);
  const amounts = lines.map((each) => ({ line: each.line, amounts: withShares(each, spread, pointsDiscount) }));
  return {
    lineById: new Map(amounts.map(({ line, amounts: each }) => [line.id, each])),
    subtotal: addMoney(...lines.map(({ net }) => net)),
    receiptDiscount,
    vouchers,
    pointsDiscount,
    giftPoints: spentOnGifts,
    total: addMoney(...amounts.map(({ amounts: { toPay } }) => toPay)),
    paidInPoints: {
      taken: pointsDiscount?.ok && !pointsDiscount.lowersTaxable ? pointsDiscount.discount : money(0),
      givenBack: addMoney(...priced.lines.map(backInPoints)),
    },
    pieces: priced.lines.reduce((sum, line) => sum + piecesOf(line), 0),
    vat: documentVat(
      amounts.map(({ line, amounts: { toPay } }) => ({
        rate: line.article.vat,
        amount: toPay,
        returned: line.returned,
      })),
    ),
  };
}

type Lines = readonly ({ readonly line: BasketLine } & LineNet)[];
/** Shares by line: of the receipt's discount alone, and with the vouchers. */
type Spread = { readonly receipt: ReadonlyMap<string, Money>; readonly both: ReadonlyMap<string, Money> };

function sharesOf(id: LineId, { receipt, both }: Spread) {
  const share = both.get(id) ?? money(0);
  const receiptDiscountShare = receipt.get(id) ?? money(0);
  return { share, receiptDiscountShare, voucherShare: subtractMoney(share, receiptDiscountShare) };
}

function pointsOff(
  { pointsDiscount }: Priced,
  lines: Lines,
  spread: Spread,
  spentOnGifts: Points,
): PointsDiscountResult | null {
  if (pointsDiscount === null) return null;
  return allowedDiscount({
    ...pointsDiscount,
    spentOnGifts,
    lines: lines.map(({ line: { id, article, gift, returned }, net }) => ({
      id,
      article,
      net,
      ...sharesOf(id, spread),
      giftPercentage: gift?.percentage ?? null,
      returned: returned?.kind ?? null,
    })),
  });
}

function withShares(
  { line, ...net }: Lines[number],
  spread: Spread,
  pointsDiscount: PointsDiscountResult | null,
): LineAmounts {
  const { share, voucherShare } = sharesOf(line.id, spread);
  const back = subtractMoney(money(0), backInPoints(line));
  const pointsShare = (pointsDiscount?.ok ? pointsDiscount.shares.get(line.id) : undefined) ?? back;
  const lowered = pointsDiscount?.ok && pointsDiscount.lowersTaxable ? pointsShare : money(0);
  return { ...net, share, voucherShare, pointsShare, toPay: money(net.net - share - lowered) };
}

function backInPoints({ returned, quantity }: BasketLine): Money {
  return returned?.kind === 'by-receipt' ? refundInPoints(returned, -quantity) : money(0);
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
