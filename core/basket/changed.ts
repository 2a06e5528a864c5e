/** Every command ends here, so that no path to an impossible receipt is forgotten. */
import { bearingOf } from './amounts.ts';
import type { Basket, UndoStep } from './basket.ts';
import { discountOn } from './discount.ts';
import type { LineRefusal } from './line-rules.ts';

export type BasketRefusal =
  | LineRefusal
  | 'line-not-found'
  | 'nothing-to-undo'
  | 'line-follows-another'
  | 'already-being-returned'
  | 'discount-greater-than-receipt'
  | 'voucher-not-found'
  | 'voucher-in-use'
  | 'gift-not-here'
  | 'basket-full';

export type BasketResult =
  | { readonly ok: true; readonly basket: Basket }
  | { readonly ok: false; readonly refusal: BasketRefusal };

export const MAX_LINES = 999;
const UNDO_DEPTH = 100;

/** @param steps that take the change back, in the order in which they are to be taken */
export function changed(basket: Basket, change: Partial<Basket>, steps: readonly UndoStep[]): BasketResult {
  const next = { ...basket, ...change };
  if (next.lines.length > MAX_LINES) return refuse('basket-full');
  const bearing = bearingOf(next);
  if (discountOn(bearing, next.receiptDiscount) > bearing) return refuse('discount-greater-than-receipt');
  return { ok: true, basket: { ...next, undo: [...basket.undo, steps].slice(-UNDO_DEPTH) } };
}

export function refuse(refusal: BasketRefusal): BasketResult {
  return { ok: false, refusal };
}
