/** Going on to a discount, which wants a line and the right to give one. */
import { sayFailure } from '../messages/failure-messages.ts';
import { mayDo } from '../shell/rights.ts';
import { useCounter } from './counter-store.ts';
import { sayNotNow } from './not-yet.ts';

export function openDiscount(): void {
  const { snapshot, set } = useCounter.getState();
  if (!mayDo('give-discounts')) sayFailure('not-allowed');
  else if (!snapshot || snapshot.lines.length === 0) sayNotNow('bar.discount');
  else
    set({
      panel: 'discount',
      discountTarget: 'line',
      discountKind: 'percent',
      discountTyped: '',
      panelTyped: '',
      typed: '',
      pendingQuantity: null,
    });
}
