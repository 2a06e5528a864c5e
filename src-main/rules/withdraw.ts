/** A plan that is not wanted any more: a fact of its own, so that the history tells of both; never once it has begun. */
import { isAhead, listRuleVersions, withWithdrawal, writeRuleWithdrawal } from '../store/rule-versions.ts';
import { clashesAhead, type LaterClash } from './profiles-at.ts';
import type { RulesWriting } from './save-profile.ts';

export type WithdrawRefusal = 'not-planned' | LaterClash;

/** Doing it twice is doing it once. */
export function withdrawPlan(
  { store, rules, now, operatorId }: RulesWriting,
  versionId: string,
): WithdrawRefusal | null {
  const versions = listRuleVersions(store.read);
  const found = versions.find(({ id }) => id === versionId);
  if (found?.withdrawal) return null;
  const atMs = now();
  if (!found || !isAhead(found, atMs)) return 'not-planned';
  const row = { version_id: versionId, at_ms: atMs, operator_id: operatorId };
  // A later plan may take the code or the prefix that this one would have given up.
  const [clash] = clashesAhead(withWithdrawal(versions, row), atMs);
  if (clash) return clash;
  store.writeTransaction((write) => writeRuleWithdrawal(write, row));
  rules.reload();
  return null;
}
