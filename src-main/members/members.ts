/**
 * What the counter and the ledger ask of a customer's part in the programme: which profile,
 * groups, status and card count now, and whose a scanned code is. Looks by key only, because
 * this runs at every scan of a card and in every snapshot.
 */
import type { CustomerId } from '../../core/basket/basket.ts';
import { cardKey, profileOfCode, type ReadCode } from '../../core/loyalty/cards.ts';
import type { Profile } from '../../core/loyalty/profile.ts';
import type { GroupId } from '../../core/loyalty/programme.ts';
import type { LoyaltyCustomer } from '../../core/loyalty/sale.ts';
import { findScanned } from '../counter/find-scanned.ts';
import { mergedCustomers, standingId } from '../points/accounts.ts';
import type { Rules } from '../rules/rules.ts';
import { findCardByKey, shownCard } from '../store/cards.ts';
import { findCustomer } from '../store/customers.ts';
import type { ReadHandle } from '../store/handle.ts';
import { findMember, groupsOf } from '../store/members.ts';

/** All that the rules ask of a customer. */
export interface Participant {
  /** Who the customer is after merges. */
  readonly customerId: CustomerId;
  readonly profile: Profile;
  readonly groupIds: readonly GroupId[];
  readonly membership: LoyaltyCustomer['membership'];
  /** Empty for who was enrolled by card alone. */
  readonly name: string;
}

export interface Member extends Participant {
  /** As it is printed, the newest that works. */
  readonly card: string | null;
}

export interface FoundCard {
  readonly customerId: string;
  readonly state: 'active' | 'blocked';
}

export type ScannedCode = Exclude<ReadCode, { kind: 'card' }> | ({ readonly kind: 'card' } & FoundCard);

type Profiles = Pick<Rules, 'profile' | 'defaultProfile'>;

/** @returns null for a customer who was erased or never was; without a row of its own a customer is a member of the default profile */
export function participantOf(read: ReadHandle, rules: Profiles, customerId: string): Participant | null {
  const id = standingId(read, customerId);
  const customer = findCustomer(read, id);
  if (!customer || customer.erased_at_ms !== null) return null;
  const row = findMember(read, id);
  const profile = (row ? rules.profile(row.profile_id) : null) ?? rules.defaultProfile();
  if (!profile) return null;
  return {
    customerId: id as CustomerId,
    profile,
    groupIds: groupsOf(read, id) as GroupId[],
    membership: row?.status ?? 'member',
    name: customer.name,
  };
}

/** With the card, for who shows a customer. */
export function memberOf(read: ReadHandle, rules: Profiles, customerId: string): Member | null {
  const participant = participantOf(read, rules, customerId);
  return participant && { ...participant, card: cardOf(read, participant.customerId) };
}

/** Their own, else one of somebody who was merged into them: every card of either works. */
function cardOf(read: ReadHandle, standing: string): string | null {
  const own = shownCard(read, standing);
  if (own !== null) return own;
  for (const id of mergedCustomers(read, standing).slice(1)) {
    const card = shownCard(read, id);
    if (card !== null) return card;
  }
  return null;
}

export function findCard(read: ReadHandle, code: string): FoundCard | null {
  const row = findCardByKey(read, cardKey(code));
  return row ? { customerId: row.customer_id, state: row.state } : null;
}

/** An article beats a card, a card beats a prefix (core/loyalty/cards.ts). */
export function readScanned(read: ReadHandle, rules: Rules, code: string): ScannedCode {
  if (findScanned(read, code)) return { kind: 'article' };
  const card = findCard(read, code);
  if (card) return { kind: 'card', ...card };
  const profileId = profileOfCode(code, rules.profiles());
  return profileId === null ? { kind: 'unknown' } : { kind: 'new-card', profileId };
}
