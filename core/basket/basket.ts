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

export type SaleId = Brand<string, 'SaleId'>;
export type LineId = Brand<string, 'LineId'>;
export type ArticleId = Brand<string, 'ArticleId'>;
export type CommandId = Brand<string, 'CommandId'>;

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
  readonly cost: Cost | null;
  readonly vat: VatRate;
  readonly categoryId: string | null;
  readonly brandId: string | null;
}

export interface BasketLine {
  readonly id: LineId;
  readonly article: LineArticle;
  readonly quantity: Quantity;
  /** A price that somebody with the right typed in place of the article's; null: the article's. */
  readonly typedPrice: Money | null;
  /** The line's own discount, as typed. */
  readonly discount: Discount | null;
}

/** How to take back one command; kept with the basket, so that undo survives a restart. */
export type UndoStep =
  | { readonly type: 'forget-line'; readonly lineId: LineId }
  | { readonly type: 'put-back'; readonly line: BasketLine; readonly index: number }
  | { readonly type: 'restore-line'; readonly line: BasketLine }
  | { readonly type: 'restore-receipt-discount'; readonly discount: Discount | null };

export interface Basket {
  /** The id of the sale that this basket becomes: made here, once, so that a retry is recognised. */
  readonly saleId: SaleId;
  readonly lines: readonly BasketLine[];
  /** A discount on the whole receipt, as typed; spread over the lines. */
  readonly receiptDiscount: Discount | null;
  /** The line that the last command touched; the screen shows it large. */
  readonly currentLineId: LineId | null;
  readonly undo: readonly UndoStep[];
  /** The latest commands, so that one sent twice over a broken connection acts once. */
  readonly recentCommandIds: readonly CommandId[];
}

export function emptyBasket(saleId: SaleId): Basket {
  return { saleId, lines: [], receiptDiscount: null, currentLineId: null, undo: [], recentCommandIds: [] };
}

export function unitPriceOf(line: BasketLine): Money {
  return line.typedPrice ?? line.article.unitPrice;
}
