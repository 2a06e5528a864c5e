/** The counter's keyboard: what a key means when no message, question or panel wanted it. */

import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import type { KeyPress } from '../keyboard/key-press.ts';
import { pressBarKey } from './bar-keys.ts';
import { useCommands } from './commands-context.tsx';
import type { CounterCommands } from './counter-commands.ts';
import { useCounter } from './counter-store.ts';
import { openReturns } from './open-returns.ts';
import { ENQUIRY_KEY, startEnquiry } from './price-enquiry.ts';
import { selectLine } from './select-line.ts';
import { typeBackspace, typeCharacter } from './typing.ts';

export function useCounterKeys(): void {
  const commands = useCommands();
  useKeys(LAYER.screen, (press) => pressBarKey(press.key) || actOnSale(press, commands) || type(press, commands));
}

function actOnSale({ key, ctrl, where }: KeyPress, commands: CounterCommands): boolean {
  // Never the browser's reload: over a sale it would only cost time.
  if (ctrl && key.toLowerCase() === 'r') {
    openReturns();
    return true;
  }
  const { typed, panelTyped, panel } = useCounter.getState();
  // A field that holds text keeps its own Del and Ctrl+Z, and so do the fields of a customer.
  if (panel === 'customer' || (where === 'field' && (typed !== '' || panelTyped !== ''))) return false;
  if (ctrl && key.toLowerCase() === 'z') commands.undo();
  else if (ctrl) return false;
  else if (key === 'Delete') commands.remove();
  else return selectLine(key);
  return true;
}

/** Keys that type something while no field has the focus. */
function type({ key, ctrl, alt, where }: KeyPress, commands: CounterCommands): boolean {
  if (where === 'field' || ctrl || alt) return false;
  if (key === 'Backspace') return typeBackspace();
  if (key.length !== 1 || (key === ' ' && where === 'control')) return false;
  const { typed } = useCounter.getState();
  if (typed === '' && key === '+') commands.change(1);
  else if (typed === '' && (key === '-' || key === '−')) commands.change(-1);
  else if (typed === '' && key === ENQUIRY_KEY) startEnquiry();
  else if (typed === '' && /[\s*/]/.test(key)) return true;
  else typeCharacter(key);
  return true;
}
