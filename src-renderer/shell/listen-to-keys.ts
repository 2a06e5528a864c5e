/** Joins the window's ear to the rest: scans go to the counter from every screen, keys to the layers. */
import type { CounterCommands } from '../counter/counter-commands.ts';
import { forgetLetter } from '../counter/letter-in-field.ts';
import { scanAtCounter } from '../counter/scan-at-counter.ts';
import { offerScan } from '../counter/scan-taker.ts';
import { takeCreditNote } from '../counter/take-credit-note.ts';
import { dispatchPress } from '../keyboard/key-layers.ts';
import { listenForKeys } from '../wedge/listen.ts';

/** @returns the function that stops listening */
export function listenToKeys(target: Window, commands: CounterCommands): () => void {
  return listenForKeys(target, {
    onScan: (code) => {
      forgetLetter();
      if (takeCreditNote(code) || offerScan(code)) return;
      scanAtCounter(commands, code);
    },
    onPress: dispatchPress,
  });
}
