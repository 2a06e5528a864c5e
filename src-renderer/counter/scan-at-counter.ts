/** A scan that no other screen wants: the counter comes up, because the cashier must see what it did. */
import { useScreen } from '../shell/screen-store.ts';
import type { CounterCommands } from './counter-commands.ts';
import { useCounter } from './counter-store.ts';

export function scanAtCounter(commands: CounterCommands, code: string): void {
  commands.scan(code);
  prepareCounter();
}

/** Whoever asks to clear the sale is answered with no. */
function prepareCounter(): void {
  useScreen.getState().show('counter');
  const { typed, panel, set } = useCounter.getState();
  // Digits without `*` were neither a quantity nor part of this code; left there, they would join the next ones.
  const left = /^[\d.,/]+$/.test(typed) ? '' : typed;
  const isOver = panel === 'help' || (panel === 'search' && left === '');
  set({ asksToClear: false, typed: left, ...(isOver ? { panel: 'keys' as const } : {}) });
}
