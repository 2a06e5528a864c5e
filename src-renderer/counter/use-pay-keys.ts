/** The keys of the pay panel, with its field focused or not. */
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import type { KeyPress } from '../keyboard/key-press.ts';
import { useCounter } from './counter-store.ts';
import { REFERENCE_ID } from './given-field.tsx';
import { goBack } from './go-back.ts';
import { removeLastTaken, splitPayment } from './split-payment.ts';
import { pressPayLetter } from './tender-keys.ts';
import { useClose } from './use-close.ts';

export function usePayKeys(): void {
  const { close } = useClose();
  useKeys(LAYER.panel, (press) => {
    const { key, where } = press;
    if (key === 'Escape') goBack();
    else if (key === 'F9') splitPayment();
    else if (key === 'Enter' && where !== 'control') close();
    else if (key === 'Delete' && document.activeElement?.id === REFERENCE_ID) return false;
    else if (key === 'Delete') removeLastTaken();
    else return where !== 'field' && typeOutside(press);
    return true;
  });
}

/** While no field has the focus: what would be typed goes to the amount all the same. */
function typeOutside({ key, ctrl, alt }: KeyPress): boolean {
  const { set, given } = useCounter.getState();
  if (ctrl || alt) return false;
  if (/^[\d.,]$/.test(key)) set({ given: given + key });
  else if (key === 'Backspace') set({ given: given.slice(0, -1) });
  // Other letters and signs mean nothing here, and must not reach the sale behind the panel.
  else if (!pressPayLetter(key)) return key.length === 1 && key !== ' ';
  return true;
}
