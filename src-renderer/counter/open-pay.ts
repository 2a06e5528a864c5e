/** Going on to paying, which wants something to pay. */
import { NOTHING_TYPED, useCounter } from './counter-store.ts';
import { sayNotNow } from './not-yet.ts';

export function openPay(): void {
  const { snapshot, set } = useCounter.getState();
  if (!snapshot || snapshot.lines.length === 0) sayNotNow('bar.pay');
  else set({ panel: 'pay', ...NOTHING_TYPED, typed: '', pendingQuantity: null });
}
