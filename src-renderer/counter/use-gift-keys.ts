/** The keys of the panel of gift and points, with a field focused or not. */
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import type { KeyPress } from '../keyboard/key-press.ts';
import { changePieces, toggleGiftKind, useGiftPanel, wantedGift } from './gift-panel-state.ts';
import { goBack } from './go-back.ts';
import { selectLine } from './select-line.ts';
import { useAffordable } from './use-affordable.ts';
import { useGift } from './use-gift.ts';

export function useGiftKeys(): void {
  const { apply, takeOff, turn } = useGift();
  const { move } = useAffordable();
  useKeys(LAYER.panel, (press) => {
    const { key, where } = press;
    const { tab, search } = useGiftPanel.getState();
    // A field that holds text keeps its own Del.
    if (key === 'Delete' && where === 'field' && tab === 'catalogue' && search !== '') return false;
    if (key === 'Escape' || key === 'F6') goBack();
    else if (key === 'ArrowLeft') turn(-1);
    else if (key === 'ArrowRight') turn(1);
    else if (key === 'Delete') takeOff();
    else if (key === 'Enter' && where !== 'control') apply();
    else if (key === 'ArrowUp' || key === 'ArrowDown') upOrDown(key, move);
    else if (key === 'PageUp' || key === 'PageDown') pageUpOrDown(key, move);
    else return where !== 'field' && typeOutside(press);
    return true;
  });
}

/** The percentages, the list, else the lines of the sale. */
function upOrDown(key: 'ArrowUp' | 'ArrowDown', move: (by: number) => void): void {
  const by = key === 'ArrowUp' ? -1 : 1;
  const { tab, set } = useGiftPanel.getState();
  const { percentages, at } = wantedGift();
  if (tab === 'catalogue') move(by);
  else if (tab === 'line' && percentages !== null)
    set({ percentage: Math.max(0, Math.min(percentages.length - 1, at + by)) });
  else chooseLine(key);
}

const PAGE = 6;

/** Where the arrows choose a percentage, another line goes by page. */
function pageUpOrDown(key: 'PageUp' | 'PageDown', move: (by: number) => void): void {
  const isUp = key === 'PageUp';
  if (useGiftPanel.getState().tab === 'catalogue') move(isUp ? -PAGE : PAGE);
  else chooseLine(isUp ? 'ArrowUp' : 'ArrowDown');
}

/** What was typed was meant for the line before. */
function chooseLine(key: 'ArrowUp' | 'ArrowDown'): void {
  if (selectLine(key)) useGiftPanel.getState().set({ pieces: '', percentage: null });
}

/** While no field has the focus: what would be typed goes there all the same, and never to the sale behind. */
function typeOutside({ key, ctrl, alt, where }: KeyPress): boolean {
  if (ctrl || alt || (key === ' ' && where === 'control')) return false;
  if (key === 'Backspace') giftPad.backspace();
  else if (key === '+') changePieces(1);
  else if (key === '-' || key === '−') changePieces(-1);
  else if (key.length === 1) giftPad.type(key);
  else return false;
  return true;
}

/** Where the pad's keys and keys outside a field go. */
export const giftPad = {
  type: (characters: string): void => {
    const { tab, pieces, amount, search, set } = useGiftPanel.getState();
    if (tab === 'catalogue') set({ search: search + characters, at: 0 });
    else if (tab === 'line' && /^\d+$/.test(characters)) chooseByDigits(characters, pieces + characters);
    else if (tab === 'discount' && /^[%p]$/i.test(characters)) toggleGiftKind();
    else if (tab === 'discount' && /^[\d.,]+$/.test(characters)) set({ amount: amount + characters });
  },
  backspace: (): void => {
    const { tab, pieces, amount, search, set } = useGiftPanel.getState();
    if (tab === 'catalogue') set({ search: search.slice(0, -1), at: 0 });
    else if (tab === 'discount') set({ amount: amount.slice(0, -1) });
    else set({ pieces: pieces.slice(0, -1) });
  },
  change: changePieces,
};

function chooseByDigits(digit: string, pieces: string): void {
  const { percentages } = wantedGift();
  const { set } = useGiftPanel.getState();
  if (percentages === null) set({ pieces });
  else if (Number(digit) >= 1 && Number(digit) <= percentages.length) set({ percentage: Number(digit) - 1 });
}
