/** The states of a document: facts one after another, the last one counts. */
import type { SaleBody } from '../../contract/events/sale.ts';
import type { DocumentState } from '../../core/basket/documents.ts';

/** What completing adds to the states that stand. */
export function completionStates(
  stands: readonly { readonly state: DocumentState }[],
  atMs: number,
): SaleBody['states'] {
  const missing = stands.some(({ state }) => state === 'paid')
    ? (['completed'] as const)
    : (['paid', 'completed'] as const);
  return missing.map((state) => ({ state, atMs }));
}

export function lastState(states: readonly { readonly state: DocumentState }[]): DocumentState {
  return states.at(-1)?.state ?? 'created';
}

/** Still waiting for money or for the customer. */
export function isOpen(states: readonly { readonly state: DocumentState }[]): boolean {
  const last = lastState(states);
  return last === 'created' || last === 'paid';
}
