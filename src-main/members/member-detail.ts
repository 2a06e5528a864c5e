/** Everything about a customer's part in the programme, for the contact card; and what can be chosen there. */
import type { MemberChoices, MemberDetail } from '../../contract/window-types.ts';
import { balanceOf, mergedCustomers } from '../points/accounts.ts';
import type { Rules } from '../rules/rules.ts';
import { salesOf } from '../store/activity.ts';
import { listCards } from '../store/cards.ts';
import { consentsOf } from '../store/consents.ts';
import { countGroups } from '../store/customer-groups.ts';
import { customerName } from '../store/customers.ts';
import type { ReadHandle } from '../store/handle.ts';
import { labelsInUse, labelsOf } from '../store/labels.ts';
import { findMember, groupsOf } from '../store/members.ts';
import { listNotes } from '../store/notes.ts';
import { listProfileChanges } from '../store/profile-changes.ts';
import { findOperator } from '../store/shop.ts';
import { type MembersContext, memberRow, standingCustomer } from './context.ts';
import { pointsShown, profileOf } from './member-list.ts';

/** More are found on the screen of documents. */
const SALES_SHOWN = 50;

/** @returns null for one who was erased or never was */
export function memberDetail(context: MembersContext, customerId: string, seesPoints: boolean): MemberDetail | null {
  const { rules, store } = context;
  const { read } = store;
  const customer = standingCustomer(read, customerId);
  if (typeof customer === 'string') return null;
  const member = memberRow(read, context, customer);
  const profile = profileOf(rules, member.profile_id);
  const { invited_by: inviter } = member;
  // Cards and sales of those who were merged into this customer are this customer's.
  const all = mergedCustomers(read, customerId);
  return {
    customerId,
    status: member.status,
    profileId: profile?.id ?? '',
    profile: profile?.description ?? '',
    birthday: member.birthday,
    invitedBy: inviter === null ? null : { id: inviter, name: customerName(read, inviter) },
    registeredAtMs: findMember(read, customerId)?.registered_at_ms ?? null,
    ...pointsShown(rules, balanceOf(read, customerId), { profile, seesPoints }),
    cards: all.flatMap((id) => cardsShown(read, id)),
    groupIds: groupsOf(read, customerId),
    labels: labelsOf(read, customerId),
    consents: consentsOf(read, customerId).map((consent) => ({
      purpose: consent.purpose,
      givenAtMs: consent.given_at_ms,
      withdrawnAtMs: consent.withdrawn_at_ms,
    })),
    profileChanges: profileChangesShown(read, rules, customerId),
    sales: salesShown(read, all),
  };
}

export function memberChoices({ rules, store: { read } }: MembersContext): MemberChoices {
  return {
    profiles: rules.profiles().map(({ id, description }) => ({ id, name: description })),
    defaultProfileId: rules.defaultProfile()?.id ?? null,
    groups: countGroups(read),
    labels: labelsInUse(read),
  };
}

function salesShown(read: ReadHandle, customerIds: readonly string[]): MemberDetail['sales'] {
  return customerIds
    .flatMap((id) => salesOf(read, id, SALES_SHOWN))
    .toSorted((a, b) => b.at_ms - a.at_ms)
    .slice(0, SALES_SHOWN)
    .map(({ id, kind, series, number, at_ms, total }) => ({ saleId: id, kind, series, number, atMs: at_ms, total }));
}

function cardsShown(read: ReadHandle, customerId: string): MemberDetail['cards'] {
  return listCards(read, customerId).map(({ printed, state, since_ms, blocked_at_ms }) => ({
    code: printed,
    state,
    sinceMs: since_ms,
    blockedAtMs: blocked_at_ms,
  }));
}

function profileChangesShown(read: ReadHandle, rules: Rules, customerId: string): MemberDetail['profileChanges'] {
  return listProfileChanges(read, customerId).map(({ id, from_id, to_id, at_ms, operator_id }) => ({
    from: rules.profile(from_id)?.description ?? '',
    to: rules.profile(to_id)?.description ?? '',
    reason: listNotes(read, 'profile-change', id)[0]?.text ?? '',
    atMs: at_ms,
    operator: findOperator(read, operator_id)?.name ?? '',
  }));
}
