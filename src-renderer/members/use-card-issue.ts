/** The form's fields, what is wrong with each once it was tried, and giving out the numbers. */
import { useRef, useState } from 'react';
import type { IssueRefusal, IssuingProfile } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';

/** As the contract has it, whose module would bring its schemas into the window. */
export const MOST_CARDS = 10_000;

export interface CardFields {
  readonly profileId: string;
  readonly count: string;
  readonly first: string;
}

interface CardIssue {
  readonly fields: CardFields;
  readonly profile: IssuingProfile | undefined;
  readonly problems: { readonly count: boolean; readonly first: boolean };
  readonly refusal: IssueRefusal | null;
  readonly sending: boolean;
  readonly change: (change: Partial<CardFields>) => void;
  readonly issue: () => void;
}

export function useCardIssue(profiles: readonly IssuingProfile[]): CardIssue {
  const { client, query, queryClient } = useTill();
  const usual = profiles.find(({ refusal }) => refusal === null) ?? profiles[0];
  const [fields, setFields] = useState<CardFields>({ profileId: usual?.id ?? '', count: '24', first: '' });
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<IssueRefusal | null>(null);
  // One for each press: the same range sent again over a broken line is given out once.
  const busy = useRef(false);
  const profile = profiles.find(({ id }) => id === fields.profileId);
  const count = wholeIn(fields.count);
  const first = fields.first.trim() === '' ? null : wholeIn(fields.first);
  const problems = {
    count: count === null || count < 1 || count > MOST_CARDS,
    first: fields.first.trim() !== '' && (first === null || first < 1),
  };
  const send = async (wanted: number): Promise<void> => {
    busy.current = true;
    setSending(true);
    setRefusal(null);
    try {
      const id = crypto.randomUUID();
      const answer = await client.memberFiles.issueCards({ id, profileId: fields.profileId, first, count: wanted });
      if (answer.ok) {
        setTried(false);
        setFields((before) => ({ ...before, first: '' }));
      } else setRefusal(answer.refusal);
      await queryClient.invalidateQueries({ queryKey: query.memberFiles.cards.key() });
    } catch (error) {
      sayFailure(failureOf(error));
    } finally {
      busy.current = false;
      setSending(false);
    }
  };
  return {
    fields,
    profile,
    problems: tried ? problems : { count: false, first: false },
    refusal: refusal ?? profile?.refusal ?? null,
    sending,
    change: (change) => {
      setRefusal(null);
      setFields((before) => ({ ...before, ...change }));
    },
    issue: () => {
      setTried(true);
      if (count !== null && !problems.count && !problems.first && !busy.current) void send(count);
    },
  };
}

function wholeIn(text: string): number | null {
  return /^\d{1,11}$/.test(text.trim()) ? Number(text.trim()) : null;
}
