/**
 * The open sale: a draft without a number that moves neither money nor points. What an
 * article was when its line was added (price, cost, offer, VAT, category, brand) is copied
 * onto the line and stays, whatever the catalogue does later (SALES.md 2).
 */
import type { Brand } from '../quantities/brand.ts';
import { lineAmount } from '../quantities/line-amount.ts';
import { addMoney, type Cost, type Money, ZERO_MONEY } from '../quantities/money.ts';
import type { Quantity, Unit } from '../quantities/quantity.ts';
import { type VatRate, type VatShare, vatByRate } from '../quantities/vat.ts';

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
}

/** How to take back one command; kept with the basket, so that undo survives a restart. */
export type UndoStep =
  | { readonly type: 'forget-line'; readonly lineId: LineId }
  | { readonly type: 'put-back'; readonly line: BasketLine; readonly index: number }
  | { readonly type: 'restore-quantity'; readonly lineId: LineId; readonly quantity: Quantity };

export interface Basket {
  /** The id of the sale that this basket becomes: made here, once, so that a retry is recognised. */
  readonly saleId: SaleId;
  readonly lines: readonly BasketLine[];
  /** The line that the last command touched; the screen shows it large. */
  readonly currentLineId: LineId | null;
  readonly undo: readonly UndoStep[];
  /** The latest commands, so that one sent twice over a broken connection acts once. */
  readonly recentCommandIds: readonly CommandId[];
}

export interface BasketTotals {
  readonly total: Money;
  /** Pieces count whole; a weighed line counts as one. */
  readonly pieces: number;
  readonly vat: readonly VatShare[];
}

export function emptyBasket(saleId: SaleId): Basket {
  return { saleId, lines: [], currentLineId: null, undo: [], recentCommandIds: [] };
}

/** @returns minor units, VAT included */
export function amountOf(line: BasketLine): Money {
  return lineAmount(line.article.unitPrice, line.quantity);
}

export function totalsOf(lines: readonly BasketLine[]): BasketTotals {
  const amounts = lines.map((line) => ({ rate: line.article.vat, amount: amountOf(line) }));
  return {
    total: addMoney(ZERO_MONEY, ...amounts.map(({ amount }) => amount)),
    pieces: lines.reduce((sum, { article, quantity }) => sum + (article.unit === 'piece' ? quantity / 1000 : 1), 0),
    vat: vatByRate(amounts),
  };
}
