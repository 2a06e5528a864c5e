/** The lines of a document that can still come back, in the returns panel: chosen there, or on the documents' screen. */
import type { TillClient } from '../../contract/index.ts';
import type { ClosedSale } from '../../contract/window-types.ts';
import { sayRefused } from './counter-messages.ts';
import { useCounter } from './counter-store.ts';
import { openReturns } from './open-returns.ts';
import { NOTHING_CHOSEN, useReturnsState } from './returns-state.ts';

export async function openReturnOf(client: TillClient, document: ClosedSale): Promise<void> {
  const lines = await client.sales.returnable({ saleId: document.saleId });
  if (!lines.some(({ left }) => left > 0)) return sayRefused('nothing-to-return', null);
  openReturns();
  useReturnsState.setState({ ...NOTHING_CHOSEN, tab: 'receipt', document, lines });
  useCounter.getState().set({ panelTyped: '' });
}
