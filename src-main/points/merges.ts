/**
 * Two customers made into one, and the merge undone. No movement is touched: the account of the
 * one who stays is folded anew from the movements of both. Doing it twice is doing it once.
 */
import { CUSTOMER_MERGE_EVENT, type CustomerMergeBody } from '../../contract/events/points.ts';
import type { CustomerId } from '../../core/basket/basket.ts';
import type { MergeRefusal } from '../../core/ledger/merged-customers.ts';
import { addPoints, type Points } from '../../core/quantities/points.ts';
import { stamp } from '../documents/ledger-context.ts';
import { setAbsorbed } from '../store/customers.ts';
import { appendEvent } from '../store/events.ts';
import type { ReadHandle, WriteHandle } from '../store/handle.ts';
import { absorbedBy, addMerge, findAccount, findLastMerge, removeAccount } from '../store/points.ts';
import type { CustomerMergeRow } from '../store/schema-points.ts';
import { balanceOf, standingId } from './accounts.ts';
import { type PointsContext, settleExpired } from './post-movements.ts';
import { NO_ACCOUNT, rebuiltAccount, recordBadges, writeAccount } from './write-movements.ts';

export type MergeResult<Refusal> = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

type Act = { readonly absorbedId: string; readonly operatorId: string };

export function mergeCustomers(
  context: PointsContext,
  act: Act & { readonly intoId: string },
): MergeResult<MergeRefusal> {
  return context.store.writeTransaction((write) => {
    const { absorbedId, intoId } = act;
    const last = findLastMerge(write, absorbedId);
    if (last?.change === 'merged' && last.into_id === intoId) return { ok: true };
    const refusal = refusalOf(write, act);
    if (refusal !== null) return { ok: false, refusal };
    change(context, write, { ...act, change: 'merged' });
    return { ok: true };
  });
}

/** What was moved while they were one stays with whom it was written for. */
export function unmergeCustomers(context: PointsContext, act: Act): MergeResult<'not-merged'> {
  return context.store.writeTransaction((write) => {
    const last = findLastMerge(write, act.absorbedId);
    if (!last) return { ok: false, refusal: 'not-merged' };
    if (last.change === 'merged') change(context, write, { ...act, intoId: last.into_id, change: 'undone' });
    return { ok: true };
  });
}

function change(context: PointsContext, write: WriteHandle, act: Omit<CustomerMergeBody, 'atMs'>): void {
  const both = [act.absorbedId, act.intoId];
  for (const customerId of both) settleExpired(context, write, customerId);
  const atMs = context.now();
  const { absorbedId: absorbed_id, intoId: into_id, operatorId: operator_id } = act;
  addMerge(write, { absorbed_id, into_id, change: act.change, at_ms: atMs, operator_id });
  setAbsorbed(write, absorbed_id, act.change === 'merged' ? into_id : null);
  const body: CustomerMergeBody = { ...act, atMs };
  appendEvent(write, context.identity, {
    ...CUSTOMER_MERGE_EVENT,
    ...stamp(context, atMs),
    actor: act.operatorId,
    body,
  });
  for (const customerId of new Set([...both, ...both.map((id) => standingId(write, id))])) {
    refold(context, write, customerId as CustomerId, atMs);
  }
}

function refold(context: PointsContext, write: WriteHandle, standing: CustomerId, atMs: number): void {
  const stands = standingId(write, standing) === standing;
  const account = stands ? rebuiltAccount(write, standing) : NO_ACCOUNT;
  if (account.lastMovementOn !== null) writeAccount(context, write, { standing, account, atMs });
  else if (findAccount(write, standing)) {
    removeAccount(write, standing);
    recordBadges(context, write, { standing, account, atMs });
  }
}

export type MergeForecast =
  | { readonly ok: true; readonly absorbed: Points; readonly into: Points; readonly together: Points }
  | { readonly ok: false; readonly refusal: MergeRefusal };

export function forecastMerge(
  context: PointsContext,
  both: { readonly absorbedId: string; readonly intoId: string },
): MergeForecast {
  return context.store.writeTransaction((write) => {
    const refusal = refusalOf(write, both);
    if (refusal !== null) return { ok: false, refusal };
    for (const customerId of [both.absorbedId, both.intoId]) settleExpired(context, write, customerId);
    const { balance: absorbed } = balanceOf(write, both.absorbedId);
    const { balance: into } = balanceOf(write, both.intoId);
    return { ok: true, absorbed, into, together: addPoints(absorbed, into) };
  });
}

/** In force: those who are part of this customer, and of whom this one is a part. */
export function mergesOf(read: ReadHandle, customerId: string): readonly CustomerMergeRow[] {
  const own = findLastMerge(read, customerId);
  const others = absorbedBy(read, customerId).flatMap((absorbedId) => findLastMerge(read, absorbedId) ?? []);
  return [...others, ...(own?.change === 'merged' ? [own] : [])];
}

function refusalOf(
  read: ReadHandle,
  { absorbedId, intoId }: { readonly absorbedId: string; readonly intoId: string },
): MergeRefusal | null {
  if (absorbedId === intoId) return 'same-customer';
  if (findLastMerge(read, absorbedId)?.change === 'merged') return 'merged-already';
  return standingId(read, intoId) === absorbedId ? 'merge-in-a-circle' : null;
}
