/** The keys of the list: letters search from anywhere, Up and Down mark, Enter opens, Ins makes a new one. */
import type { RefObject } from 'react';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import type { KeyPress } from '../keyboard/key-press.ts';

interface ListKeys {
  /** A customer is opened: the keys of the drawer come first, and typing outside its fields searches no more. */
  readonly isOpen: boolean;
  readonly text: string;
  readonly count: number;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onText: (text: string) => void;
  readonly onMark: (change: (before: number) => number) => void;
  readonly onEnter: () => void;
  readonly onNew: () => void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -8, PageDown: 8 };

export function useListKeys(list: ListKeys): void {
  useKeys(LAYER.screen, (press) => {
    if (press.key === 'Insert') list.onNew();
    // With a customer open these keys are the drawer's, until somebody goes back into the search field.
    else if (list.isOpen && document.activeElement !== list.input.current) return false;
    else return move(press, list) || type(press, list);
    return true;
  });
}

function move({ key, where }: KeyPress, { text, count, onText, onMark, onEnter }: ListKeys): boolean {
  const step = STEPS[key];
  if (step !== undefined) onMark((before) => Math.max(0, Math.min(count - 1, before + step)));
  else if (key === 'Enter' && where !== 'control') onEnter();
  else if (key === 'Escape' && text !== '') onText('');
  else return false;
  return true;
}

function type({ key, ctrl, alt, where }: KeyPress, { text, input, onText }: ListKeys): boolean {
  if (where === 'field' || ctrl || alt || key.length !== 1 || (key === ' ' && where === 'control')) return false;
  input.current?.focus();
  onText(text + key);
  return true;
}
