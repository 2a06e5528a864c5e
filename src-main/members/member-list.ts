/** Members as the list of customers shows them: who was found, with points, status, profile and badges. */
import type { MemberHit } from '../../contract/window-types.ts';
import { heldBadges } from '../../core/loyalty/badges.ts';
import type { Profile } from '../../core/loyalty/profile.ts';
import { customerHitsOf } from '../customers/customer-hit.ts';
import { balanceOf } from '../points/accounts.ts';
import type { Rules } from '../rules/rules.ts';
import { lastActivities } from '../store/activity.ts';
import { type CustomerRow, searchCustomers } from '../store/customers.ts';
import type { ReadHandle } from '../store/handle.ts';
import { type MembersContext, memberRow } from './context.ts';

interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** @param seesPoints by right */
export function searchMembers(context: MembersContext, text: string, page: Page, seesPoints: boolean) {
  const { read } = context.store;
  const { rows, total, more } = searchCustomers(read, text, page);
  const seen = lastActivities(
    read,
    rows.map(({ id }) => id),
  );
  const hits = customerHitsOf(read, rows);
  return {
    rows: rows.flatMap((row, index): MemberHit[] => {
      const hit = hits[index];
      return hit ? [{ ...hit, ...memberPart(context, row, seesPoints), lastActivityMs: seen.get(row.id) ?? null }] : [];
    }),
    total,
    more,
  };
}

function memberPart(context: MembersContext, row: CustomerRow, seesPoints: boolean) {
  const { read } = context.store;
  const member = memberRow(read, context, row);
  const profile = profileOf(context.rules, member.profile_id);
  return {
    email: row.email,
    status: member.status,
    profile: profile?.description ?? '',
    ...pointsShown(read, context.rules, { customerId: row.id, profile, seesPoints }),
  };
}

interface Shown {
  readonly customerId: string;
  readonly profile: Profile | null;
  readonly seesPoints: boolean;
}

/** What of the points may be shown: nothing where an outside program keeps the balance (LOYALTY.md 2.8). */
export function pointsShown(read: ReadHandle, rules: Rules, { customerId, profile, seesPoints }: Shown) {
  const { balance, lifetime } = balanceOf(read, customerId);
  const { badges, badgeBasis } = rules.programme();
  const held = heldBadges(badges, badgeBasis === 'balance' ? balance : lifetime);
  return {
    points: seesPoints && (profile?.keepsBalance ?? true) ? balance : null,
    badges: badges.filter(({ id }) => held.includes(id)).map(({ id, title, icon }) => ({ id, title, icon })),
  };
}

export function profileOf(rules: Rules, id: string): Profile | null {
  return rules.profile(id) ?? rules.defaultProfile();
}
