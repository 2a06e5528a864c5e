/** What an imagined sale gives under the rules as they are typed; the last answer stays until the next. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LoyaltyProfile, ProgrammeDocument, TriedBasket } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';

export interface TriedRules {
  readonly profile: LoyaltyProfile;
  /** Null: the programme that is in force. */
  readonly rules: ProgrammeDocument | null;
}

export function useTrial({ profile, rules }: TriedRules, basket: TriedBasket, isReadable: boolean) {
  const { query } = useTill();
  const { data } = useQuery({
    ...query.rules.tryOut.queryOptions({ input: { profile, rules, basket } }),
    enabled: isReadable,
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 10_000,
  });
  return data ?? null;
}
