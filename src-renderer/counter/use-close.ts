/** Enter in the pay panel: closes with what was taken and typed, unless that cannot be meant. */
import { sayWarn } from '../messages/message-store.ts';
import { useCommands } from './commands-context.tsx';
import type { CounterCommands } from './counter-commands.ts';
import { useCounter } from './counter-store.ts';
import { hearLettersNow } from './letter-in-field.ts';
import { offeredTenders } from './offered-tenders.ts';
import { type PayState, payStateNow, usePayState } from './pay-state.ts';

interface Closing {
  /** Says why when it cannot be. */
  readonly close: () => void;
  readonly off: boolean;
}

export function useClose(): Closing {
  const commands = useCommands();
  const state = usePayState();
  const closing = useCounter((each) => each.closing);
  const reference = useCounter((each) => each.reference);
  return { off: closing || obstacleOf(state, reference) !== null, close: () => closeNow(commands) };
}

type Obstacle = 'not-an-amount' | 'customer-missing' | 'nothing-left-to-owe' | 'too-little' | 'code-missing';

function obstacleOf(state: PayState, reference: string): Obstacle | null {
  const { kind, isOpen, isRefund, lacksCustomer, tender, isAmount, missing, asked, given } = state;
  if (!isAmount) return 'not-an-amount';
  if (lacksCustomer) return 'customer-missing';
  if (kind === 'on-account' && missing === 0) return 'nothing-left-to-owe';
  if (!isOpen && missing > 0) return 'too-little';
  const isUsed = given !== null || (!isOpen && asked > 0);
  const isNoteOfOurs = tender === 'credit-note' && !isRefund;
  return isNoteOfOurs && isUsed && reference.trim() === '' ? 'code-missing' : null;
}

/** From the state of this moment: a letter just typed may have changed the tender since the last drawing. */
function closeNow(commands: CounterCommands): void {
  hearLettersNow();
  const { closing, reference } = useCounter.getState();
  const state = payStateNow();
  if (closing) return;
  const obstacle = obstacleOf(state, reference);
  if (obstacle === null) commands.close(state.kind, offeredTenders(reference));
  else if (obstacle === 'code-missing') sayWarn('closing', { key: 'pay.codeMissing' }, { key: 'pay.codeMissingText' });
  else if (obstacle === 'customer-missing' || obstacle === 'nothing-left-to-owe') {
    // The same words as the till's own refusal, a step earlier.
    sayWarn('closing', { key: `refusal.${obstacle}.title` }, { key: `refusal.${obstacle}.text` });
  }
}
