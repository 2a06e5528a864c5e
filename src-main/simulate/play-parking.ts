/** A sale that waits: parked while another customer is served, recalled later. */

import { randomUUID } from 'node:crypto';
import type { ClosedSale } from '../../contract/window-types.ts';
import { pageParked } from '../store/parked.ts';
import { bringCard } from './play-card.ts';
import { fillBasket, pay } from './play-sale.ts';
import { oneOf, type Shift } from './shift.ts';

const MOST = 5;

/** @returns the sale when one was recalled and paid */
export function playParking(shift: Shift): ClosedSale | null {
  const { counter, documents, operatorId, chance } = shift;
  if (counter.snapshot.parked < MOST) {
    fillBasket(shift);
    if (chance.percent(50)) bringCard(shift);
    counter.park(counter.snapshot.saleId, `waits ${chance.whole(1000)}`, operatorId);
    return null;
  }
  const waiting = oneOf(chance, pageParked(documents.store.read, { offset: 0, limit: MOST }));
  if (!waiting || !counter.recall(waiting.sale_id).ok) return null;
  if (counter.snapshot.priceDifferences.length > 0) counter.settlePrices(randomUUID(), 'now');
  // Its voucher may have been used meanwhile.
  for (const { code } of counter.snapshot.vouchers) counter.command(randomUUID(), { type: 'drop-voucher', code });
  return pay(shift);
}
