/** Articles as a basket line keeps them, and baskets of them: a test names only what it is about. */
import type { AddCommand } from '../../../core/basket/add-lines.ts';
import {
  type ArticleId,
  type ArticlePoints,
  type Basket,
  type BasketLine,
  type CommandId,
  emptyBasket,
  type LineArticle,
  type LineId,
  NO_ARTICLE_POINTS,
  type SaleId,
} from '../../../core/basket/basket.ts';
import { applyCommand, type BasketCommand } from '../../../core/basket/commands.ts';
import type { Discount } from '../../../core/basket/discount.ts';
import type { GiftCommand } from '../../../core/basket/give-gift.ts';
import type { RefundLimits } from '../../../core/basket/refunds.ts';
import { type ReturnedGoods, refundOf } from '../../../core/basket/returned.ts';
import { money } from '../../../core/quantities/money.ts';
import { basisPoints } from '../../../core/quantities/percentage.ts';
import { points } from '../../../core/quantities/points.ts';
import { quantity, type Unit } from '../../../core/quantities/quantity.ts';
import type { VatRate } from '../../../core/quantities/vat.ts';
import { uuidOf } from './ids.ts';

export function rate(percent: number, nature: string | null = null): VatRate {
  return { code: nature ?? String(percent), basisPoints: basisPoints(Math.round(percent * 100)), nature };
}

export interface ArticleOptions {
  readonly id?: number;
  readonly cents?: number;
  readonly unit?: Unit;
  readonly vat?: VatRate;
  readonly barcode?: string | null;
  readonly onOffer?: boolean;
  readonly isDeposit?: boolean;
  readonly points?: Partial<ArticlePoints>;
}

export function article(options: ArticleOptions = {}): LineArticle {
  const { id = 1, cents = 100, unit = 'piece', vat = rate(22), barcode = null, onOffer = false } = options;
  const { isDeposit = false } = options;
  return {
    id: uuidOf(id) as ArticleId,
    code: `A${id}`,
    description: `Article ${id}`,
    barcode,
    unit,
    unitPrice: money(cents),
    ordinaryPrice: money(cents),
    onOffer,
    isDeposit,
    cost: null,
    vat,
    categoryId: null,
    brandId: null,
    categoryIds: [],
    points: { ...NO_ARTICLE_POINTS, ...options.points },
  };
}

export function lineId(number: number): LineId {
  return uuidOf(0x10_000 + number) as LineId;
}

export function commandId(number: number): CommandId {
  return uuidOf(0x20_000 + number) as CommandId;
}

export const EMPTY: Basket = emptyBasket(uuidOf(0x30_000) as SaleId);

export function line(number: number, thousandths: number, of: LineArticle): BasketLine {
  return {
    id: lineId(number),
    article: of,
    quantity: quantity(thousandths),
    typedPrice: null,
    discount: null,
    link: null,
    returned: null,
    gift: null,
  };
}

/** @param off for example 10 for 10 %, 12.5 for 12.5 % */
export function percent(off: number): Discount {
  return { kind: 'percent', basisPoints: basisPoints(Math.round(off * 100)) };
}

export function amountOff(cents: number): Discount {
  return { kind: 'amount', amount: money(cents) };
}

export function add(number: number, thousandths: number, of: LineArticle): AddCommand {
  return { type: 'add', lineId: lineId(number), article: of, quantity: quantity(thousandths) };
}

export function discountLine(number: number, discount: Discount | null): BasketCommand {
  return { type: 'discount-line', lineId: lineId(number), discount };
}

export function discountReceipt(discount: Discount | null): BasketCommand {
  return { type: 'discount-receipt', discount };
}

/** @param cents null for the article's own price */
export function setPrice(number: number, cents: number | null): BasketCommand {
  return { type: 'set-price', lineId: lineId(number), price: cents === null ? null : money(cents) };
}

type ByReceipt = Extract<ReturnedGoods, { kind: 'by-receipt' }>;

/**
 * Line `number` of the document of that number.
 * @param before thousandths that came back already
 */
export function originOf(number: number, sold: number, amount: number, before = 0): ByReceipt {
  const untouched = {
    kind: 'by-receipt' as const,
    saleId: uuidOf(0x40_000 + number) as SaleId,
    lineId: lineId(0x5000 + number),
    ofInvoice: false,
    soldQuantity: quantity(sold),
    soldAmount: money(amount),
    returnedQuantity: quantity(0),
    returnedAmount: money(0),
    soldInPoints: money(0),
    returnedInPoints: money(0),
    standingGross: money(amount),
  };
  if (before === 0) return untouched;
  const back = refundOf(untouched, before);
  const standingGross = money(amount - back);
  return { ...untouched, returnedQuantity: quantity(before), returnedAmount: back, standingGross };
}

/** Line `number` comes back, `thousandths` of it. */
export function takeBack(number: number, thousandths: number, of: LineArticle, returned: ReturnedGoods): BasketCommand {
  return {
    type: 'return',
    lines: [{ lineId: lineId(number), article: of, quantity: quantity(thousandths), returned }],
  };
}

/** So much of line `number` becomes a gift. */
export function giveGift(number: number, change: Partial<GiftCommand> = {}): GiftCommand {
  const gift = { percentage: basisPoints(10_000), counterValue: points(6400) };
  return { type: 'give-gift', lineId: lineId(number), quantity: null, gift, newIds: [lineId(0xf00)], ...change };
}

export function useVoucher(code: string, discount: Discount): BasketCommand {
  return { type: 'use-voucher', voucher: { code, discount } };
}

/** The basket after commands that must all be accepted. */
export function basketAfter(commands: readonly BasketCommand[], start: Basket = EMPTY): Basket {
  return commands.reduce((basket, command, index) => {
    const result = applyCommand(basket, commandId(0x1000 + basket.undo.length * 1000 + index), command);
    if (!result.ok) throw new Error(`${command.type} was refused: ${result.refusal}`);
    return result.basket;
  }, start);
}

/** Nothing may be given back. */
export const NO_LIMITS: RefundLimits = { cash: money(0), card: money(0), voucher: money(0), anyInCash: false };

/** A basket's lines in one short text: `1:2000 2:500`. */
export function linesOf(basket: Basket): string {
  return basket.lines.map(({ id, quantity: amount }) => `${Number.parseInt(id.slice(-4), 16)}:${amount}`).join(' ');
}
