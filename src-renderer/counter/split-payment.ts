/** F9 while paying: this tender for the typed amount, then the rest; and taking tenders back. */
import { sayInk, sayWarn } from '../messages/message-store.ts';
import { NOTHING_TYPED, useCounter } from './counter-store.ts';
import { payStateNow } from './pay-state.ts';
import { previewOf } from './taken-tenders.ts';

type SplitRefusal = 'nothing-left-to-pay' | 'amount-not-positive' | 'card-too-large';

export function splitPayment(): void {
  const { reference, set } = useCounter.getState();
  const { tender, taken, asked, due, given, isAmount } = payStateNow();
  if (!isAmount) return;
  if (due === 0) refuse('nothing-left-to-pay');
  else if (given === null) sayInk('split', { key: 'pay.typeFirst' });
  else if (given === 0) refuse('amount-not-positive');
  else if (tender === 'card' && given > due) refuse('card-too-large');
  else {
    const next = [...taken, { tender, amount: given, reference }];
    // Picture 04: what is left is usually cash, so cash is in hand again.
    set({ ...NOTHING_TYPED, taken: next });
    if (previewOf(asked, next).rest > 0) document.getElementById('given')?.focus();
  }
}

export function removeLastTaken(): void {
  const { taken, set } = useCounter.getState();
  if (taken.length === 0) sayInk('split', { key: 'pay.noneTaken' });
  else set({ taken: taken.slice(0, -1) });
}

export function removeTaken(index: number): void {
  const { taken, set } = useCounter.getState();
  set({ taken: taken.filter((_, at) => at !== index) });
}

/** The same words as the till's own refusal, a step earlier. */
function refuse(refusal: SplitRefusal): void {
  sayWarn('closing', { key: `refusal.${refusal}.title` }, { key: `refusal.${refusal}.text` });
}
