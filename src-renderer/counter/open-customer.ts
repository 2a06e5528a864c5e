/** F3: going on to the customer, which wants the right to see them. */
import { sayFailure } from '../messages/failure-messages.ts';
import { mayDo } from '../shell/rights.ts';
import { useCounter } from './counter-store.ts';
import { NOTHING_SEARCHED, useCustomerPanelState } from './customer-panel-state.ts';

export function openCustomer(): void {
  if (!mayDo('see-customers')) {
    sayFailure('not-allowed');
    return;
  }
  useCustomerPanelState.getState().set(NOTHING_SEARCHED);
  useCounter.getState().set({ panel: 'customer', typed: '', pendingQuantity: null, receiptSaleId: null });
}
