/** Merging customers and parting them; everything that shows a customer or points is read anew. */
import type { MergeRefusal } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';

type Answer = { readonly ok: true } | { readonly ok: false; readonly refusal: MergeRefusal };

export function useMerging() {
  const { client, query, queryClient } = useTill();
  /** @returns the refusal; null when it was done, or when the failure was said already */
  const done = async (asked: Promise<Answer>): Promise<MergeRefusal | null> => {
    try {
      const answer = await asked;
      return answer.ok ? null : answer.refusal;
    } catch (error) {
      sayFailure(failureOf(error));
      return null;
    } finally {
      const keys = [query.members.key(), query.customers.key(), query.points.key()];
      await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    }
  };
  return {
    merge: (absorbedId: string, intoId: string) => done(client.points.merge({ absorbedId, intoId })),
    unmerge: (absorbedId: string) => done(client.points.unmerge({ absorbedId })),
  };
}
