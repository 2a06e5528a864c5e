/** The keys of the discount panel. Up and Down go on to the lines, so that another one can be chosen. */
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import type { KeyPress } from '../keyboard/key-press.ts';
import { useCounter } from './counter-store.ts';
import { goBack } from './go-back.ts';
import { typeInPanel } from './panel-typing.ts';
import { toggleKind, useDiscount } from './use-discount.ts';

export function useDiscountKeys(): void {
  const { apply, takeOff, turn } = useDiscount();
  useKeys(LAYER.panel, (press) => {
    const { key, where, ctrl } = press;
    if (key === 'Escape' || key === 'F8') goBack();
    else if (key === 'ArrowLeft') turn(-1);
    else if (key === 'ArrowRight') turn(1);
    else if (key === 'Delete') takeOff();
    else if (key === 'Enter' && where !== 'control') apply?.();
    else return where !== 'field' && !ctrl && typeOutside(press);
    return true;
  });
}

/** While no field has the focus: what would be typed goes to the figure all the same. */
function typeOutside(press: KeyPress): boolean {
  const { key, alt } = press;
  const { set, discountTyped, discountTarget } = useCounter.getState();
  if (alt) return false;
  if (discountTarget === 'voucher') return typeInPanel(press);
  if (/^[\d.,]$/.test(key)) set({ discountTyped: discountTyped + key });
  else if (key === 'Backspace') set({ discountTyped: discountTyped.slice(0, -1) });
  else if (/^[%p]$/i.test(key)) toggleKind();
  // Other letters and signs mean nothing here, and must not reach the sale behind the panel.
  else return key.length === 1 && key !== ' ';
  return true;
}
