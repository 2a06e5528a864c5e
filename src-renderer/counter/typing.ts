/**
 * What typed characters mean at the counter: a quantity once `*` follows, else a code or a
 * word to search. Digits without `*` never become a quantity by themselves.
 */
import { splitQuantity } from '../format/quantity.ts';
import { useCounter } from './counter-store.ts';

/** Digits alone are a code, as a barcode typed by hand. */
export function isTypedCode(typed: string): boolean {
  return /^\d+$/.test(typed);
}

/** Takes what now stands in the search field; `3*` in it becomes the pending quantity. */
export function takeTyped(text: string): void {
  const { panel, set } = useCounter.getState();
  const split = splitQuantity(text);
  set({
    typed: split ? split.rest : text,
    ...(split ? { pendingQuantity: split.quantity } : {}),
    ...(panel === 'search' ? {} : { panel: 'search' as const }),
    receiptSaleId: null,
  });
}

/** A key pressed while no field had the focus, or on the pad. */
export function typeCharacter(character: string): void {
  takeTyped(useCounter.getState().typed + character);
}

/** @returns false when there was nothing to take back */
export function typeBackspace(): boolean {
  const { typed, pendingQuantity, set } = useCounter.getState();
  if (typed !== '') set({ typed: typed.slice(0, -1) });
  else if (pendingQuantity !== null) set({ pendingQuantity: null });
  else return false;
  return true;
}
