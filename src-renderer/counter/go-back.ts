/** Esc: one step back at a time, and at the end the question whether to clear the sale. */
import { useMessages } from '../messages/message-store.ts';
import { NOTHING_TYPED, useCounter } from './counter-store.ts';
import { askNextPrice } from './goods-commands.ts';

export function goBack(): void {
  const { panel, typed, enquiring, pendingQuantity, selectedLineId, snapshot, set } = useCounter.getState();
  useMessages.getState().dismissInk();
  if (enquiring) set({ enquiring: false, typed: '', panel: 'keys' });
  else if (panel === 'search' && typed !== '') set({ typed: '' });
  else if (panel === 'price') askNextPrice();
  else if (panel !== 'keys')
    set({ panel: 'keys', ...NOTHING_TYPED, discountTyped: '', panelTyped: '', receiptSaleId: null });
  else if (pendingQuantity !== null) set({ pendingQuantity: null });
  else if (selectedLineId !== null) set({ selectedLineId: null });
  else if (snapshot && snapshot.lines.length > 0) set({ asksToClear: true });
}
