/** The profile that is chosen, typed and saved: one at a time, with what the till refuses. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  LoyaltyProfile,
  ProfileRefusalCode,
  StoredProfileShown,
  TriedBasket,
} from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { formatMoment } from '../format/instants.ts';
import { useFormats } from '../format/use-formats.ts';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { sayInk } from '../messages/message-store.ts';
import type { DraftEditing } from './draft-context.ts';
import { draftOf, type ProfileDraft, profileOf } from './profile-draft.ts';
import { AT_ONCE, momentOf, type TypedFrom, typedFrom } from './typed-from.ts';
import { useTrial } from './use-trial.ts';

type PlannedProfile = StoredProfileShown['planned'][number];

export interface ProfileEdit extends Omit<DraftEditing, 'gridRows'> {
  /** As it would be saved. */
  readonly profile: LoyaltyProfile;
  readonly isChanged: boolean;
  readonly from: TypedFrom;
  readonly isFromUnreadable: boolean;
  /** The moment of the plan that is edited; null: what is in force is. */
  readonly planMs: number | null;
  readonly setFrom: (change: Partial<TypedFrom>) => void;
  /** Goes on with a plan, or with what is in force. */
  readonly open: (plan: PlannedProfile | null) => void;
  readonly save: () => void;
  /** Back to what is saved. */
  readonly revert: () => void;
}

const UNTOLD: readonly ProfileRefusalCode[] = ['code-missing', 'description-missing'];
/** What the other profiles have now says nothing about a later moment: then the till answers when it is saved. */
const TOGETHER: readonly ProfileRefusalCode[] = [
  'default-missing',
  'default-twice',
  'profile-code-twice',
  'prefix-twice',
];
/** Said by the till alone, when it is asked to save. */
const OF_THE_MOMENT: readonly ProfileRefusalCode[] = [
  'moment-past',
  'new-planned',
  'default-planned',
  'code-taken-later',
  'prefix-taken-later',
];
const NO_BASKET: TriedBasket = { kind: 'receipt', lines: [], receiptDiscount: null, vouchers: 0 };

/** @param onSaved with the id, when the till has it */
export function useProfileEdit(stored: LoyaltyProfile, isNew: boolean, onSaved: (id: string) => void): ProfileEdit {
  const formats = useFormats();
  const [plan, setPlan] = useState<Pick<PlannedProfile, 'profile' | 'fromMs'> | null>(null);
  const [draft, setDraft] = useState<ProfileDraft>(() => draftOf(stored, formats));
  const [from, setFrom] = useState(AT_ONCE);
  const begun = plan?.profile ?? stored;
  const { profile, unreadable } = profileOf(draft, formats);
  const isChanged =
    isNew || JSON.stringify(profile) !== JSON.stringify(profileOf(draftOf(begun, formats), formats).profile);
  const saving = useSaving({ profile, isReadable: unreadable.length === 0, from }, (fromMs) => {
    setPlan(fromMs === null ? null : { profile, fromMs });
    onSaved(profile.id);
  });
  const tried = useTrial({ profile, rules: null }, NO_BASKET, unreadable.length === 0)?.refusals ?? [];
  // Nobody is told that a new profile has no name before trying to save it.
  const untold = [...(isNew && !saving.hasTried ? UNTOLD : []), ...(from.isLater ? TOGETHER : [])];
  return {
    draft,
    profile,
    isChanged,
    from,
    isFromUnreadable: saving.isFromUnreadable,
    planMs: plan?.fromMs ?? null,
    refusals: [...tried.filter((refusal) => !untold.includes(refusal)), ...saving.refusals],
    unreadable,
    matches: useMatches(profile),
    change: (change) => {
      setDraft({ ...draft, ...change });
      saving.forget();
    },
    setFrom: (change) => {
      setFrom({ ...from, ...change });
      saving.forget();
    },
    open: (next) => {
      setPlan(next);
      setDraft(draftOf(next?.profile ?? stored, formats));
      setFrom(typedFrom(next?.fromMs ?? null, formats.timeZone));
      saving.forget();
    },
    save: saving.save,
    revert: () => setDraft(draftOf(begun, formats)),
  };
}

interface Saved {
  readonly profile: LoyaltyProfile;
  readonly isReadable: boolean;
  readonly from: TypedFrom;
}

function useSaving({ profile, isReadable, from }: Saved, onSaved: (fromMs: number | null) => void) {
  const { client, query, queryClient } = useTill();
  const { locale, timeZone } = useFormats();
  const [hasTried, setTried] = useState(false);
  const [refusals, setRefusals] = useState<readonly ProfileRefusalCode[]>([]);
  const fromMs = momentOf(from, timeZone);
  const save = async (): Promise<void> => {
    setTried(true);
    if (!isReadable) return sayInk('profile', { key: 'profiles.unreadableFields' });
    if (fromMs === undefined) return sayInk('profile', { key: 'profiles.refused' });
    try {
      const answer = await client.rules.saveProfile({ profile, fromMs });
      // What is wrong with the profile by itself stands beside its field already.
      setRefusals(answer.ok ? [] : answer.refusals.filter((refusal) => OF_THE_MOMENT.includes(refusal)));
      if (!answer.ok) return sayInk('profile', { key: 'profiles.refused' });
      await queryClient.invalidateQueries({ queryKey: query.rules.key() });
      const name = profile.description;
      if (fromMs === null) sayInk('profile', { key: 'profiles.saved', values: { name } });
      else {
        const moment = formatMoment(fromMs, locale, timeZone);
        sayInk('profile', { key: 'profiles.planned', values: { name, moment } });
      }
      setTried(false);
      onSaved(fromMs);
    } catch (error) {
      sayFailure(failureOf(error));
    }
  };
  return {
    hasTried,
    isFromUnreadable: hasTried && fromMs === undefined,
    refusals,
    forget: () => setRefusals([]),
    save: () => void save(),
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
