/**
 * Basket + command -> basket, or a refusal. Pure and total: whatever the command, the result
 * is a valid basket or the reason in a word that the window translates. A valid basket never
 * takes more off than there is: a command that would is refused, whichever it is.
 */
import { lineAmount } from '../quantities/line-amount.ts';
import type { Money } from '../quantities/money.ts';
import { fitsUnit, type Quantity, quantity } from '../quantities/quantity.ts';
import { netOf, subtotalOf } from './amounts.ts';
import { type Basket, type BasketLine, type CommandId, type LineArticle, type LineId, unitPriceOf } from './basket.ts';
import { type Discount, discountOn, isPossible } from './discount.ts';
import { takeBack } from './take-back.ts';

export type BasketCommand =
  | { readonly type: 'add'; readonly lineId: LineId; readonly article: LineArticle; readonly quantity: Quantity }
  /** `+` and `-` on a line: signed thousandths. */
  | { readonly type: 'change-quantity'; readonly lineId: LineId; readonly by: Quantity }
  | { readonly type: 'set-quantity'; readonly lineId: LineId; readonly quantity: Quantity }
  /** Null: the article's own price again. */
  | { readonly type: 'set-price'; readonly lineId: LineId; readonly price: Money | null }
  /** Null: no discount of its own. */
  | { readonly type: 'discount-line'; readonly lineId: LineId; readonly discount: Discount | null }
  | { readonly type: 'discount-receipt'; readonly discount: Discount | null }
  | { readonly type: 'remove'; readonly lineId: LineId }
  | { readonly type: 'undo' };

export type BasketRefusal =
  | 'line-not-found'
  | 'nothing-to-undo'
  | 'quantity-not-positive'
  | 'quantity-too-large'
  | 'whole-pieces-only'
  | 'price-negative'
  | 'amount-too-large'
  | 'discount-impossible'
  | 'discount-greater-than-line'
  | 'discount-greater-than-receipt'
  | 'basket-full';

export type BasketResult =
  | { readonly ok: true; readonly basket: Basket }
  | { readonly ok: false; readonly refusal: BasketRefusal };

/** 99,999.999: a larger quantity is a barcode typed into the wrong field (COUNTER.md). */
export const MAX_QUANTITY = quantity(99_999_999);
/** Keeps every total of 999 lines far inside what a safe integer holds. */
export const MAX_LINE_AMOUNT = 10_000_000_000;
export const MAX_LINES = 999;
const UNDO_DEPTH = 200;
const RECENT_COMMANDS = 32;

/** @returns the basket after the command; a command id seen before changes nothing */
export function applyCommand(basket: Basket, commandId: CommandId, command: BasketCommand): BasketResult {
  if (basket.recentCommandIds.includes(commandId)) return { ok: true, basket };
  const result = act(basket, command);
  if (!result.ok) return result;
  const recentCommandIds = [...basket.recentCommandIds, commandId].slice(-RECENT_COMMANDS);
  return { ok: true, basket: { ...result.basket, recentCommandIds } };
}

function act(basket: Basket, command: BasketCommand): BasketResult {
  switch (command.type) {
    case 'add':
      return add(basket, newLine(command));
    case 'change-quantity':
      return withLine(basket, command.lineId, (line) => {
        if (Math.abs(command.by) > MAX_QUANTITY) return refuse('quantity-too-large');
        const wanted = quantity(line.quantity + command.by);
        return wanted === 0 ? remove(basket, line) : change(basket, line, { quantity: wanted });
      });
    case 'set-quantity':
      return withLine(basket, command.lineId, (line) => change(basket, line, { quantity: command.quantity }));
    case 'set-price':
      return withLine(basket, command.lineId, (line) => change(basket, line, { typedPrice: command.price }));
    case 'discount-line':
      return withLine(basket, command.lineId, (line) => change(basket, line, { discount: command.discount }));
    case 'discount-receipt':
      return discountReceipt(basket, command.discount);
    case 'remove':
      return withLine(basket, command.lineId, (line) => remove(basket, line));
    case 'undo':
      return undo(basket);
  }
}

function newLine(command: Extract<BasketCommand, { type: 'add' }>): BasketLine {
  const { lineId: id, article, quantity: amount } = command;
  return { id, article, quantity: amount, typedPrice: null, discount: null };
}

