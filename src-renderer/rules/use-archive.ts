/** Takes a profile out of use, or brings it back; who has it keeps it either way. */
import type { LoyaltyProfile } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { sayInk } from '../messages/message-store.ts';

export function useArchive({ id, description: name }: LoyaltyProfile, isArchived: boolean): () => void {
  const { client, query, queryClient } = useTill();
  const archive = async (): Promise<void> => {
    try {
      const answer = await client.rules.archiveProfile({ id, isArchived: !isArchived });
      if (!answer.ok) return sayInk('profile', { key: `profiles.archiveRefusal.${answer.refusal}` });
      await queryClient.invalidateQueries({ queryKey: query.rules.key() });
      sayInk('profile', { key: isArchived ? 'profiles.restored' : 'profiles.wasArchived', values: { name } });
    } catch (error) {
      sayFailure(failureOf(error));
    }
  };
  return () => void archive();
}
