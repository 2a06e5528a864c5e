/** Points moved by hand (LOYALTY.md 3.2): the balance that would result is shown before it is saved, and a note is needed. */
import { addPoints, negatePoints, type Points, subtractPoints } from '../quantities/points.ts';
import type { MovementDraft } from './sale-movements.ts';

export type ManualOperation =
  | { readonly kind: 'manual-credit' | 'manual-debit'; readonly points: Points; readonly note: string }
  | { readonly kind: 'set-balance'; readonly balance: Points; readonly note: string };

export type ManualRefusal =
  | 'note-missing'
  | 'points-not-positive'
  | 'balance-negative'
  | 'balance-unchanged'
  | 'balance-too-low';

export type ManualResult =
  | { readonly ok: true; readonly movement: MovementDraft; readonly balanceAfter: Points }
  | { readonly ok: false; readonly refusal: ManualRefusal };

/** @param balance as it stands, without what has expired */
export function manualOperation(operation: ManualOperation, balance: Points): ManualResult {
  if (operation.note.trim() === '') return { ok: false, refusal: 'note-missing' };
  const points = changeOf(operation, balance);
  const refusal =
    operation.kind === 'set-balance' ? setRefusal(operation.balance, points) : moveRefusal(operation, balance);
  if (refusal !== null) return { ok: false, refusal };
  return { ok: true, movement: { kind: operation.kind, points }, balanceAfter: addPoints(balance, points) };
}

function changeOf(operation: ManualOperation, balance: Points): Points {
  if (operation.kind === 'set-balance') return subtractPoints(operation.balance, balance);
  return operation.kind === 'manual-credit' ? operation.points : negatePoints(operation.points);
}

function setRefusal(balance: Points, change: Points): ManualRefusal | null {
  if (balance < 0) return 'balance-negative';
  return change === 0 ? 'balance-unchanged' : null;
}

/** By hand no balance goes below zero. */
function moveRefusal(
  { kind, points }: ManualOperation & { readonly points: Points },
  balance: Points,
): ManualRefusal | null {
  if (points <= 0) return 'points-not-positive';
  return kind === 'manual-debit' && points > balance ? 'balance-too-low' : null;
}
