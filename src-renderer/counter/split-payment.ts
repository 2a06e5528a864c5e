/** F9 while paying: this tender for the typed amount, then the rest; and taking tenders back. */
import { sayInk, sayWarn } from '../messages/message-store.ts';
import { NOTHING_TYPED, useCounter } from './counter-store.ts';
import { hearLettersNow } from './letter-in-field.ts';
import { type PayState, payStateNow } from './pay-state.ts';
import { previewOf } from './taken-tenders.ts';

type SplitRefusal =
  | 'nothing-left-to-pay'
  | 'amount-not-positive'
  | 'card-too-large'
  | 'credit-note-not-found'
  | 'credit-note-too-small'
  | 'credit-note-twice'
  | 'refund-too-large'
  | 'refund-not-to-card'
  | 'refund-not-to-voucher';

export function splitPayment(): void {
  hearLettersNow();
  const { reference, set } = useCounter.getState();
  const state = payStateNow();
  const { tender, taken, asked, due, given, limit, inHand, isAmount } = state;
  if (!isAmount) return;
  const refusal = refusalOf(state, reference);
  // What a tender can bear at most needs no typing.
  if (refusal) refuse(refusal);
  else if (given === null && (limit === null || limit >= due)) sayInk('split', { key: 'pay.typeFirst' });
  else {
    const next = [...taken, { tender, amount: inHand, reference }];
    // Picture 04: what is left is usually cash, so cash is in hand again.
    set({ ...NOTHING_TYPED, taken: next });
    if (previewOf(asked, next).rest > 0) document.getElementById('given')?.focus();
  }
}

function refusalOf(state: PayState, reference: string): SplitRefusal | null {
  const { tender, taken, due, given, isRefund } = state;
  if (due === 0) return isRefund ? 'refund-too-large' : 'nothing-left-to-pay';
  if (given === 0) return 'amount-not-positive';
  if (isRefund && (given ?? 0) > due) return 'refund-too-large';
  if (!isRefund && tender === 'card' && (given ?? 0) > due) return 'card-too-large';
  if (tender !== 'credit-note') return limitRefusal(state);
  if (!isRefund && reference.trim() === '') return 'credit-note-not-found';
  if (taken.some((each) => each.tender === tender && each.reference === reference)) return 'credit-note-twice';
  return limitRefusal(state);
}

function limitRefusal({ tender, limit, given }: PayState): SplitRefusal | null {
  if (limit === null || limit >= (given ?? 1)) return null;
  if (tender === 'credit-note') return 'credit-note-too-small';
  return tender === 'card' ? 'refund-not-to-card' : 'refund-not-to-voucher';
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
