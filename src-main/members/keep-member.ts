/** What is changed by hand of a customer's part in the programme: status, profile, groups, labels, consents. */
import type { ConsentPurpose, MemberRefusal, Membership } from '../../contract/window-types.ts';
import type { ProfileId } from '../../core/loyalty/profile.ts';
import { profileChangeRefusal } from '../../core/loyalty/profile-change.ts';
import { mergedCustomers, standingId } from '../points/accounts.ts';
import { isInviterRewarded } from '../points/give-for-action.ts';
import { hasBought } from '../store/activity.ts';
import { giveConsent, withdrawConsent } from '../store/consents.ts';
import { findGroup, setGroupsOf } from '../store/customer-groups.ts';
import type { CustomerRow } from '../store/customers.ts';
import type { ReadHandle, WriteHandle } from '../store/handle.ts';
import { setLabelsOf } from '../store/labels.ts';
import { type MemberRow, putMember } from '../store/members.ts';
import { writeNote } from '../store/notes.ts';
import { isProfileChanged } from '../store/profile-changes.ts';
import { DONE, type MemberAnswer, type MembersContext, memberRow, refused, standingCustomer } from './context.ts';
import { giveOnce } from './give-once.ts';
import { recordProfileChange } from './member-facts.ts';

export interface StatusChange {
  readonly customerId: string;
  readonly status: Membership;
  readonly birthday: string | null;
  readonly invitedBy: string | null;
}

export function setStatus(context: MembersContext, change: StatusChange): MemberAnswer {
  const { customerId, status, birthday, invitedBy } = change;
  const { time, now } = context;
  return changing(context, customerId, (write, customer) => {
    if (birthday !== null && birthday > time.dayOf(now())) return refused('birthday-in-future');
    const member = memberRow(write, context, customer);
    const refusal = invitedBy === member.invited_by ? null : inviterRefusal(write, member, invitedBy);
    if (refusal) return refused(refusal);
    putMember(write, { ...member, status, birthday, invited_by: invitedBy });
    return DONE;
  });
}

function inviterRefusal(read: ReadHandle, member: MemberRow, invitedBy: string | null): MemberRefusal | null {
  const { customer_id: customerId, invited_by: before } = member;
  if (before !== null && isInviterRewarded(read, before, customerId)) return 'inviter-rewarded';
  if (invitedBy === null) return null;
  if (standingId(read, invitedBy) === standingId(read, customerId)) return 'inviter-self';
  if (typeof standingCustomer(read, invitedBy) === 'string') return 'inviter-unknown';
  // The points are for a customer's first purchase (LOYALTY.md 3.4).
  return mergedCustomers(read, customerId).some((id) => hasBought(read, id)) ? 'inviter-too-late' : null;
}

export interface ChangeOfProfile {
  /** Made in the window: the same one twice is one change. */
  readonly id: string;
  readonly customerId: string;
  readonly profileId: string;
  readonly reason: string;
}

export function changeProfile(context: MembersContext, change: ChangeOfProfile, operatorId: string): MemberAnswer {
  const { id, customerId, profileId, reason } = change;
  const { rules, now, points } = context;
  return changing(context, customerId, (write, customer) => {
    if (isProfileChanged(write, id)) return DONE;
    const member = memberRow(write, context, customer);
    const asked = { from: member.profile_id as ProfileId, to: profileId as ProfileId, reason };
    const known = rules.profiles().map((profile) => profile.id);
    const refusal = profileChangeRefusal(asked, known);
    if (refusal) return refused(refusal);
    putMember(write, { ...member, profile_id: profileId });
    const atMs = now();
    recordProfileChange(points, write, { id, customerId, fromId: asked.from, toId: profileId, operatorId, atMs });
    const made = { at_ms: atMs, operator_id: operatorId };
    writeNote(write, { id, subject_kind: 'profile-change', subject_id: id, text: reason.trim(), ...made });
    return DONE;
  });
}

export function setGroups(context: MembersContext, customerId: string, groupIds: readonly string[]): MemberAnswer {
  return changing(context, customerId, (write) => {
    if (groupIds.some((groupId) => !findGroup(write, groupId))) return refused('group-unknown');
    setGroupsOf(write, customerId, groupIds);
    return DONE;
  });
}

export function setLabels(context: MembersContext, customerId: string, typed: readonly string[]): MemberAnswer {
  const labels = typed.map((label) => label.replace(/[\s\p{Cc}]+/gu, ' ').trim()).filter((label) => label !== '');
  return changing(context, customerId, (write) => {
    setLabelsOf(write, customerId, labels);
    return DONE;
  });
}

export interface ConsentChange {
  readonly customerId: string;
  readonly purpose: ConsentPurpose;
  readonly given: boolean;
}

export function setConsent(context: MembersContext, change: ConsentChange, operatorId: string): MemberAnswer {
  const { customerId, purpose, given } = change;
  return changing(context, customerId, (write) => {
    const put = given ? giveConsent : withdrawConsent;
    put(write, customerId, purpose, context.now());
    // Who agrees to be written to has subscribed to the newsletter.
    if (given && purpose === 'marketing') giveOnce(context, write, { customerId, action: 'newsletter', operatorId });
    return DONE;
  });
}

/** Of a customer who is there and was not erased. */
function changing(
  { store }: MembersContext,
  customerId: string,
  work: (write: WriteHandle, customer: CustomerRow) => MemberAnswer,
): MemberAnswer {
  return store.shreddingTransaction((write) => {
    const customer = standingCustomer(write, customerId);
    return typeof customer === 'string' ? refused(customer) : work(write, customer);
  });
}
