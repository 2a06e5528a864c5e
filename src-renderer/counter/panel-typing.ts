/** Keys that no panel uses itself: while its field has not the focus they are typed there all the same. */
import type { KeyPress } from '../keyboard/key-press.ts';
import { useCounter } from './counter-store.ts';

/** @returns true when the key goes no further; Del never reaches the line behind the panel */
export function typeInPanel({ key, where, ctrl, alt }: KeyPress): boolean {
  const { panelTyped, set } = useCounter.getState();
  if (where === 'field') return key === 'Delete' && panelTyped === '';
  if (ctrl || alt) return false;
  if (key === 'Backspace') set({ panelTyped: panelTyped.slice(0, -1) });
  else if (key === ' ' && where === 'control') return false;
  else if (key.length === 1) set({ panelTyped: panelTyped + key });
  else return key === 'Delete';
  return true;
}
