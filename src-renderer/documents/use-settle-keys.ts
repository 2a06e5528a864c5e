/** The keys of a settlement, with its field focused or not. */
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { tenderOfLetter } from './settle-tenders.tsx';
import type { Settle } from './use-settle.ts';

export const AMOUNT_ID = 'settle-amount';

export function useSettleKeys({ typed, choose, split, removeTaken, conclude }: Settle, onBack: () => void): void {
  useKeys(LAYER.panel, ({ key, where, ctrl, alt }) => {
    const tender = where === 'field' || ctrl || alt ? null : tenderOfLetter(key);
    if (key === 'Escape') onBack();
    else if (key === 'F9') split();
    else if (key === 'Enter' && where !== 'control') conclude();
    else if (key === 'Delete' && inAmount() && typed.amount === '') removeTaken(typed.taken.length - 1);
    else if (tender) choose(tender);
    // Letters and arrows mean nothing else here, and must not reach the list behind.
    else return where === 'page' && key !== 'Tab' && key !== 'PageDown' && key !== 'PageUp';
    return true;
  });
}

function inAmount(): boolean {
  return document.activeElement?.id === AMOUNT_ID;
}
