/** What can be done with members. A refusal is handed back to the form that asked; lists and details are read anew. */
import type { MemberRefusal } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';

type Answer = { readonly ok: true } | { readonly ok: false; readonly refusal: MemberRefusal };

/** @returns a function that gives the refusal, null when it was done, or `failed` when that was said already */
export function useMemberActions(): (asked: Promise<Answer>) => Promise<MemberRefusal | 'failed' | null> {
  const { query, queryClient } = useTill();
  return async (asked) => {
    try {
      const answer = await asked;
      return answer.ok ? null : answer.refusal;
    } catch (error) {
      sayFailure(failureOf(error));
      return 'failed';
    } finally {
      // Also after a failure: the wire may have broken when it was done already.
      await Promise.all(
        [query.members.key(), query.customers.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      );
    }
  };
}
