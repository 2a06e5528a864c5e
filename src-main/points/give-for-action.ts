/**
 * Fixed points for what a customer does, once each (LOYALTY.md 3.4): the occasion is stored with
 * the movement, so that nothing gives them twice, whoever asks and however often, also after a
 * merge.
 */
import { actionPoints, type CustomerAction } from '../../core/loyalty/action-points.ts';
import { findCustomer } from '../store/customers.ts';
import type { ReadHandle, WriteHandle } from '../store/handle.ts';
import { findMember, groupsOf } from '../store/members.ts';
import { findMovement, lastOccasionOf, wasGivenFor } from '../store/points.ts';
import { mergedCustomers, standingId } from './accounts.ts';
import { type PointsContext, recordMovements, settleExpired } from './post-movements.ts';

export type ActionRefusal = 'programme-off' | 'group-left-out' | 'already-given' | 'no-points-set';
export type ActionResult =
  | { readonly ok: true; readonly movementId: string }
  | { readonly ok: false; readonly refusal: ActionRefusal };

export interface ActionGift {
  /** Of the movement; a review is told from another by it. */
  readonly id: string;
  readonly customerId: string;
  readonly action: Exclude<CustomerAction, 'referral'>;
  readonly operatorId: string | null;
}

/** Inside the caller's transaction: at enrolment, at a subscription, for a review. */
export function giveForAction(context: PointsContext, write: WriteHandle, gift: ActionGift): ActionResult {
  const { id, action, customerId } = gift;
  if (findMovement(write, id)) return { ok: true, movementId: id };
  const { actions } = context.rules.programme().programme;
  const isRepeated = action === 'review' && !actions.reviewOnce;
  const occasion = action === 'review' ? `review/${id}` : action;
  const given = isRepeated ? false : wasEverGiven(write, customerId, action);
  return give(context, write, { ...gift, occasion, given: given ? 1 : 0 });
}

/**
 * To whoever invited this customer, who has registered and now bought. Nothing happens when
 * nobody did, or the inviter has had them.
 */
export function giveForReferral(context: PointsContext, write: WriteHandle, invitedId: string): void {
  const inviter = findMember(write, invitedId)?.invited_by;
  if (!inviter) return;
  const standing = standingId(write, inviter);
  if (standing === standingId(write, invitedId) || findCustomer(write, standing)?.erased_at_ms !== null) return;
  const given = isInviterRewarded(write, inviter, invitedId) ? 1 : 0;
  const gift = { id: context.newId(), customerId: standing, action: 'referral', operatorId: null } as const;
  give(context, write, { ...gift, occasion: referral(invitedId), given });
}

/** Then it is settled who invited: another inviter would have the same points once more. */
export function isInviterRewarded(read: ReadHandle, inviterId: string, invitedId: string): boolean {
  const occasion = referral(invitedId);
  return mergedCustomers(read, standingId(read, inviterId)).some((id) => wasGivenFor(read, id, occasion));
}

function referral(invitedId: string): string {
  return `referral/${invitedId}`;
}

/** A group that is left out neither earns nor spends; one of the groups suffices. */
export function takesPart(context: PointsContext, read: ReadHandle, customerId: string): boolean {
  const { groupIds } = context.rules.programme().programme;
  if (groupIds === null) return true;
  const groups = new Set(groupsOf(read, standingId(read, customerId)));
  return groupIds.some((id) => groups.has(id));
}

interface Giving extends Omit<ActionGift, 'action'> {
  readonly action: CustomerAction;
  readonly occasion: string;
  readonly given: number;
}

function give(context: PointsContext, write: WriteHandle, giving: Giving): ActionResult {
  const { id, action, customerId, operatorId, occasion, given } = giving;
  const { programme } = context.rules.programme();
  if (!programme.isOn) return { ok: false, refusal: 'programme-off' };
  if (!takesPart(context, write, customerId)) return { ok: false, refusal: 'group-left-out' };
  const points = actionPoints(action, given, programme);
  if (points === 0) return { ok: false, refusal: given > 0 ? 'already-given' : 'no-points-set' };
  settleExpired(context, write, customerId);
  const movements = [{ id, kind: action, points, occasion }];
  recordMovements(context, write, { customerId, operatorId, atMs: context.now(), movements });
  return { ok: true, movementId: id };
}

function wasEverGiven(read: ReadHandle, customerId: string, action: CustomerAction): boolean {
  return mergedCustomers(read, standingId(read, customerId)).some((id) =>
    action === 'review' ? lastOccasionOf(read, id, 'review/') !== null : wasGivenFor(read, id, action),
  );
}
