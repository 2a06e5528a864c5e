/** Every version of a profile or of the programme: who, when, from when on, and what it changed. */
import type { RuleVersion } from '../../contract/window-types.ts';
import type { ReadHandle } from '../store/handle.ts';
import {
  isInForce,
  type RuleSubject,
  ruleVersionsOf,
  type StoredVersion,
  versionsInForce,
} from '../store/rule-versions.ts';
import { findOperator } from '../store/shop.ts';
import { type ProgrammeRules, readProgrammeBody } from './documents.ts';
import { fieldChanges } from './field-changes.ts';
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
  const all = ruleVersionsOf(read, subject.kind, subject.id).toReversed();
  const inForce = versionsInForce(all.toReversed(), nowMs)[0];
  const versions = all.slice(offset, offset + limit).map((version, index) => {
    const before = all[offset + index + 1];
    return {
      id: version.id,
      atMs: version.at_ms,
      fromMs: version.valid_from_ms,
      operator: operatorName(read, version),
      state: stateOf(version, inForce, nowMs),
      isFirst: before === undefined,
      changes: before === undefined ? [] : fieldChanges(JSON.parse(before.body), JSON.parse(version.body)),
    };
  });
  return { versions, total: all.length };
}

export function programmeHistory(read: ReadHandle, nowMs: number, page: Page) {
  return ruleHistory(read, { kind: 'programme', id: programmeId(read) }, nowMs, page);
}

export interface Planned {
  readonly versionId: string;
  readonly fromMs: number;
  readonly operator: string;
  readonly rules: ProgrammeRules;
}

/** The nearest first; of two for the same moment the newer one only. */
export function plannedProgrammes(read: ReadHandle, nowMs: number): readonly Planned[] {
  const planned = new Map<number, StoredVersion>();
  for (const version of ruleVersionsOf(read, 'programme', programmeId(read))) {
    if (!isInForce(version, nowMs)) planned.set(version.valid_from_ms, version);
  }
  return [...planned.values()]
    .toSorted((a, b) => a.valid_from_ms - b.valid_from_ms)
    .map((version) => ({
      versionId: version.id,
      fromMs: version.valid_from_ms,
      operator: operatorName(read, version),
      rules: readProgrammeBody(version.body),
    }));
}

function stateOf(version: StoredVersion, inForce: StoredVersion | undefined, nowMs: number): RuleVersion['state'] {
  if (version.row === inForce?.row) return 'in-force';
  return isInForce(version, nowMs) ? 'past' : 'planned';
}

function operatorName(read: ReadHandle, { operator_id: id }: StoredVersion): string {
  return findOperator(read, id)?.name ?? '';
}
