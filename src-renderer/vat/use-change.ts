/** One change at a time: asks the till, keeps the refusal for the form, and refreshes the lists when it was done. */
import { useState } from 'react';
import { useTill } from '../connection/till-context.tsx';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import type { MessageText } from '../messages/message.ts';
import { sayInk } from '../messages/message-store.ts';

type Answer<Refusal> = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

export interface Change<Refusal> {
  readonly refusal: Refusal | null;
  /** What the form itself can see is wrong, before the till is asked. */
  readonly refuse: (refusal: Refusal) => void;
  readonly ask: (asking: () => Promise<Answer<Refusal>>, done: MessageText) => void;
}

/** @param onDone called after a change that was done */
export function useChange<Refusal extends string>(onDone: () => void): Change<Refusal> {
  const { query, queryClient } = useTill();
  const [refusal, refuse] = useState<Refusal | null>(null);
  const ask = async (asking: () => Promise<Answer<Refusal>>, done: MessageText): Promise<void> => {
    try {
      const answer = await asking();
      refuse(answer.ok ? null : answer.refusal);
      if (!answer.ok) return;
      sayInk('vat', done);
      await queryClient.invalidateQueries({ queryKey: query.vat.key() });
      await queryClient.invalidateQueries({ queryKey: query.departments.key() });
      onDone();
    } catch (error) {
      sayFailure(failureOf(error));
    }
  };
  return { refusal, refuse, ask: (asking, done) => void ask(asking, done) };
}
