/** A card that nobody bears yet was scanned: the customer panel asks for name and telephone, the card is in hand. */
import { newCustomer } from '../customers/customer-fields.ts';
import { spacedCode } from '../format/code.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { sayWarn } from '../messages/message-store.ts';
import { mayDo } from '../shell/rights.ts';
import { type Panel, useCounter } from './counter-store.ts';
import { NOTHING_SEARCHED, useCustomerPanelState } from './customer-panel-state.ts';

/** What these ask must be answered first. */
const NOT_NOW: readonly Panel[] = ['price', 'prices'];

export function openEnrolment(code: string, profileId: string): void {
  if (!mayDo('edit-customers')) {
    sayFailure('not-allowed');
    return;
  }
  const { panel, set } = useCounter.getState();
  if (NOT_NOW.includes(panel)) {
    sayWarn('card', { key: 'members.newCard', values: { code: spacedCode(code) } }, { key: 'members.scanAgain' });
    return;
  }
  useCustomerPanelState.getState().set({
    ...NOTHING_SEARCHED,
    making: newCustomer(''),
    // The id is made here, so that Enter pressed twice enrols once.
    enrolling: { id: crypto.randomUUID(), code, profileId },
  });
  set({ panel: 'customer', typed: '', pendingQuantity: null, receiptSaleId: null });
}

/** Somebody else's card was scanned instead: the form is about nobody any more. */
export function closeEnrolment(): void {
  const { enrolling, set } = useCustomerPanelState.getState();
  if (!enrolling) return;
  set(NOTHING_SEARCHED);
  if (useCounter.getState().panel === 'customer') useCounter.getState().set({ panel: 'keys' });
}
