/**
 * The profiles as they are at a moment. Which one is the default, and which are archived, is said
 * at once and never by a plan: there is always exactly one default, whatever was planned before.
 */
import { type ProfilesRefusal, profilesRefusals } from '../../core/loyalty/profile-refusals.ts';
import { isAhead, isPlan, type StoredVersion, versionsInForce } from '../store/rule-versions.ts';
import { readProfileBody, type StoredProfile } from './documents.ts';

/** By code. */
export function profilesAt(versions: readonly StoredVersion[], atMs: number): readonly StoredProfile[] {
  return versionsInForce(versions, atMs)
    .filter(({ subject_kind: kind }) => kind === 'profile')
    .map((version) => standing(version, versions))
    .toSorted((a, b) => (a.profile.code < b.profile.code ? -1 : 1));
}

function standing(version: StoredVersion, versions: readonly StoredVersion[]): StoredProfile {
  const stored = readProfileBody(version.body);
  const saved = isPlan(version) ? savedAtOnce(versions, version.subject_id) : null;
  return saved === null ? stored : heldBy(saved, stored);
}

function savedAtOnce(versions: readonly StoredVersion[], profileId: string): StoredProfile | null {
  const saved = versions.findLast((version) => version.subject_id === profileId && !isPlan(version));
  return saved ? readProfileBody(saved.body) : null;
}

/** What a plan brings, with what it says nothing about. */
export function heldBy(saved: StoredProfile, planned: StoredProfile): StoredProfile {
  const { isDefault } = saved.profile;
  return { profile: { ...planned.profile, isDefault }, isArchived: saved.isArchived };
}

export type LaterClash = 'code-taken-later' | 'prefix-taken-later';

/** What two profiles would share at any moment that is planned: nothing stands between a plan and its moment. */
export function clashesAhead(versions: readonly StoredVersion[], nowMs: number): readonly LaterClash[] {
  const moments = versions.filter((version) => isAhead(version, nowMs)).map(({ valid_from_ms: from }) => from);
  const found = [...new Set(moments)].flatMap((moment) => {
    const inUse = profilesAt(versions, moment).filter(({ isArchived }) => !isArchived);
    return profilesRefusals(inUse.map(({ profile }) => profile));
  });
  return [...new Set(found.flatMap(laterClash))];
}

function laterClash(refusal: ProfilesRefusal): readonly LaterClash[] {
  if (refusal === 'profile-code-twice') return ['code-taken-later'];
  return refusal === 'prefix-twice' ? ['prefix-taken-later'] : [];
}
