/** The tenders in their order, with the letter that chooses each. On account and by document are to come. */
import { useCounter } from './counter-store.ts';
import { sayNotYet } from './not-yet.ts';

export const TENDER_KEYS = [
  { tender: 'cash', key: 'c' },
  { tender: 'card', key: 'a' },
  { tender: 'voucher', key: 'b' },
  { tender: 'account', key: 's' },
  { tender: 'invoice', key: 'd' },
] as const;

export type ShownTender = (typeof TENDER_KEYS)[number]['tender'];

export function isOff(tender: ShownTender): tender is 'account' | 'invoice' {
  return tender === 'account' || tender === 'invoice';
}

/** The amount typed stays: the letter may come before it or after it. */
export function chooseTender(tender: ShownTender): void {
  if (isOff(tender)) sayNotYet(tender);
  else useCounter.getState().set({ tender, ...(tender === 'cash' ? { reference: '' } : {}) });
}

/** @returns false when the letter is no tender's */
export function pressTenderLetter(letter: string): boolean {
  const found = TENDER_KEYS.find(({ key }) => key === letter.toLowerCase());
  if (found) chooseTender(found.tender);
  return found !== undefined;
}
