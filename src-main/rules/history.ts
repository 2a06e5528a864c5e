/** Every version of a profile or of the programme: who, when, from when on, and what it changed; and what is planned. */
import type { RuleVersion } from '../../contract/window-types.ts';
import type { Profile } from '../../core/loyalty/profile.ts';
import type { ReadHandle } from '../store/handle.ts';
import {
  hasBegun,
  isAhead,
  isPlan,
  type RuleSubject,
  ruleVersionsOf,
  type StoredVersion,
  versionsInForce,
} from '../store/rule-versions.ts';
import { findOperator } from '../store/shop.ts';
import { type ProgrammeRules, readProfileBody, readProgrammeBody, type StoredProfile } from './documents.ts';
import { fieldChanges } from './field-changes.ts';
import { heldBy } from './profiles-at.ts';
import { programmeId } from './write-version.ts';

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

export function ruleHistory(
  read: ReadHandle,
  subject: { readonly kind: RuleSubject; readonly id: string },
  nowMs: number,
  { offset, limit }: Page,
): { readonly versions: RuleVersion[]; readonly total: number } {
  const all = ruleVersionsOf(read, subject.kind, subject.id);
  const inForce = versionsInForce(all, nowMs)[0];
  const versions = all
    .toReversed()
    .slice(offset, offset + limit)
    .map((version) => {
      const before = followedBy(version, all);
      return {
        id: version.id,
        atMs: version.at_ms,
        fromMs: version.valid_from_ms,
        operator: operatorName(read, version.operator_id),
        state: stateOf(version, inForce, nowMs),
        withdrawn: withdrawalOf(read, version),
        isFirst: before === undefined,
        changes: before === undefined ? [] : fieldChanges(JSON.parse(before.body), JSON.parse(version.body)),
      };
    });
  return { versions, total: all.length };
}

/** What it takes the place of at its moment, as far as was known when it was saved. */
function followedBy(version: StoredVersion, all: readonly StoredVersion[]): StoredVersion | undefined {
  const { row, valid_from_ms: from, at_ms: at } = version;
  const isSamePlan = (other: StoredVersion): boolean =>
    isPlan(version) && isPlan(other) && other.valid_from_ms === from;
  const wasThere = ({ withdrawal, isReplaced }: StoredVersion): boolean =>
    !isReplaced && (withdrawal === null || withdrawal.at_ms > at);
  return all
    .filter((other) => other.row < row && other.valid_from_ms <= from && !isSamePlan(other) && wasThere(other))
    .toSorted((a, b) => a.valid_from_ms - b.valid_from_ms || a.row - b.row)
    .at(-1);
}

export function programmeHistory(read: ReadHandle, nowMs: number, page: Page) {
  return ruleHistory(read, { kind: 'programme', id: programmeId(read) }, nowMs, page);
}

export interface Planned {
  readonly versionId: string;
  readonly fromMs: number;
  readonly operator: string;
}

export interface PlannedProgramme extends Planned {
  readonly rules: ProgrammeRules;
}

export interface PlannedProfile extends Planned {
  readonly profile: Profile;
}

/** The nearest first; of two for the same moment the newer one only. */
export function plannedProgrammes(read: ReadHandle, nowMs: number): readonly PlannedProgramme[] {
  return plansOf(read, 'programme', programmeId(read), nowMs).map((version) => ({
    ...plannedBy(read, version),
    rules: readProgrammeBody(version.body),
  }));
}

/** @param stored the profile as it is in force */
export function plannedProfiles(read: ReadHandle, stored: StoredProfile, nowMs: number): readonly PlannedProfile[] {
  return plansOf(read, 'profile', stored.profile.id, nowMs).map((version) => ({
    ...plannedBy(read, version),
    profile: heldBy(stored, readProfileBody(version.body)).profile,
  }));
}

function plansOf(read: ReadHandle, kind: RuleSubject, id: string, nowMs: number): readonly StoredVersion[] {
  return ruleVersionsOf(read, kind, id)
    .filter((version) => isAhead(version, nowMs))
    .toSorted((a, b) => a.valid_from_ms - b.valid_from_ms);
}

export function plannedBy(read: ReadHandle, version: StoredVersion): Planned {
  const { id: versionId, valid_from_ms: fromMs, operator_id: operatorId } = version;
  return { versionId, fromMs, operator: operatorName(read, operatorId) };
}

export function stateOf(
  version: StoredVersion,
  inForce: StoredVersion | undefined,
  nowMs: number,
): RuleVersion['state'] {
  if (version.row === inForce?.row) return 'in-force';
  if (version.isReplaced) return 'replaced';
  if (version.withdrawal) return 'withdrawn';
  return hasBegun(version, nowMs) ? 'past' : 'planned';
}

export function withdrawalOf(read: ReadHandle, { withdrawal }: StoredVersion): RuleVersion['withdrawn'] {
  return withdrawal && { atMs: withdrawal.at_ms, operator: operatorName(read, withdrawal.operator_id) };
}

export function operatorName(read: ReadHandle, id: string): string {
  return findOperator(read, id)?.name ?? '';
}
