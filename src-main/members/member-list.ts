/** Members as the list of customers shows them: who was found, with points, status, profile and badges. */
import type { MemberHit } from '../../contract/window-types.ts';
import { heldBadges } from '../../core/loyalty/badges.ts';
import type { Profile } from '../../core/loyalty/profile.ts';
import { customerHitsOf } from '../customers/customer-hit.ts';
import { type Balance, balancesOf } from '../points/accounts.ts';
import type { Rules } from '../rules/rules.ts';
import { lastActivities } from '../store/activity.ts';
import { searchCustomers } from '../store/customers.ts';
import { type MemberRow, membersOf } from '../store/members.ts';
import { type MembersContext, memberUnwritten } from './context.ts';

interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** @param seesPoints by right */
export function searchMembers(context: MembersContext, text: string, page: Page, seesPoints: boolean) {
  const { read } = context.store;
  const { rows, total, more } = searchCustomers(read, text, page);
  // A look for the whole page each: a hundred looks a row cost more than the search.
  const ids = rows.map(({ id }) => id);
  const seen = lastActivities(read, ids);
  const members = membersOf(read, ids);
  const balances = balancesOf(read, ids);
  const hits = customerHitsOf(read, rows);
  return {
    rows: rows.flatMap((row, index): MemberHit[] => {
      const [hit, balance] = [hits[index], balances.get(row.id)];
      if (!hit || !balance) return [];
      const member = members.get(row.id) ?? memberUnwritten(context, row);
      const shown = memberPart(context.rules, member, balance, seesPoints);
      return [{ ...hit, email: row.email, ...shown, lastActivityMs: seen.get(row.id) ?? null }];
    }),
    total,
    more,
  };
}

function memberPart(rules: Rules, { profile_id, status }: MemberRow, balance: Balance, seesPoints: boolean) {
  const profile = profileOf(rules, profile_id);
  return { status, profile: profile?.description ?? '', ...pointsShown(rules, balance, { profile, seesPoints }) };
}

interface Shown {
  readonly profile: Profile | null;
  readonly seesPoints: boolean;
}

/** What of the points may be shown: nothing where an outside program keeps the balance (LOYALTY.md 2.8). */
export function pointsShown(rules: Rules, { balance, lifetime }: Balance, { profile, seesPoints }: Shown) {
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
