/** F4 and F5: parking wants a line, recalling wants none, and something that was parked. */
import { sayInk } from '../messages/message-store.ts';
import { useCounter } from './counter-store.ts';
import { sayParkRefused } from './goods-commands.ts';
import { sayNotNow } from './not-yet.ts';
import { useRecallChoice } from './recall-choice.ts';

const FRESH = { panelTyped: '', typed: '', pendingQuantity: null, receiptSaleId: null } as const;

export function openPark(): void {
  const { snapshot, set } = useCounter.getState();
  if (!snapshot || snapshot.lines.length === 0) sayNotNow('bar.park');
  else set({ panel: 'park', ...FRESH });
}

export function openRecall(): void {
  const { snapshot, set } = useCounter.getState();
  if (snapshot && snapshot.lines.length > 0) sayParkRefused('basket-not-empty');
  // Before the till has answered nobody knows that there are none: the panel asks for itself.
  else if (snapshot?.parked === 0) sayInk('park', { key: 'park.nothingParked' });
  else {
    useRecallChoice.setState({ at: 0, asked: null });
    set({ panel: 'recall', ...FRESH });
  }
}
