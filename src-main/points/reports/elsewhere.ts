/** Customers whose balance an outside program keeps are in no sum of balances (LOYALTY.md 2.8). */
import type { PointsRules } from '../write-movements.ts';

export interface ProfilesKept {
  /** JSON array of the profiles whose balance is kept elsewhere. */
  readonly elsewhere: string;
  /** Of who has no row of a member. */
  readonly default: string;
}

/** On a table with a `customer_id`, with the arguments of `profilesKept`. */
export const IS_KEPT_HERE = `coalesce((SELECT b.profile_id FROM member b WHERE b.customer_id = a.customer_id), ?)
  NOT IN (SELECT value FROM json_each(?))`;
export const KEPT_NAMES = ['default', 'elsewhere'] as const;

export interface KnownRules extends PointsRules {
  readonly profileIds: readonly string[];
}

export function profilesKept(rules: KnownRules): ProfilesKept {
  const elsewhere = rules.profileIds.filter((id) => rules.profile(id)?.keepsBalance === false);
  return { elsewhere: JSON.stringify(elsewhere), default: rules.defaultProfile()?.id ?? '' };
}
