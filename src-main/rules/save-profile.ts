/**
 * A profile is saved as a new version, or refused with everything that is wrong with it. There
 * is exactly one default: making another one takes it from the one that was.
 */
import type { ProfileRefusalCode } from '../../contract/window-types.ts';
import { prefixesOf } from '../../core/loyalty/cards.ts';
import type { Profile } from '../../core/loyalty/profile.ts';
import { type ProfilesRefusal, profileRefusals, profilesRefusals } from '../../core/loyalty/profile-refusals.ts';
import type { Capabilities } from '../capabilities.ts';
import type { ReadHandle, Store } from '../store/handle.ts';
import { profileBody, type StoredProfile } from './documents.ts';
import { type PrefixMatch, prefixMatches } from './prefix-matches.ts';
import type { Rules } from './rules.ts';
import { writeProfile } from './write-version.ts';

export interface RulesWriting extends Capabilities {
  readonly store: Store;
  readonly rules: Rules;
  readonly operatorId: string;
}

export type SavedProfile =
  | { readonly ok: true; readonly matches: readonly PrefixMatch[] }
  | { readonly ok: false; readonly refusals: readonly ProfileRefusalCode[] };

export function saveProfile(writing: RulesWriting, typed: Profile): SavedProfile {
  const { store, rules } = writing;
  const profile = tidied(typed);
  const refusals = refusalsOf(rules, profile);
  if (refusals.length > 0) return { ok: false, refusals };
  const changed = withDefault(rules.stored(), profile).filter((stored) => isNew(rules, stored));
  store.writeTransaction((write) => {
    for (const stored of changed) writeProfile(write, writing, stored);
  });
  rules.reload();
  return { ok: true, matches: matchesOf(store.read, profile) };
}

/** Its own, and those that it makes together with the others. */
export function refusalsOf(rules: Rules, profile: Profile): readonly ProfileRefusalCode[] {
  const together = withDefault(rules.stored(), profile)
    .filter(({ isArchived }) => !isArchived)
    .map((stored) => stored.profile);
  return [...profileRefusals(profile), ...profilesRefusals(together)];
}

export type ArchiveRefusal = 'not-found' | 'default-archived' | 'profile-code-twice' | 'prefix-twice';

/** Brought back it must not share its code or a prefix with another one. */
export function archiveProfile(writing: RulesWriting, id: string, isArchived: boolean): ArchiveRefusal | null {
  const { store, rules } = writing;
  const known = rules.stored().find(({ profile }) => profile.id === id);
  if (!known) return 'not-found';
  if (known.isArchived === isArchived) return null;
  if (known.profile.isDefault) return 'default-archived';
  const clash = isArchived ? undefined : profilesRefusals([...rules.profiles(), known.profile]).find(isClash);
  if (clash) return clash;
  store.writeTransaction((write) => writeProfile(write, writing, { profile: known.profile, isArchived }));
  rules.reload();
  return null;
}

export function matchesOf(read: ReadHandle, profile: Profile): readonly PrefixMatch[] {
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
