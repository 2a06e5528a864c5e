/**
 * The programme as it is edited: one document that two screens share, saved whole, in force at
 * once or from a moment that is typed. Problems are told once somebody has tried to save.
 */
import { useState } from 'react';
import type { TillClient } from '../../contract/index.ts';
import type { ProgrammeDocument, ProgrammeProblem } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { countUnreadable } from '../format/typed-figure.ts';
import { useFormats } from '../format/use-formats.ts';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { problemsOf } from './rules-problems.ts';
import { AT_ONCE, momentOf, type TypedFrom, typedFrom } from './typed-from.ts';

export type StoredRules = Awaited<ReturnType<TillClient['rules']['programme']>>;
export type PlannedRules = StoredRules['planned'][number];

/** What stands beside the concluding button. */
export type SaveNote =
  | { readonly kind: 'saved' }
  | { readonly kind: 'planned'; readonly fromMs: number }
  | { readonly kind: 'refused' };

export interface RulesDraft {
  readonly rules: ProgrammeDocument;
  readonly from: TypedFrom;
  readonly isFromUnreadable: boolean;
  readonly problems: readonly ProgrammeProblem[];
  readonly note: SaveNote | null;
  readonly isChanged: boolean;
  /** The moment of the plan that is edited; null: what is in force is. */
  readonly planMs: number | null;
  /** Counts the drafts: fields that keep what is typed are other ones in another draft. */
  readonly draft: number;
  /** Counts the attempts to save that were refused. */
  readonly refusedTimes: number;
  readonly set: (change: Partial<ProgrammeDocument>) => void;
  readonly setProgramme: (change: Partial<ProgrammeDocument['programme']>) => void;
  readonly setFrom: (change: Partial<TypedFrom>) => void;
  /** Goes on with a plan, or with what is in force. */
  readonly open: (rules: ProgrammeDocument, fromMs: number | null) => void;
  readonly save: () => void;
}

export function useRulesDraft(stored: StoredRules): RulesDraft {
  const { timeZone } = useFormats();
  const [saved, setSaved] = useState(stored.rules);
  const [rules, setRules] = useState(stored.rules);
  const [from, setFrom] = useState(AT_ONCE);
  const [draft, setDraft] = useState(0);
  const [planMs, setPlanMs] = useState<number | null>(null);
  const change = (next: ProgrammeDocument): void => {
    setRules(next);
    saving.forgetNote();
  };
  const saving = useSaving(rules, from, (fromMs) => {
    setSaved(rules);
    setPlanMs(fromMs);
  });
  return {
    ...saving,
    rules,
    from,
    draft,
    planMs,
    isChanged: JSON.stringify(rules) !== JSON.stringify(saved) || countUnreadable(rules) > 0,
    set: (part) => change({ ...rules, ...part }),
    setProgramme: (part) => change({ ...rules, programme: { ...rules.programme, ...part } }),
    setFrom: (part) => setFrom({ ...from, ...part }),
    open: (next, fromMs) => {
      change(next);
      setSaved(next);
      setDraft(draft + 1);
      setPlanMs(fromMs);
      setFrom(typedFrom(fromMs, timeZone));
    },
  };
}

function useSaving(rules: ProgrammeDocument, from: TypedFrom, onSaved: (fromMs: number | null) => void) {
  const { client, query, queryClient } = useTill();
  const { timeZone } = useFormats();
  const [note, setNote] = useState<SaveNote | null>(null);
  const [hasTried, setTried] = useState(false);
  const [refusedTimes, setRefusedTimes] = useState(0);
  const [answered, setAnswered] = useState<readonly ProgrammeProblem[]>([]);
  const fromMs = momentOf(from, timeZone);
  const isFromUnreadable = fromMs === undefined;
  const own = problemsOf(rules);
  const refuse = (problems: readonly ProgrammeProblem[]): void => {
    setTried(true);
    setAnswered(problems);
    setRefusedTimes(refusedTimes + 1);
    setNote({ kind: 'refused' });
  };
  const save = async (): Promise<void> => {
    if (own.length > 0 || fromMs === undefined || countUnreadable(rules) > 0) return refuse([]);
    try {
      const answer = await client.rules.saveProgramme({ rules, fromMs });
      if (!answer.ok) return refuse(answer.refusals);
      setTried(false);
      setAnswered([]);
      setNote(fromMs === null ? { kind: 'saved' } : { kind: 'planned', fromMs });
      onSaved(fromMs);
      await queryClient.invalidateQueries({ queryKey: query.rules.key() });
    } catch (error) {
      sayFailure(failureOf(error));
    }
  };
  return {
    note,
    refusedTimes,
    isFromUnreadable: hasTried && isFromUnreadable,
    problems: hasTried ? [...own, ...answered.filter(({ refusal }) => refusal === 'moment-past')] : [],
    forgetNote: () => setNote(null),
    save: () => void save(),
  };
}
