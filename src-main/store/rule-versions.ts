/**
 * Versions of the rules of points: facts, only added; the newest in force of each subject counts.
 * A plan that another one replaced for the same moment, or that was withdrawn, never comes into force.
 */
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type { RuleVersionRow, RuleWithdrawalRow } from './schema-points.ts';
import { statement } from './statement.ts';

/** `row` is the order in which this till wrote. */
type WrittenVersion = RuleVersionRow & { readonly row: number };

export type StoredVersion = WrittenVersion & {
  readonly withdrawal: RuleWithdrawalRow | null;
  /** Another one was planned later for the same moment. */
  readonly isReplaced: boolean;
};
export type RuleSubject = RuleVersionRow['subject_kind'];

const insertVersion = insertInto<'rule_version', RuleVersionRow>('rule_version', [
  'id',
  'subject_kind',
  'subject_id',
  'body',
  'valid_from_ms',
  'at_ms',
  'operator_id',
]);
const allVersions = statement()((db) => db.selectFrom('rule_version').selectAll().orderBy('row'));
const versionsOf = statement<{ kind: RuleSubject; id: string }>()((db, arg) =>
  db
    .selectFrom('rule_version')
    .selectAll()
    .where('subject_kind', '=', arg('kind'))
    .where('subject_id', '=', arg('id'))
    .orderBy('row'),
);
const insertWithdrawal = insertInto<'rule_withdrawal', RuleWithdrawalRow>('rule_withdrawal', [
  'version_id',
  'at_ms',
  'operator_id',
]);
const allWithdrawals = statement()((db) => db.selectFrom('rule_withdrawal').selectAll());

export function writeRuleVersion(write: WriteHandle, row: RuleVersionRow): void {
  write.run(insertVersion, row);
}

export function writeRuleWithdrawal(write: WriteHandle, row: RuleWithdrawalRow): void {
  write.run(insertWithdrawal, row);
}

/** In the order in which they were written. */
export function listRuleVersions(read: ReadHandle): StoredVersion[] {
  return withEnds(read.all(allVersions, {}), read.all(allWithdrawals, {}));
}

export function ruleVersionsOf(read: ReadHandle, kind: RuleSubject, id: string): StoredVersion[] {
  return withEnds(read.all(versionsOf, { kind, id }), read.all(allWithdrawals, {}));
}

/** As they would be with these too. */
export function withVersions(versions: readonly StoredVersion[], more: readonly RuleVersionRow[]): StoredVersion[] {
  const last = versions.at(-1)?.row ?? 0;
  const added = more.map((row, index) => ({ ...row, row: last + index + 1 }));
  return withEnds([...versions, ...added], withdrawalsOf(versions));
}

/** As they would be with one withdrawn too. */
export function withWithdrawal(versions: readonly StoredVersion[], row: RuleWithdrawalRow): StoredVersion[] {
  return withEnds(versions, [...withdrawalsOf(versions), row]);
}

function withdrawalsOf(versions: readonly StoredVersion[]): RuleWithdrawalRow[] {
  return versions.flatMap(({ withdrawal }) => withdrawal ?? []);
}

function withEnds(versions: readonly WrittenVersion[], withdrawals: readonly RuleWithdrawalRow[]): StoredVersion[] {
  const withdrawn = new Map(withdrawals.map((row) => [row.version_id, row]));
  const lastPlans = new Map(versions.filter(isPlan).map((version) => [momentOf(version), version.row]));
  return versions.map((version) => ({
    ...version,
    withdrawal: withdrawn.get(version.id) ?? null,
    isReplaced: isPlan(version) && lastPlans.get(momentOf(version)) !== version.row,
  }));
}

function momentOf({ subject_kind: kind, subject_id: id, valid_from_ms: from }: RuleVersionRow): string {
  return `${kind} ${id} ${from}`;
}

/** Saved for a later moment, whether or not that has come. */
export function isPlan({ valid_from_ms: from, at_ms: at }: RuleVersionRow): boolean {
  return from > at;
}

/**
 * A version that was not planned for later is in force whatever the clock says afterwards: a
 * clock that is set back takes no rules away.
 */
export function isInForce(version: StoredVersion, nowMs: number): boolean {
  return hasBegun(version, nowMs) && mayCount(version);
}

/** A plan whose moment is still to come. */
export function isAhead(version: StoredVersion, nowMs: number): boolean {
  return !hasBegun(version, nowMs) && mayCount(version);
}

export function hasBegun(version: RuleVersionRow, nowMs: number): boolean {
  return version.valid_from_ms <= nowMs || !isPlan(version);
}

function mayCount({ withdrawal, isReplaced }: StoredVersion): boolean {
  return withdrawal === null && !isReplaced;
}

/** Of those in force the newest start of each subject, of equal ones the newest row. */
export function versionsInForce(versions: readonly StoredVersion[], nowMs: number): readonly StoredVersion[] {
  const newest = new Map<string, StoredVersion>();
  for (const version of versions) {
    if (!isInForce(version, nowMs)) continue;
    const key = `${version.subject_kind} ${version.subject_id}`;
    const known = newest.get(key);
    if (!known || known.valid_from_ms <= version.valid_from_ms) newest.set(key, version);
  }
  return [...newest.values()];
}

/** When the next planned version begins; infinity where none is planned. */
export function nextBeginning(versions: readonly StoredVersion[], nowMs: number): number {
  return Math.min(
    Number.POSITIVE_INFINITY,
    ...versions.filter((version) => isAhead(version, nowMs)).map(({ valid_from_ms: from }) => from),
  );
}
