/** VAT rates with their dated periods, and the changes of them. */
import type { VatRefusal } from '../../contract/window-types.ts';
import type { WriteHandle } from '../store/handle.ts';
import { readShop } from '../store/shop.ts';
import { addVatRate, changeVatRate } from '../store/vat-changes.ts';
import { listVatRates, ratePeriods, vatRateOn } from '../store/vat-rates.ts';
import type { TillServices } from './context.ts';
import { door } from './door.ts';

export const vatHandlers = door.vat.router({
  list: door.vat.list.handler(({ context: { till } }) => {
    const { read } = till.store;
    const today = till.time.dayOf(till.now());
    const rates = listVatRates(read).map(({ code, nature, department }) => ({
      code,
      nature,
      department,
      basisPoints: vatRateOn(read, code, today)?.basisPoints ?? null,
      periods: ratePeriods(read, code).map(({ basisPoints, from, to }) => ({ basisPoints, from, to })),
    }));
    return { today, rates };
  }),
  add: door.vat.add.handler(({ context: { till }, input }) =>
    changed(till, (write) => addVatRate(write, readShop(write).country, input)),
  ),
  setRate: door.vat.setRate.handler(({ context: { till }, input }) =>
    changed(till, (write) => changeVatRate(write, input)),
  ),
});

function changed(till: TillServices, change: (write: WriteHandle) => VatRefusal | null) {
  const refusal = till.store.writeTransaction(change);
  return refusal === null ? ({ ok: true } as const) : ({ ok: false, refusal } as const);
}