/** The same article scanned again in a row is one line of two pieces, as the customer holds them. */
function add(basket: Basket, line: BasketLine): BasketResult {
  const refusal = lineRefusal(line);
  if (refusal) return refuse(refusal);
  const last = basket.lines.at(-1);
  if (last && last.id === basket.currentLineId && sameOffer(last, line)) {
    return change(basket, last, { quantity: quantity(last.quantity + line.quantity) });
  }
  if (basket.lines.length >= MAX_LINES) return refuse('basket-full');
  return changed(basket, [...basket.lines, line], line.id, { type: 'forget-line', lineId: line.id });
}

function sameOffer({ article: a, typedPrice, discount }: BasketLine, { article: b }: BasketLine): boolean {
  return (
    a.unit === 'piece' &&
    typedPrice === null &&
    discount === null &&
    a.id === b.id &&
    a.barcode === b.barcode &&
    a.unitPrice === b.unitPrice &&
    a.onOffer === b.onOffer &&
    a.cost === b.cost &&
    a.vat.code === b.vat.code &&
    a.vat.basisPoints === b.vat.basisPoints
  );
}

function change(basket: Basket, line: BasketLine, to: Partial<Omit<BasketLine, 'id' | 'article'>>): BasketResult {
  const wanted = { ...line, ...to };
  const refusal = lineRefusal(wanted);
  if (refusal) return refuse(refusal);
  const lines = basket.lines.map((each) => (each.id === line.id ? wanted : each));
  return changed(basket, lines, line.id, { type: 'restore-line', line });
}

function remove(basket: Basket, line: BasketLine): BasketResult {
  const index = basket.lines.findIndex(({ id }) => id === line.id);
  const lines = basket.lines.filter(({ id }) => id !== line.id);
  const neighbour = lines[Math.min(index, lines.length - 1)];
  return changed(basket, lines, neighbour?.id ?? null, { type: 'put-back', line, index });
}

function discountReceipt(basket: Basket, discount: Discount | null): BasketResult {
  if (discount && !isPossible(discount)) return refuse('discount-impossible');
  const step = { type: 'restore-receipt-discount', discount: basket.receiptDiscount } as const;
  return changed({ ...basket, receiptDiscount: discount }, basket.lines, basket.currentLineId, step);
}

function undo(basket: Basket): BasketResult {
  const step = basket.undo.at(-1);
  if (!step) return refuse('nothing-to-undo');
  return { ok: true, basket: { ...takeBack(basket, step), undo: basket.undo.slice(0, -1) } };
}

function lineRefusal(line: BasketLine): BasketRefusal | null {
  if (line.quantity <= 0) return 'quantity-not-positive';
  if (line.quantity > MAX_QUANTITY) return 'quantity-too-large';
  if (!fitsUnit(line.quantity, line.article.unit)) return 'whole-pieces-only';
  if (unitPriceOf(line) < 0) return 'price-negative';
  if (unitPriceOf(line) > MAX_LINE_AMOUNT) return 'amount-too-large';
  if (lineAmount(unitPriceOf(line), line.quantity) > MAX_LINE_AMOUNT) return 'amount-too-large';
  if (line.discount && !isPossible(line.discount)) return 'discount-impossible';
  return netOf(line).net < 0 ? 'discount-greater-than-line' : null;
}

/** Every change ends here, so that no path to an impossible receipt is forgotten. */
function changed(
  basket: Basket,
  lines: readonly BasketLine[],
  currentLineId: LineId | null,
  step: Basket['undo'][number],
): BasketResult {
  const subtotal = subtotalOf(lines);
  if (discountOn(subtotal, basket.receiptDiscount) > subtotal) return refuse('discount-greater-than-receipt');
  return { ok: true, basket: { ...basket, lines, currentLineId, undo: [...basket.undo, step].slice(-UNDO_DEPTH) } };
}

function withLine(basket: Basket, lineId: LineId, then: (line: BasketLine) => BasketResult): BasketResult {
  const line = basket.lines.find(({ id }) => id === lineId);
  return line ? then(line) : refuse('line-not-found');
}

function refuse(refusal: BasketRefusal): BasketResult {
  return { ok: false, refusal };
}
