/**
 * The open sale: a draft without a number that moves neither money nor points. What an
 * article was when its line was added (price, cost, offer, VAT, category, brand) is copied
 * onto the line and stays, whatever the catalogue does later (SALES.md 2).
 */
import type { Brand } from '../quantities/brand.ts';
import type { Cost, Money } from '../quantities/money.ts';
import type { Quantity, Unit } from '../quantities/quantity.ts';
import type { VatRate } from '../quantities/vat.ts';
import type { Discount } from './discount.ts';
import type { ReturnedGoods } from './returned.ts';

export type SaleId = Brand<string, 'SaleId'>;
export type LineId = Brand<string, 'LineId'>;
export type ArticleId = Brand<string, 'ArticleId'>;
export type CommandId = Brand<string, 'CommandId'>;
export type CustomerId = Brand<string, 'CustomerId'>;

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
}

/** A discount voucher: its code is used up by the document that closes with it. */
export interface Voucher {
  readonly code: string;
  readonly discount: Discount;
}

/** How to take back a part of a command; kept with the basket, so that undo survives a restart. */
export type UndoStep =
  | { readonly type: 'forget-line'; readonly lineId: LineId }
  | { readonly type: 'put-back'; readonly line: BasketLine; readonly index: number }
  | { readonly type: 'restore-line'; readonly line: BasketLine }
  | { readonly type: 'restore-receipt-discount'; readonly discount: Discount | null }
  | { readonly type: 'restore-vouchers'; readonly vouchers: readonly Voucher[] }
  | { readonly type: 'restore-customer'; readonly customerId: CustomerId | null }
  | { readonly type: 'ask-prices' };

export interface Basket {
  /** The id of the sale that this basket becomes: made here, once, so that a retry is recognised. */
  readonly saleId: SaleId;
  readonly customerId: CustomerId | null;
  readonly lines: readonly BasketLine[];
  /** A discount on the whole receipt, as typed; spread over the lines. */
  readonly receiptDiscount: Discount | null;
  /** Each takes its part off what the discounts before it left. */
  readonly vouchers: readonly Voucher[];
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
    lines: [],
    receiptDiscount: null,
    vouchers: [],
    currentLineId: null,
    asksPrices: false,
    undo: [],
    recentCommandIds: [],
  };
}

export function unitPriceOf(line: BasketLine): Money {
  return line.typedPrice ?? line.article.unitPrice;
}

/** What a discount on the receipt is taken off: goods that are sold, never deposits or what comes back. */
export function bearsDiscount({ article, returned }: BasketLine): boolean {
  return returned === null && !article.isDeposit;
}
