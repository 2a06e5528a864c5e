/** Joins the window's ear to the rest: scans go to the counter from every screen, keys to the layers. */
import type { CounterCommands } from '../counter/counter-commands.ts';
import { useCounter } from '../counter/counter-store.ts';
import { forgetLetter } from '../counter/letter-in-field.ts';
import { offerScan } from '../counter/scan-taker.ts';
import { takeCreditNote } from '../counter/take-credit-note.ts';
import { dispatchPress } from '../keyboard/key-layers.ts';
import { listenForKeys } from '../wedge/listen.ts';
import { useScreen } from './screen-store.ts';

/** @returns the function that stops listening */
export function listenToKeys(target: Window, commands: CounterCommands): () => void {
  return listenForKeys(target, {
    onScan: (code) => {
      forgetLetter();
      if (takeCreditNote(code) || offerScan(code)) return;
      commands.scan(code);
      prepareCounter();
    },
    onPress: dispatchPress,
  });
}

/** The cashier sees what a scan did: the counter comes up, and whoever asks to clear the sale is answered with no. */
function prepareCounter(): void {
  useScreen.getState().show('counter');
  const { typed, panel, set } = useCounter.getState();
  // Digits without `*` were neither a quantity nor part of this code; left there, they would join the next ones.
  const left = /^[\d.,/]+$/.test(typed) ? '' : typed;
  const isOver = panel === 'help' || (panel === 'search' && left === '');
  set({ asksToClear: false, typed: left, ...(isOver ? { panel: 'keys' as const } : {}) });
}
