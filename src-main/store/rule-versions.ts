/** Versions of the rules of points: facts, only added; the newest in force of each subject counts. */
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type { RuleVersionRow } from './schema-points.ts';
import { statement } from './statement.ts';

/** `row` is the order in which this till wrote. */
export type StoredVersion = RuleVersionRow & { readonly row: number };
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
const versionById = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('rule_version').selectAll().where('id', '=', arg('id')),
);

export function writeRuleVersion(write: WriteHandle, row: RuleVersionRow): void {
  write.run(insertVersion, row);
}

/** In the order in which they were written. */
export function listRuleVersions(read: ReadHandle): StoredVersion[] {
  return read.all(allVersions, {});
}

export function ruleVersionsOf(read: ReadHandle, kind: RuleSubject, id: string): StoredVersion[] {
  return read.all(versionsOf, { kind, id });
}

export function findRuleVersion(read: ReadHandle, id: string): StoredVersion | undefined {
  return read.get(versionById, { id });
}

/**
 * A version that was not planned for later is in force whatever the clock says afterwards: a
 * clock that is set back takes no rules away.
 */
export function isInForce({ valid_from_ms: from, at_ms: at }: RuleVersionRow, nowMs: number): boolean {
  return from <= nowMs || from <= at;
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
    ...versions.filter((version) => !isInForce(version, nowMs)).map(({ valid_from_ms: from }) => from),
  );
}
