/**
 * Basket + command -> basket, or a refusal. Pure and total: whatever the command, the result
 * is a valid basket or the reason in a word that the window translates.
 */
import { lineAmount } from '../quantities/line-amount.ts';
import { fitsUnit, type Quantity, quantity } from '../quantities/quantity.ts';
import type { Basket, BasketLine, CommandId, LineArticle, LineId, UndoStep } from './basket.ts';

export type BasketCommand =
  | { readonly type: 'add'; readonly lineId: LineId; readonly article: LineArticle; readonly quantity: Quantity }
  /** `+` and `-` on a line: signed thousandths. */
  | { readonly type: 'change-quantity'; readonly lineId: LineId; readonly by: Quantity }
  | { readonly type: 'set-quantity'; readonly lineId: LineId; readonly quantity: Quantity }
  | { readonly type: 'remove'; readonly lineId: LineId }
  | { readonly type: 'undo' };

export type BasketRefusal =
  | 'line-not-found'
  | 'nothing-to-undo'
  | 'quantity-not-positive'
  | 'quantity-too-large'
  | 'whole-pieces-only'
  | 'amount-too-large'
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
      return add(basket, { id: command.lineId, article: command.article, quantity: command.quantity });
    case 'change-quantity':
      return withLine(basket, command.lineId, (line) => {
        if (Math.abs(command.by) > MAX_QUANTITY) return refuse('quantity-too-large');
        const wanted = quantity(line.quantity + command.by);
        return wanted === 0 ? remove(basket, line) : setQuantity(basket, line, wanted);
      });
    case 'set-quantity':
      return withLine(basket, command.lineId, (line) => setQuantity(basket, line, command.quantity));
    case 'remove':
      return withLine(basket, command.lineId, (line) => remove(basket, line));
    case 'undo':
      return undo(basket);
  }
}

/** The same article scanned again in a row is one line of two pieces, as the customer holds them. */
function add(basket: Basket, line: BasketLine): BasketResult {
  const refusal = quantityRefusal(line, line.quantity);
  if (refusal) return refuse(refusal);
  const last = basket.lines.at(-1);
  if (last && last.id === basket.currentLineId && sameOffer(last.article, line.article)) {
    return setQuantity(basket, last, quantity(last.quantity + line.quantity));
  }
  if (basket.lines.length >= MAX_LINES) return refuse('basket-full');
  return changed(basket, [...basket.lines, line], line.id, { type: 'forget-line', lineId: line.id });
}

function sameOffer(a: LineArticle, b: LineArticle): boolean {
  return (
    a.unit === 'piece' &&
    a.id === b.id &&
    a.barcode === b.barcode &&
    a.unitPrice === b.unitPrice &&
    a.onOffer === b.onOffer &&
    a.cost === b.cost &&
    a.vat.code === b.vat.code &&
    a.vat.basisPoints === b.vat.basisPoints
  );
}

function setQuantity(basket: Basket, line: BasketLine, wanted: Quantity): BasketResult {
  const refusal = quantityRefusal(line, wanted);
  if (refusal) return refuse(refusal);
  const lines = basket.lines.map((each) => (each.id === line.id ? { ...each, quantity: wanted } : each));
  return changed(basket, lines, line.id, { type: 'restore-quantity', lineId: line.id, quantity: line.quantity });
}

function remove(basket: Basket, line: BasketLine): BasketResult {
  const index = basket.lines.findIndex(({ id }) => id === line.id);
  const lines = basket.lines.filter(({ id }) => id !== line.id);
  const neighbour = lines[Math.min(index, lines.length - 1)];
  return changed(basket, lines, neighbour?.id ?? null, { type: 'put-back', line, index });
}

function undo(basket: Basket): BasketResult {
  const step = basket.undo.at(-1);
  if (!step) return refuse('nothing-to-undo');
  return { ok: true, basket: { ...takeBack(basket, step), undo: basket.undo.slice(0, -1) } };
}

function takeBack(basket: Basket, step: UndoStep): Basket {
  switch (step.type) {
    case 'forget-line': {
      const lines = basket.lines.filter(({ id }) => id !== step.lineId);
      return { ...basket, lines, currentLineId: lines.at(-1)?.id ?? null };
    }
    case 'put-back': {
      const lines = [...basket.lines.slice(0, step.index), step.line, ...basket.lines.slice(step.index)];
      return { ...basket, lines, currentLineId: step.line.id };
    }
    case 'restore-quantity': {
      const lines = basket.lines.map((each) => (each.id === step.lineId ? { ...each, quantity: step.quantity } : each));
      return { ...basket, lines, currentLineId: step.lineId };
    }
  }
}

function quantityRefusal(line: BasketLine, wanted: Quantity): BasketRefusal | null {
  if (wanted <= 0) return 'quantity-not-positive';
  if (wanted > MAX_QUANTITY) return 'quantity-too-large';
  if (!fitsUnit(wanted, line.article.unit)) return 'whole-pieces-only';
  return lineAmount(line.article.unitPrice, wanted) > MAX_LINE_AMOUNT ? 'amount-too-large' : null;
}

function changed(
  basket: Basket,
  lines: readonly BasketLine[],
  currentLineId: LineId | null,
  step: UndoStep,
): BasketResult {
  return { ok: true, basket: { ...basket, lines, currentLineId, undo: [...basket.undo, step].slice(-UNDO_DEPTH) } };
}

function withLine(basket: Basket, lineId: LineId, then: (line: BasketLine) => BasketResult): BasketResult {
  const line = basket.lines.find(({ id }) => id === lineId);
  return line ? then(line) : refuse('line-not-found');
}

function refuse(refusal: BasketRefusal): BasketResult {
  return { ok: false, refusal };
}
