/** As what the basket is closed: S leaves it on account, D turns through the documents, each back to a receipt. */
import type { ClosingKind } from '../../core/basket/documents.ts';
import { sayWarn } from '../messages/message-store.ts';
import { mayDo } from '../shell/rights.ts';
import { useCounter } from './counter-store.ts';

export const DOCUMENTS = ['invoice', 'delivery-note', 'order'] as const;

type KindRefusal = 'returns-not-here' | 'on-account-not-allowed';

/** The same words as the till's own refusal, a step earlier. */
export function kindRefusal(kind: ClosingKind): KindRefusal | null {
  const { snapshot } = useCounter.getState();
  if (kind === 'receipt') return null;
  if (snapshot?.lines.some(({ returned }) => returned !== null)) return 'returns-not-here';
  return kind === 'on-account' && !mayDo('sell-on-account') ? 'on-account-not-allowed' : null;
}

/** Chosen again, it is an ordinary receipt again. */
export function chooseKind(kind: ClosingKind): void {
  const { closingKind, set } = useCounter.getState();
  const refusal = kindRefusal(kind);
  if (refusal) sayWarn('closing', { key: `refusal.${refusal}.title` }, { key: `refusal.${refusal}.text` });
  else set({ closingKind: closingKind === kind ? 'receipt' : kind });
}

/** After the last document comes the receipt. */
export function nextDocument(): void {
  const { closingKind } = useCounter.getState();
  const documents: readonly ClosingKind[] = DOCUMENTS;
  const at = documents.indexOf(closingKind);
  chooseKind(documents[at + 1] ?? 'order');
}

/** @returns false when the letter chooses no kind */
export function pressKindLetter(letter: string): boolean {
  const key = letter.toLowerCase();
  if (key === 's') chooseKind('on-account');
  else if (key === 'd') nextDocument();
  else return false;
  return true;
}
