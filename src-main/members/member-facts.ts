/**
 * What happens to a member, written with the event that tells it: a changed profile, cards given
 * out, badges gained and lost. The rows are made from the event's body, so that `till -- check`
 * can make them again.
 */
import {
  BADGE_CHANGE_EVENT,
  type BadgeChangeBody,
  CARD_RANGE_EVENT,
  type CardRangeBody,
  PROFILE_CHANGE_EVENT,
  type ProfileChangeBody,
} from '../../contract/events/members.ts';
import { type LedgerContext, stamp } from '../documents/ledger-context.ts';
import { addCardRange, type CardRangeFact } from '../store/card-ranges.ts';
import { appendEvent } from '../store/events.ts';
import type { WriteHandle } from '../store/handle.ts';
import { addBadgeChange } from '../store/points.ts';
import { addProfileChange, type ProfileChangeFact } from '../store/profile-changes.ts';
import type { BadgeChangeRow } from '../store/schema-points.ts';

export function recordProfileChange(context: LedgerContext, write: WriteHandle, body: ProfileChangeBody): void {
  addProfileChange(write, profileChangeRow(body));
  const actor = body.operatorId || context.identity.tillId;
  appendEvent(write, context.identity, { ...PROFILE_CHANGE_EVENT, ...stamp(context, body.atMs), actor, body });
}

export function recordCardRange(context: LedgerContext, write: WriteHandle, body: CardRangeBody): void {
  addCardRange(write, cardRangeRow(body));
  const actor = body.operatorId;
  appendEvent(write, context.identity, { ...CARD_RANGE_EVENT, ...stamp(context, body.atMs), actor, body });
}

export function recordBadgeChange(context: LedgerContext, write: WriteHandle, body: BadgeChangeBody): void {
  for (const row of badgeChangeRows(body)) addBadgeChange(write, row);
  const actor = context.identity.tillId;
  appendEvent(write, context.identity, { ...BADGE_CHANGE_EVENT, ...stamp(context, body.atMs), actor, body });
}

export function profileChangeRow(body: ProfileChangeBody): ProfileChangeFact {
  return {
    id: body.id,
    customer_id: body.customerId,
    from_id: body.fromId,
    to_id: body.toId,
    at_ms: body.atMs,
    operator_id: body.operatorId,
  };
}

export function cardRangeRow(body: CardRangeBody): CardRangeFact {
  return {
    id: body.id,
    profile_id: body.profileId,
    prefix: body.prefix,
    first_number: body.firstNumber,
    last_number: body.lastNumber,
    skipped: JSON.stringify(body.skipped),
    at_ms: body.atMs,
    operator_id: body.operatorId,
  };
}

export function badgeChangeRows({ customerId, changes, atMs }: BadgeChangeBody): readonly BadgeChangeRow[] {
  return changes.map(({ badgeId, change }) => ({
    customer_id: customerId,
    badge_id: badgeId,
    change,
    at_ms: atMs,
  }));
}
