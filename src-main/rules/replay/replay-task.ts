/** What goes to the worker that counts sales again, and what comes back: plain data. */
import type { ShopDay } from '../../../core/basket/price-in-force.ts';
import type { Profile } from '../../../core/loyalty/profile.ts';
import type { ProgrammeRules } from '../documents.ts';
import type { Replayed, RuleSet } from './replay-sales.ts';

export interface SentRules {
  readonly programme: ProgrammeRules;
  /** Archived ones too: who has one keeps it. */
  readonly profiles: readonly Profile[];
}

export interface ReplayTask {
  readonly databasePath: string;
  readonly from: ShopDay;
  /** Those in force, and those that were typed. */
  readonly sets: readonly [inForce: SentRules, typed: SentRules];
}

export type ReplayReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  /** In the order of the sets. */
  | { readonly kind: 'done'; readonly results: readonly [inForce: Replayed, typed: Replayed] };

export function rulesOf({ programme, profiles }: SentRules): RuleSet {
  return {
    programme: () => programme,
    profile: (id) => profiles.find((profile) => profile.id === id) ?? null,
    defaultProfile: () => profiles.find(({ isDefault }) => isDefault) ?? null,
  };
}
