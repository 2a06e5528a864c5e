/**
 * The open sale: a draft without a number that moves neither money nor points. What an
 * article was when its line was added (price, cost, offer, VAT, category, brand) is copied
 * onto the line and stays, whatever the catalogue does later (SALES.md 2).
 */
import type { AskedDiscount, DiscountAllowance } from '../loyalty/points-discount.ts';
import type { EarnedByArticle } from '../loyalty/sale.ts';
import type { NamedBadgeDiscount } from '../loyalty/standing-discount.ts';
import type { Cost, Money } from '../quantities/money.ts';
import type { BasisPoints } from '../quantities/percentage.ts';
import type { Points } from '../quantities/points.ts';
import type { Quantity, Unit } from '../quantities/quantity.ts';
import type { VatRate } from '../quantities/vat.ts';
import type { Discount } from './discount.ts';
import type { ArticleId, CommandId, CustomerId, LineId, SaleId } from './ids.ts';
import type { ReturnedGoods } from './returned.ts';

export type { ArticleId, CommandId, CustomerId, LineId, SaleId } from './ids.ts';

/** The article as it was when the line was added. */
export interface LineArticle {
  readonly id: ArticleId;
  readonly code: string;
  readonly description: string;
  readonly barcode: string | null;
  readonly unit: Unit;
  readonly unitPrice: Money;
  readonly ordinaryPrice: Money;
  readonly onOffer: boolean;
  /** Outside VAT, discounts and points. */
  readonly isDeposit: boolean;
  readonly cost: Cost | null;
  readonly vat: VatRate;
  readonly categoryId: string | null;
  readonly brandId: string | null;
  /** The category and those above it, nearest first. */
  readonly categoryIds: readonly string[];
  readonly points: ArticlePoints;
}

/** What the catalogue says of an article's points and of its worth as a gift (LOYALTY.md 2.6, 4.1). */
export interface ArticlePoints extends EarnedByArticle {
  readonly noGift: boolean;
  /** 'Controvalore fisso'; null: computed. */
  readonly fixedCounterValue: Points | null;
  readonly supplierDiscounts: readonly BasisPoints[];
}

export const NO_ARTICLE_POINTS: ArticlePoints = {
  generatedPoints: null,
  ownRule: null,
  noGift: false,
  fixedCounterValue: null,
  supplierDiscounts: [],
};

/** A line that is paid in points, whole or in part; the counter-value is that of the moment it was given. */
export interface Gift {
  readonly percentage: BasisPoints;
  /** Of one unit. */
  readonly counterValue: Points;
}

/** What the customer brings along (LOYALTY.md 2.9, 5): copied with the customer, so that a total needs nothing else. */
export interface Standing {
  readonly profileDiscount: BasisPoints;
  /** What the profile is called. */
  readonly profileTitle: string;
  /** Those of held badges only. */
  readonly badgeDiscounts: readonly NamedBadgeDiscount[];
}

/** Points into a discount, as asked; what it comes to follows the basket. */
export interface AskedPoints {
  readonly asked: AskedDiscount;
  readonly allowance: DiscountAllowance;
}

/** Names the line that pulled this one along, and how much of it goes with each unit of that. */
export interface Link {
  readonly lineId: LineId;
  readonly per: Quantity;
}

export interface BasketLine {
  readonly id: LineId;
  readonly article: LineArticle;
  /** Negative for what comes back. */
  readonly quantity: Quantity;
  /** A price that somebody with the right typed in place of the article's; null: the article's. */
  readonly typedPrice: Money | null;
  /** The line's own discount, as typed. */
  readonly discount: Discount | null;
  readonly link: Link | null;
  /** Null for what is sold. */
  readonly returned: ReturnedGoods | null;
  /** Null: paid in money. */
  readonly gift: Gift | null;
}

/** A discount voucher: its code is used up by the document that closes with it. */
export interface Voucher {
  readonly code: string;
  readonly discount: Discount;
}

/** What commands change on a line that is there. */
export type LineChange = Partial<Pick<BasketLine, 'article' | 'quantity' | 'typedPrice' | 'discount' | 'gift'>>;

/** How to take back a part of a command; kept with the basket, so that undo survives a restart. */
export type UndoStep =
  | { readonly type: 'forget-line'; readonly lineId: LineId }
  | { readonly type: 'put-back'; readonly line: BasketLine; readonly index: number }
  | { readonly type: 'restore-line'; readonly lineId: LineId; readonly was: LineChange }
  | { readonly type: 'restore-receipt-discount'; readonly discount: Discount | null }
  | { readonly type: 'restore-vouchers'; readonly vouchers: readonly Voucher[] }
  | {
      readonly type: 'restore-customer';
      readonly customerId: CustomerId | null;
      readonly standing: Standing | null;
    }
  | { readonly type: 'restore-points-discount'; readonly pointsDiscount: AskedPoints | null }
  | { readonly type: 'ask-prices' };

export interface Basket {
  /** The id of the sale that this basket becomes: made here, once, so that a retry is recognised. */
  readonly saleId: SaleId;
  readonly customerId: CustomerId | null;
  /** Null without a customer, and with one who brings no discount. */
  readonly standing: Standing | null;
  readonly lines: readonly BasketLine[];
  /** A discount on the whole receipt, as typed; spread over the lines. */
  readonly receiptDiscount: Discount | null;
  /** Each takes its part off what the discounts before it left. */
  readonly vouchers: readonly Voucher[];
  /** Takes its part off what the vouchers left. */
  readonly pointsDiscount: AskedPoints | null;
  /** The line that the last command touched; the screen shows it large. */
  readonly currentLineId: LineId | null;
  /** It was parked, prices have changed since, and nobody has said which ones count. */
  readonly asksPrices: boolean;
  /** The steps of one command belong together. */
  readonly undo: readonly (readonly UndoStep[])[];
  /** The latest commands, so that one sent twice over a broken connection acts once. */
  readonly recentCommandIds: readonly CommandId[];
}

export function emptyBasket(saleId: SaleId): Basket {
  return {
    saleId,
    customerId: null,
    standing: null,
    lines: [],
    receiptDiscount: null,
    vouchers: [],
    pointsDiscount: null,
    currentLineId: null,
    asksPrices: false,
    undo: [],
    recentCommandIds: [],
  };
}

export function unitPriceOf(line: BasketLine): Money {
  return line.typedPrice ?? line.article.unitPrice;
}

/** Goods that are sold: what can have a discount of its own or become a gift, never deposits or what comes back. */
export function isSoldGoods({ article, returned }: Pick<BasketLine, 'article' | 'returned'>): boolean {
  return returned === null && !article.isDeposit;
}

/** What a discount on the receipt is taken off; gifts of any percentage bear nothing (LOYALTY.md 2.2). */
export function bearsDiscount(line: Pick<BasketLine, 'article' | 'returned' | 'gift'>): boolean {
  return line.gift === null && isSoldGoods(line);
}
