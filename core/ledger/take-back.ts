/**
 * Points of a credit taken back, by a return or by deleting it (LOYALTY.md 2.7, 3.1). What of
 * the credit has expired is not taken from the customer again: it comes from the expired ones.
 */
import { NO_POINTS, negatePoints, type Points, points, subtractPoints } from '../quantities/points.ts';
import type { Trace, Traces } from './account.ts';
import type { Movement, MovementId } from './movement.ts';

export interface Correction {
  /** For the new movement: what the customer's balance gains or loses, and from the expired ones. */
  readonly points: Points;
  readonly fromExpired: Points;
}

/** Together never more than the credit gave. */
export function takenBackOf(account: Traces, creditId: MovementId, wanted: Points): Correction {
  const trace = account.traceById.get(creditId);
  if (trace === undefined || trace.movement.points <= 0)
    return { points: negatePoints(wanted), fromExpired: NO_POINTS };
  const rest = subtractPoints(trace.movement.points, trace.takenBack);
  const amount = wanted < rest ? wanted : rest;
  return splitOf(trace, amount, expiredTaken(account, trace));
}

export type DeletionRefusal =
  | 'movement-unknown'
  | 'already-deleted'
  | 'deletion-not-deletable'
  | 'belongs-to-a-return'
  | 'returned-already';

export type DeletionResult =
  | { readonly ok: true; readonly correction: Correction }
  | { readonly ok: false; readonly refusal: DeletionRefusal };

/** A movement is deleted once, by a reversal of its whole amount. */
export function deletionOf(account: Traces, id: MovementId): DeletionResult {
  const trace = account.traceById.get(id);
  const refusal = trace === undefined ? 'movement-unknown' : deletionRefusal(trace, account);
  if (trace === undefined || refusal !== null) return { ok: false, refusal: refusal ?? 'movement-unknown' };
  const { points: given } = trace.movement;
  if (given > 0) return { ok: true, correction: splitOf(trace, given, NO_POINTS) };
  return { ok: true, correction: { points: negatePoints(given), fromExpired: NO_POINTS } };
}

function deletionRefusal(trace: Trace, account: Traces): DeletionRefusal | null {
  const { movement, isDeleted, takenBack, givenBack } = trace;
  if (movement.kind === 'reversal') return 'deletion-not-deletable';
  if (isDeleted) return 'already-deleted';
  if (movement.kind === 'return' || movement.kind === 'give-back') return 'belongs-to-a-return';
  const returned = takenBack > 0 || givenBack > 0 || hasReturn(movement, account) || isExpiryTakenBack(trace, account);
  return returned ? 'returned-already' : null;
}

/** What a credit lost from its expired points cannot come back by deleting the expiry as well. */
function isExpiryTakenBack({ movement: { kind }, taken }: Trace, { traceById }: Traces): boolean {
  if (kind !== 'expiry') return false;
  const credits = new Set(taken.map(({ creditId }) => creditId));
  return [...traceById.values()].some(
    ({ movement: { about, fromExpired } }) => about !== null && fromExpired > 0 && credits.has(about),
  );
}

/** After a return none of the sale's movements can be deleted, also one that the return left alone. */
function hasReturn({ saleId }: Movement, { traceById }: Traces): boolean {
  if (saleId === null) return false;
  return [...traceById.values()].some(({ movement: { kind, about } }) => {
    if ((kind !== 'return' && kind !== 'give-back') || about === null) return false;
    return traceById.get(about)?.movement.saleId === saleId;
  });
}

/** @param alreadyFromExpired what earlier corrections took of the credit's expired points */
function splitOf({ movement, expired, takenBack }: Trace, amount: Points, alreadyFromExpired: Points): Correction {
  const fromCustomerBefore = takenBack - alreadyFromExpired;
  const stillAlive = Math.max(0, movement.points - expired - fromCustomerBefore);
  const fromCustomer = points(Math.min(amount, stillAlive));
  return { points: negatePoints(fromCustomer), fromExpired: subtractPoints(amount, fromCustomer) };
}

function expiredTaken({ traceById }: Traces, { movement: { id } }: Trace): Points {
  let taken = 0;
  for (const { movement } of traceById.values()) if (movement.about === id) taken += movement.fromExpired;
  return points(taken);
}
