/** F6 and F10: going on to the points, which want a customer, and the right to spend them or something to explain. */
import { sayFailure } from '../messages/failure-messages.ts';
import { sayInk } from '../messages/message-store.ts';
import { mayDo } from '../shell/rights.ts';
import { useCounter } from './counter-store.ts';
import { NOTHING_GIVEN, useGiftPanel } from './gift-panel-state.ts';
import { keptScans } from './kept-scans.ts';
import { sayPointsRefused } from './points-refusals.ts';

export function openGift(): void {
  const { snapshot, set } = useCounter.getState();
  const customer = snapshot?.customer ?? null;
  if (!mayDo('spend-points')) sayFailure('not-allowed');
  else if (customer === null) sayInk('points', { key: 'counterPoints.needsCustomer' });
  else if (customer.spendingRefusal !== null && !spendsAlready()) sayPointsRefused(customer.spendingRefusal);
  else {
    // What was scanned a moment ago is a line, though the till has not answered yet.
    const isEmpty = snapshot?.lines.length === 0 && keptScans().length === 0;
    useGiftPanel.getState().set({ ...NOTHING_GIVEN, tab: isEmpty ? 'catalogue' : 'line' });
    set({ panel: 'gift', typed: '', panelTyped: '', pendingQuantity: null, receiptSaleId: null });
  }
}

/** What was given before somebody closed the programme can still be taken off. */
function spendsAlready(): boolean {
  const snapshot = useCounter.getState().snapshot;
  return (snapshot?.points?.discount ?? null) !== null || (snapshot?.lines.some(({ gift }) => gift !== null) ?? false);
}

export function openWhy(): void {
  const { snapshot, panel, set } = useCounter.getState();
  if (panel === 'why') set({ panel: 'keys' });
  else if (!snapshot?.points || snapshot.lines.length === 0)
    sayInk('points', { key: 'counterPoints.nothingToExplain' });
  else set({ panel: 'why', typed: '', pendingQuantity: null, receiptSaleId: null });
}
