/** Withdraws a plan; the history keeps it, with who withdrew it and when. */
import { useTill } from '../connection/till-context.tsx';
import { formatMoment } from '../format/instants.ts';
import { useFormats } from '../format/use-formats.ts';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { sayInk } from '../messages/message-store.ts';

const ABOUT = 'programme';

interface Plan {
  readonly versionId: string;
  readonly fromMs: number;
}

export function useWithdraw({ versionId, fromMs }: Plan, onWithdrawn: () => void): () => void {
  const { client, query, queryClient } = useTill();
  const { locale, timeZone } = useFormats();
  const withdraw = async (): Promise<void> => {
    try {
      const answer = await client.rules.withdrawPlan({ versionId });
      if (answer.ok) {
        const moment = formatMoment(fromMs, locale, timeZone);
        sayInk(ABOUT, { key: 'programme.plans.withdrawn', values: { moment } });
        onWithdrawn();
      } else sayInk(ABOUT, { key: `programme.plans.refusal.${answer.refusal}` });
      await queryClient.invalidateQueries({ queryKey: query.rules.key() });
    } catch (error) {
      sayFailure(failureOf(error));
    }
  };
  return () => void withdraw();
}
