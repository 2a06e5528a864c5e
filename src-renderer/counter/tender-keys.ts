/** The tenders in their order, with the letter that chooses each; S and D say as what is closed. */
import { sayWarn } from '../messages/message-store.ts';
import { pressKindLetter } from './closing-kinds.ts';
import { useCounter } from './counter-store.ts';
import type { TenderName } from './taken-tenders.ts';
import { limitOf } from './tender-limits.ts';

export const TENDER_KEYS = [
  { tender: 'cash', key: 'c' },
  { tender: 'card', key: 'a' },
  { tender: 'voucher', key: 'b' },
  { tender: 'credit-note', key: 'n' },
] as const satisfies readonly { readonly tender: TenderName; readonly key: string }[];

/** The amount typed stays, the letter may come before it or after it; a reference is its own tender's. */
export function chooseTender(tender: TenderName): void {
  const state = useCounter.getState();
  if (isOff(tender)) {
    const refusal = tender === 'card' ? 'refund-not-to-card' : 'refund-not-to-voucher';
    sayWarn('closing', { key: `refusal.${refusal}.title` }, { key: `refusal.${refusal}.text` });
  } else state.set({ tender, ...(tender === state.tender ? {} : { reference: '' }) });
}

/** Nothing was paid so that could be given back. */
export function isOff(tender: TenderName): boolean {
  const state = useCounter.getState();
  return (state.snapshot?.total ?? 0) < 0 && limitOf(tender, state) === 0;
}

/** @returns false when the letter means nothing here */
export function pressPayLetter(letter: string): boolean {
  const found = TENDER_KEYS.find(({ key }) => key === letter.toLowerCase());
  if (found) chooseTender(found.tender);
  return found !== undefined || pressKindLetter(letter);
}
