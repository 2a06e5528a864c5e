/**
 * What a row would change of its customer as things stand: the dry run counts it, applying
 * writes it. Nothing is taken away, a consent that was ever asked for at the till is left as it
 * is, and an opening balance is given to a customer once, whatever file it comes in.
 */
import { type CardProfile, profileOfNewCustomer } from '../../core/loyalty/cards.ts';
import type { Profile } from '../../core/loyalty/profile.ts';
import { mergedCustomers, standingId } from '../points/accounts.ts';
import { findCardByKey } from '../store/cards.ts';
import { consentsOf } from '../store/consents.ts';
import { type CustomerRow, findCustomer, NOTHING_PERSONAL } from '../store/customers.ts';
import { listGroups } from '../store/groups.ts';
import type { ReadHandle } from '../store/handle.ts';
import { labelsOf } from '../store/labels.ts';
import { findMember, groupsOf, type MemberRow } from '../store/members.ts';
import { listNotes } from '../store/notes.ts';
import { movementsNaming } from '../store/points.ts';
import type { PersonalData } from '../store/schema.ts';
import type { ImportedCard, ImportedConsent, ImportedMember } from './member-row.ts';

/** For what the movement was given: once to a customer. */
export const OPENING_BALANCE = 'opening-balance';

/** A row with whom it is about: somebody of the till, or the id that a new customer will have. */
export interface StagedMember extends ImportedMember {
  readonly customerId: string;
}

export interface ChangeContext {
  readonly read: ReadHandle;
  readonly profiles: readonly (CardProfile & Pick<Profile, 'isDefault' | 'keepsBalance'>)[];
  readonly country: string;
  /** When somebody registered whose row does not say it. */
  readonly nowMs: number;
  readonly dayStartsMs: (day: string) => number;
}

export interface MemberChanges {
  /** Null for a new customer. */
  readonly customer: CustomerRow | null;
  /** Null: as it is. */
  readonly data: PersonalData | null;
  readonly member: MemberRow | null;
  /** Of which the profile changed: from what. */
  readonly profileBefore: string | null;
  readonly cards: readonly ImportedCard[];
  /** Names. */
  readonly groups: readonly string[];
  readonly labels: readonly string[];
  readonly consents: readonly ImportedConsent[];
  readonly note: string;
  /** Hundredths. */
  readonly points: number;
  /** What was given before, where the row says something else. */
  readonly givenBefore: number | null;
  readonly isBalanceKeptElsewhere: boolean;
}

export function changesOf(context: ChangeContext, row: StagedMember): MemberChanges {
  const { read } = context;
  const customer = findCustomer(read, row.customerId) ?? null;
  if (customer === null) return allOf(context, row);
  const stored = findMember(read, row.customerId) ?? null;
  const member = memberWanted(context, row, stored);
  return {
    customer,
    data: dataWanted(row.data, customer, context.country),
    member: stored && sameMember(stored, member) ? null : member,
    profileBefore: stored && stored.profile_id !== member.profile_id ? stored.profile_id : null,
    cards: row.cards.filter(({ key }) => !findCardByKey(read, key)),
    groups: row.groups.length === 0 ? [] : without(row.groups, groupNames(read, row.customerId)),
    labels: row.labels.length === 0 ? [] : without(row.labels, labelsOf(read, row.customerId)),
    consents: consentsWanted(read, row),
    note: isNoted(read, row) ? '' : row.note,
    ...pointsWanted(context, row, member.profile_id),
  };
}

/** Of a new customer nothing needs to be looked for but the cards, which are somebody's or nobody's. */
function allOf(context: ChangeContext, row: StagedMember): MemberChanges {
  const member = memberWanted(context, row, null);
  const isBalanceKeptElsewhere = row.points !== 0 && !keepsBalance(context, member.profile_id);
  return {
    customer: null,
    data: dataWanted(row.data, null, context.country),
    member,
    profileBefore: null,
    cards: row.cards.filter(({ key }) => !findCardByKey(context.read, key)),
    groups: row.groups,
    labels: row.labels,
    consents: row.consents,
    note: row.note,
    points: isBalanceKeptElsewhere ? 0 : row.points,
    givenBefore: null,
    isBalanceKeptElsewhere,
  };
}

