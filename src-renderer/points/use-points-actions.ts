/**
 * What a manager does with points: every movement by hand, with the id that makes it happen once.
 * A refusal is handed back, to be said where it was typed.
 */
import { useRef } from 'react';
import type { DeletionRefusal, ManualOperation, OperationRefusal } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { handOver } from '../parts/hand-over.ts';
import { asked, type ChosenFilter } from './movement-filter.ts';

type Answer<Refusal> =
  | { readonly ok: true; readonly movementId: string; readonly balance: number | null }
  | { readonly ok: false; readonly refusal: Refusal };

/** Null: it failed, and that was said. */
type Asked<Refusal> = Promise<Answer<Refusal> | null>;
export type Action = 'newsletter' | 'review';
export type ActionRefusal = 'customer-unknown' | 'programme-off' | 'group-left-out' | 'already-given' | 'no-points-set';

export interface PointsActions {
  readonly operate: (customerId: string, operation: ManualOperation, note: string) => Asked<OperationRefusal>;
  readonly deleteMovement: (movementId: string, note: string) => Asked<DeletionRefusal>;
  readonly giveForAction: (customerId: string, action: Action) => Asked<ActionRefusal>;
  readonly exportCsv: (filter: ChosenFilter) => void;
}

export function usePointsActions(): PointsActions {
  const { client, query, queryClient } = useTill();
  /** Kept until an answer came: sent again, exactly the same is found done. */
  const sent = useRef<{ readonly what: string; readonly id: string } | null>(null);
  const ask = async <Refusal>(what: unknown, asking: (id: string) => Promise<Answer<Refusal>>): Asked<Refusal> => {
    const words = JSON.stringify(what);
    if (sent.current?.what !== words) sent.current = { what: words, id: crypto.randomUUID() };
    try {
      const answer = await asking(sent.current.id);
      sent.current = null;
      return answer;
    } catch (error) {
      sayFailure(failureOf(error));
      return null;
    } finally {
      await Promise.all(
        [query.points, query.members, query.customers].map((group) =>
          queryClient.invalidateQueries({ queryKey: group.key() }),
        ),
      );
    }
  };
  const download = async (filter: ChosenFilter): Promise<void> => {
    const { file, fileName } = await client.points.csv({ filter: asked(filter) });
    handOver(file, fileName);
  };
  return {
    operate: (customerId, operation, note) =>
      ask([customerId, operation, note], (id) => client.points.operate({ id, customerId, operation, note })),
    deleteMovement: (movementId, note) =>
      ask([movementId, note], (id) => client.points.deleteMovement({ id, movementId, note })),
    giveForAction: (customerId, action) =>
      ask([customerId, action], (id) => client.points.giveForAction({ id, customerId, action })),
    exportCsv: (filter) => void download(filter).catch((error) => sayFailure(failureOf(error))),
  };
}
