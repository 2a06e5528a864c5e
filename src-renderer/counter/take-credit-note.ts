/** A credit note that is scanned while something is to be paid is a way of paying, not goods. */
import { asCreditNoteCode } from '../../core/codes/credit-note-code.ts';
import { scanText } from '../../core/codes/scan-text.ts';
import { useCounter } from './counter-store.ts';

/** @returns false when the scan is none, or nothing is to be paid: then the till says what it is */
export function takeCreditNote(scanned: string): boolean {
  const code = asCreditNoteCode(scanText(scanned));
  const { snapshot, set } = useCounter.getState();
  if (code === null || !snapshot || snapshot.total <= 0) return false;
  set({ panel: 'pay', tender: 'credit-note', reference: code, typed: '' });
  return true;
}
