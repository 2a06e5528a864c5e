/**
 * How much a tender can bear: a credit note its balance, a refund what the original was paid
 * with. Cash is never limited here, because only the till knows who may refund in cash.
 */
import type { CounterSnapshot } from '../../contract/window-types.ts';
import { asCreditNoteCode } from '../../core/codes/credit-note-code.ts';
import type { CounterState } from './counter-store.ts';
import type { TakenTender, TenderName } from './taken-tenders.ts';

/** @returns minor units, null when there is no limit or it is not known */
export function limitOf(
  tender: TenderName,
  { snapshot, taken, reference, creditNote }: Pick<CounterState, 'snapshot' | 'taken' | 'reference' | 'creditNote'>,
): number | null {
  if (snapshot && snapshot.total < 0) return refundLimit(tender, snapshot, taken);
  return tender === 'credit-note' && creditNote?.code === asCreditNoteCode(reference) ? creditNote.balance : null;
}

function refundLimit(tender: TenderName, { refund }: CounterSnapshot, taken: readonly TakenTender[]): number | null {
  if (tender === 'cash' || tender === 'credit-note') return null;
  const before = taken.filter((each) => each.tender === tender).reduce((sum, { amount }) => sum + amount, 0);
  return Math.max(0, (refund?.[tender] ?? 0) - before);
}

/** Money goes back the way it came; to what nothing was paid with, as a new credit note. */
export function refundTender({ total, refund }: CounterSnapshot, mayInCash: boolean): TenderName {
  const limits = refund ?? { cash: 0, card: 0, voucher: 0 };
  if (limits.card >= -total) return 'card';
  if (mayInCash || limits.cash >= -total) return 'cash';
  return (['card', 'cash', 'voucher'] as const).find((tender) => limits[tender] > 0) ?? 'credit-note';
}