export function outcomeOf(changes: MemberChanges): 'created' | 'changed' | 'unchanged' {
  if (changes.customer === null) return 'created';
  const { data, member, cards, groups, labels, consents, note, points } = changes;
  const lists = [cards, groups, labels, consents];
  const isChanged = data !== null || member !== null || lists.some((list) => list.length > 0) || note !== '';
  return isChanged || points !== 0 ? 'changed' : 'unchanged';
}

function dataWanted(said: PersonalData, customer: CustomerRow | null, country: string): PersonalData | null {
  const before: PersonalData = customer ?? { ...NOTHING_PERSONAL, country };
  const fields = Object.keys(NOTHING_PERSONAL) as (keyof PersonalData)[];
  const wanted = Object.fromEntries(fields.map((field) => [field, said[field] || before[field]]));
  const isSame = customer !== null && fields.every((field) => wanted[field] === before[field]);
  return isSame ? null : (wanted as unknown as PersonalData);
}

function memberWanted(context: ChangeContext, row: StagedMember, stored: MemberRow | null): MemberRow {
  const card = row.cards[0]?.printed ?? null;
  const registeredMs = row.registeredOn === null ? context.nowMs : context.dayStartsMs(row.registeredOn);
  return {
    customer_id: row.customerId,
    profile_id: row.profileId ?? stored?.profile_id ?? profileOfNewCustomer(card, context.profiles) ?? '',
    status: row.status ?? stored?.status ?? 'member',
    birthday: row.birthday ?? stored?.birthday ?? null,
    invited_by: stored?.invited_by ?? null,
    registered_at_ms: stored?.registered_at_ms ?? registeredMs,
  };
}

function sameMember(a: MemberRow, b: MemberRow): boolean {
  return a.profile_id === b.profile_id && a.status === b.status && a.birthday === b.birthday;
}

function groupNames(read: ReadHandle, customerId: string): readonly string[] {
  const names = new Map(listGroups(read).map(({ id, name }) => [id, name]));
  return groupsOf(read, customerId).flatMap((id) => names.get(id) ?? []);
}

function consentsWanted(read: ReadHandle, { customerId, consents }: StagedMember): readonly ImportedConsent[] {
  if (consents.length === 0) return [];
  const asked = new Set(consentsOf(read, customerId).map(({ purpose }) => purpose));
  return consents.filter(({ purpose }) => !asked.has(purpose));
}

function isNoted(read: ReadHandle, { customerId, note }: StagedMember): boolean {
  return note === '' || listNotes(read, 'customer', customerId).some(({ text }) => text === note);
}

function keepsBalance({ profiles }: ChangeContext, profileId: string): boolean {
  return profiles.find(({ id }) => id === profileId)?.keepsBalance ?? true;
}

function pointsWanted(
  context: ChangeContext,
  { customerId, points }: StagedMember,
  profileId: string,
): Pick<MemberChanges, 'points' | 'givenBefore' | 'isBalanceKeptElsewhere'> {
  const none = { points: 0, givenBefore: null, isBalanceKeptElsewhere: false };
  if (points === 0) return none;
  if (!keepsBalance(context, profileId)) return { ...none, isBalanceKeptElsewhere: true };
  const given = openingBalance(context.read, customerId);
  if (given === null) return { ...none, points };
  return { ...none, givenBefore: given === points ? null : given };
}

/** Also of whoever was merged into this customer; null: none was given. */
function openingBalance(read: ReadHandle, customerId: string): number | null {
  const standing = standingId(read, customerId);
  const given = mergedCustomers(read, standing)
    .flatMap((id) => movementsNaming(read, id))
    .filter(({ occasion }) => occasion === OPENING_BALANCE);
  return given.length === 0 ? null : given.reduce((sum, movement) => sum + movement.points, 0);
}

function without(wanted: readonly string[], there: readonly string[]): readonly string[] {
  const known = new Set(there.map((each) => each.toLowerCase()));
  return wanted.filter((each) => !known.has(each.toLowerCase()));
}
