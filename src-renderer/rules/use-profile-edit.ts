/** The profile that is chosen, typed and saved: one at a time, with what the till refuses. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LoyaltyProfile, ProfileRefusalCode, TriedBasket } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { useFormats } from '../format/use-formats.ts';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { sayInk } from '../messages/message-store.ts';
import type { DraftEditing } from './draft-context.ts';
import { draftOf, type ProfileDraft, profileOf } from './profile-draft.ts';
import { useTrial } from './use-trial.ts';

export interface ProfileEdit extends Omit<DraftEditing, 'gridRows'> {
  /** As it would be saved. */
  readonly profile: LoyaltyProfile;
  readonly isChanged: boolean;
  readonly save: () => void;
  /** Back to what is saved. */
  readonly revert: () => void;
}

const UNTOLD: readonly ProfileRefusalCode[] = ['code-missing', 'description-missing'];
const NO_BASKET: TriedBasket = { kind: 'receipt', lines: [], receiptDiscount: null, vouchers: 0 };

/** @param onSaved with the id, when the till has it */
export function useProfileEdit(stored: LoyaltyProfile, isNew: boolean, onSaved: (id: string) => void): ProfileEdit {
  const { client, query, queryClient } = useTill();
  const formats = useFormats();
  const [draft, setDraft] = useState<ProfileDraft>(() => draftOf(stored, formats));
  const [wasSaved, setWasSaved] = useState(false);
  const { profile, unreadable } = profileOf(draft, formats);
  const isChanged =
    isNew || JSON.stringify(profile) !== JSON.stringify(profileOf(draftOf(stored, formats), formats).profile);
  const matches = useMatches(profile);
  const found = useTrial({ profile, rules: null }, NO_BASKET, unreadable.length === 0)?.refusals ?? [];
  // Nobody is told that a new profile has no name before trying to save it.
  const refusals = isNew && !wasSaved ? found.filter((refusal) => !UNTOLD.includes(refusal)) : found;
  const save = async (): Promise<void> => {
    setWasSaved(true);
    if (unreadable.length > 0) return sayInk('profile', { key: 'profiles.unreadableFields' });
    try {
      const answer = await client.rules.saveProfile({ profile });
      if (!answer.ok) return sayInk('profile', { key: 'profiles.refused' });
      await queryClient.invalidateQueries({ queryKey: query.rules.key() });
      sayInk('profile', { key: 'profiles.saved', values: { name: profile.description } });
      onSaved(profile.id);
    } catch (error) {
      sayFailure(failureOf(error));
    }
  };
  return {
    draft,
    profile,
    isChanged,
    refusals,
    unreadable,
    matches,
    change: (change) => setDraft({ ...draft, ...change }),
    save: () => void save(),
    revert: () => setDraft(draftOf(stored, formats)),
  };
}

function useMatches({ cardPrefix, alternativePrefixes, profilePrefix }: LoyaltyProfile): DraftEditing['matches'] {
  const { query } = useTill();
  const prefixes = [cardPrefix, ...alternativePrefixes, profilePrefix].filter((prefix) => prefix !== null);
  const found = useQuery({
    ...query.rules.prefixMatches.queryOptions({ input: { prefixes: prefixes.slice(0, 60) } }),
    enabled: prefixes.length > 0,
  });
  return prefixes.length > 0 ? (found.data ?? []) : [];
}
