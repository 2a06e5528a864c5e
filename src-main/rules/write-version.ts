/** A new version of a profile or of the programme, written by whoever holds the transaction. */
import { invariant } from '../../core/quantities/brand.ts';
import type { Capabilities } from '../capabilities.ts';
import type { ArticlePoints } from '../store/article-points.ts';
import type { ReadHandle, WriteHandle } from '../store/handle.ts';
import { readIdentity } from '../store/identity.ts';
import { isInForce, type RuleSubject, ruleVersionsOf, writeRuleVersion } from '../store/rule-versions.ts';
import type { RuleVersionRow } from '../store/schema-points.ts';
import { type ProgrammeRules, profileBody, programmeBody, type StoredProfile } from './documents.ts';

export interface VersionMaking extends Capabilities {
  readonly operatorId: string;
}

/** In force at once. */
export function writeProfile(write: WriteHandle, making: VersionMaking, stored: StoredProfile): void {
  writeRuleVersion(write, profileVersion(write, making, stored, null));
}

/** @param fromMs null: in force at once */
export function writeProgramme(
  write: WriteHandle,
  making: VersionMaking,
  rules: ProgrammeRules,
  fromMs: number | null,
): void {
  const made = { kind: 'programme', id: programmeId(write), body: programmeBody(rules), fromMs } as const;
  writeRuleVersion(write, newVersion(write, making, made));
}

/** What an article is to say about points from `fromMs` on. */
export function writeArticlePlan(
  write: WriteHandle,
  making: VersionMaking,
  { articleId, said, fromMs }: { readonly articleId: string; readonly said: ArticlePoints; readonly fromMs: number },
): void {
  const body = JSON.stringify(said);
  writeRuleVersion(write, newVersion(write, making, { kind: 'article', id: articleId, body, fromMs }));
}

/** Not written yet. @param fromMs null: in force at once */
export function profileVersion(
  read: ReadHandle,
  making: VersionMaking,
  stored: StoredProfile,
  fromMs: number | null,
): RuleVersionRow {
  return newVersion(read, making, { kind: 'profile', id: stored.profile.id, body: profileBody(stored), fromMs });
}

/** There is one programme: it bears the company's id. */
export function programmeId(read: ReadHandle): string {
  return readIdentity(read).companyId;
}

interface NewVersion {
  readonly kind: RuleSubject;
  readonly id: string;
  readonly body: string;
  readonly fromMs: number | null;
}

function newVersion(read: ReadHandle, making: VersionMaking, { kind, id, body, fromMs }: NewVersion): RuleVersionRow {
  const atMs = making.now();
  invariant(fromMs === null || fromMs > atMs, 'a version is planned for later, or in force at once');
  const begun = ruleVersionsOf(read, kind, id)
    .filter((version) => isInForce(version, atMs))
    .map((version) => version.valid_from_ms);
  // Not before what it follows, even when the clock was set back in between.
  const startMs = fromMs ?? Math.max(atMs, ...begun);
  return {
    id: making.newId(),
    subject_kind: kind,
    subject_id: id,
    body,
    valid_from_ms: startMs,
    at_ms: fromMs === null ? startMs : atMs,
    operator_id: making.operatorId,
  };
}
