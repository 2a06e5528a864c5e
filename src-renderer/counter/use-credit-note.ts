/** Asks the till what is left on the credit note whose code stands in the pay panel, once somebody has typed it. */
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { asCreditNoteCode } from '../../core/codes/credit-note-code.ts';
import { useTill } from '../connection/till-context.tsx';
import { useCounter } from './counter-store.ts';

/** @returns `unknown` when the till has no such credit note, null while there is nothing to say */
export function useCreditNote(): { readonly balance: number } | 'unknown' | null {
  const { query } = useTill();
  const set = useCounter((state) => state.set);
  const reference = useCounter((state) => state.reference);
  const isAsked = useCounter(({ tender, snapshot }) => tender === 'credit-note' && (snapshot?.total ?? 0) > 0);
  const code = isAsked ? asCreditNoteCode(reference) : null;
  const found = useQuery({
    ...query.sales.creditNote.queryOptions({ input: { code: code ?? '' } }),
    enabled: code !== null,
    // Another till window may have spent some of it since.
    staleTime: 0,
    gcTime: 0,
  });
  const answer = code === null ? undefined : found.data;
  useEffect(() => set({ creditNote: answer ?? null }), [answer, set]);
  if (answer === undefined) return null;
  return answer === null ? 'unknown' : { balance: answer.balance };
}
