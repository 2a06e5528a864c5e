/** What came to open documents after they were made, folded from the log: payments and states, in their positions. */
import { isOpenKind } from '../../core/basket/documents.ts';
import { paymentRows, stateRows } from '../documents/sale-facts.ts';
import { completionStates } from '../documents/states.ts';
import { pointsRows } from '../documents/stored-points.ts';
import type { ReadHandle } from '../store/handle.ts';
import type { SaleRows } from '../store/sales.ts';
import { documentFacts } from './log-facts.ts';

export type Additions = Pick<SaleRows, 'states' | 'payments' | 'points'>;

const NOTHING: Additions = { states: [], payments: [], points: [] };

/** @returns by document id; only of documents to which something came */
export function additionsInLog(read: ReadHandle): ReadonlyMap<string, Additions> {
  const additions = new Map<string, Additions>();
  const stand = new Map<
    string,
    { readonly states: SaleRows['states']; readonly payments: number; readonly points: number }
  >();
  for (const { type, body } of documentFacts(read)) {
    if (type === 'sale') {
      if (isOpenKind(body.kind)) {
        stand.set(body.saleId, {
          states: stateRows(body, 0),
          payments: body.payments.length,
          points: body.points ? 1 : 0,
        });
      }
      const atMs = body.states[0]?.atMs ?? 0;
      for (const saleId of body.origins) {
        const before = statesOf(saleId);
        const states = completionStates(before, atMs);
        add(saleId, { states: stateRows({ ...body, saleId, states }, before.length), payments: [], points: [] });
      }
    } else {
      const { saleId } = body;
      const taken = (stand.get(saleId)?.payments ?? 0) + (additions.get(saleId)?.payments.length ?? 0);
      add(saleId, {
        states: stateRows(body, statesOf(saleId).length),
        payments: paymentRows(body, taken),
        points: pointsRows(body, (stand.get(saleId)?.points ?? 0) + (additions.get(saleId)?.points.length ?? 0)),
      });
    }
  }
  return additions;

  function statesOf(saleId: string): SaleRows['states'] {
    return [...(stand.get(saleId)?.states ?? []), ...(additions.get(saleId)?.states ?? [])];
  }
  function add(saleId: string, more: Additions): void {
    const { states, payments, points } = additions.get(saleId) ?? NOTHING;
    additions.set(saleId, {
      states: [...states, ...more.states],
      payments: [...payments, ...more.payments],
      points: [...points, ...more.points],
    });
  }
}
