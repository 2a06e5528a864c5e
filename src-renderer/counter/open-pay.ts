/** Going on to paying, which wants something to pay, and prices that are settled. */
import type { CounterSnapshot } from '../../contract/window-types.ts';
import { mayDo } from '../shell/rights.ts';
import { NOTHING_TYPED, useCounter } from './counter-store.ts';
import { sayNotNow } from './not-yet.ts';
import type { TenderName } from './taken-tenders.ts';
import { refundTender } from './tender-limits.ts';

export function openPay(): void {
  const { snapshot, set } = useCounter.getState();
  if (!snapshot || snapshot.lines.length === 0) sayNotNow('bar.pay');
  else if (snapshot.priceDifferences.length > 0) set({ panel: 'prices', typed: '', pendingQuantity: null });
  else set({ panel: 'pay', ...NOTHING_TYPED, tender: firstTender(snapshot), typed: '', pendingQuantity: null });
}

function firstTender(snapshot: CounterSnapshot): TenderName {
  return snapshot.total < 0 ? refundTender(snapshot, mayDo('refund-in-cash')) : 'cash';
}
