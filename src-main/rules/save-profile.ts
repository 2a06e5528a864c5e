/**
 * A profile is saved as a new version, or refused with everything that is wrong with it. There
 * is exactly one default: making another one takes it from the one that was. What is saved now
 * must go together with what is planned already, at every moment to come.
 */
import type { ProfileRefusalCode } from '../../contract/window-types.ts';
import { prefixesOf } from '../../core/loyalty/cards.ts';
import type { Profile } from '../../core/loyalty/profile.ts';
import { type ProfilesRefusal, profileRefusals, profilesRefusals } from '../../core/loyalty/profile-refusals.ts';
import type { Capabilities } from '../capabilities.ts';
import type { ReadHandle, Store } from '../store/handle.ts';
import { listRuleVersions, withVersions, writeRuleVersion } from '../store/rule-versions.ts';
import type { RuleVersionRow } from '../store/schema-points.ts';
import { profileBody, type StoredProfile } from './documents.ts';
import { type PrefixMatch, prefixMatches } from './prefix-matches.ts';
import { clashesAhead, type LaterClash } from './profiles-at.ts';
import type { Rules } from './rules.ts';
import { profileVersion } from './write-version.ts';

export interface RulesWriting extends Capabilities {
  readonly store: Store;
  readonly rules: Rules;
  readonly operatorId: string;
}

export type SavedProfile =
  | { readonly ok: true; readonly matches: readonly PrefixMatch[] }
  | { readonly ok: false; readonly refusals: readonly ProfileRefusalCode[] };

/** @param fromMs null: from now on. The same moment planned again replaces that plan. */
export function saveProfile(writing: RulesWriting, typed: Profile, fromMs: number | null): SavedProfile {
  const { store, rules } = writing;
  const profile = tidied(typed);
  const refusals = fromMs === null ? refusalsOf(rules, profile) : planRefusals(writing, profile, fromMs);
  if (refusals.length > 0) return { ok: false, refusals };
  const rows = changes(rules, profile, fromMs).map((stored) => profileVersion(store.read, writing, stored, fromMs));
  const clashes = clashesWith(writing, rows);
  if (clashes.length > 0) return { ok: false, refusals: clashes };
  store.writeTransaction((write) => {
    for (const row of rows) writeRuleVersion(write, row);
  });
  rules.reload();
  return { ok: true, matches: matchesOf(store.read, profile) };
}

function changes(rules: Rules, profile: Profile, fromMs: number | null): readonly StoredProfile[] {
  if (fromMs === null) return withDefault(rules.stored(), profile).filter((stored) => isNew(rules, stored));
  const isArchived = rules.stored().some((stored) => stored.profile.id === profile.id && stored.isArchived);
  return [{ profile, isArchived }];
}

function planRefusals({ rules, now }: RulesWriting, profile: Profile, fromMs: number): readonly ProfileRefusalCode[] {
  const known = rules.profile(profile.id);
  const plan: readonly (readonly [boolean, ProfileRefusalCode])[] = [
    [fromMs <= now(), 'moment-past'],
    [known === null, 'new-planned'],
    [known !== null && known.isDefault !== profile.isDefault, 'default-planned'],
  ];
  return [...profileRefusals(profile), ...plan.flatMap(([isWrong, code]) => (isWrong ? [code] : []))];
}

function clashesWith({ store, now }: RulesWriting, rows: readonly RuleVersionRow[]): readonly LaterClash[] {
  return clashesAhead(withVersions(listRuleVersions(store.read), rows), now());
}

/** Its own, and those that it makes together with the others. */
export function refusalsOf(rules: Rules, profile: Profile): readonly ProfileRefusalCode[] {
  const together = withDefault(rules.stored(), profile)
    .filter(({ isArchived }) => !isArchived)
    .map((stored) => stored.profile);
  return [...profileRefusals(profile), ...profilesRefusals(together)];
}

export type ArchiveRefusal = 'not-found' | 'default-archived' | 'profile-code-twice' | 'prefix-twice' | LaterClash;

/** Brought back it must not share its code or a prefix with another one. */
export function archiveProfile(writing: RulesWriting, id: string, isArchived: boolean): ArchiveRefusal | null {
  const { store, rules } = writing;
  const known = rules.stored().find(({ profile }) => profile.id === id);
  if (!known) return 'not-found';
  if (known.isArchived === isArchived) return null;
  if (known.profile.isDefault) return 'default-archived';
  const clash = isArchived ? undefined : profilesRefusals([...rules.profiles(), known.profile]).find(isClash);
  if (clash) return clash;
  const row = profileVersion(store.read, writing, { profile: known.profile, isArchived }, null);
  const [later] = clashesWith(writing, [row]);
  if (later) return later;
  store.writeTransaction((write) => writeRuleVersion(write, row));
  rules.reload();
  return null;
}

function matchesOf(read: ReadHandle, profile: Profile): readonly PrefixMatch[] {
  return prefixMatches(read, prefixesOf(profile));
}

function isClash(refusal: ProfilesRefusal): refusal is 'profile-code-twice' | 'prefix-twice' {
  return refusal === 'profile-code-twice' || refusal === 'prefix-twice';
}

/** All profiles as they would be; a saved one is archived no more. */
function withDefault(stored: readonly StoredProfile[], saved: Profile): readonly StoredProfile[] {
  const others = stored
    .filter(({ profile }) => profile.id !== saved.id)
    .map((other) => (saved.isDefault ? { ...other, profile: { ...other.profile, isDefault: false } } : other));
  return [...others, { profile: saved, isArchived: false }];
}

/** The same once more is no version. */
function isNew(rules: Rules, stored: StoredProfile): boolean {
  const known = rules.stored().find(({ profile }) => profile.id === stored.profile.id);
  return !known || profileBody(known) !== profileBody(stored);
}

function tidied(profile: Profile): Profile {
  return { ...profile, code: profile.code.trim(), description: profile.description.trim() };
}
