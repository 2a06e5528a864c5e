/** The customer's screen: opened from the counter, drawn from a view that leaves out what is private. */
import { customerView } from '../counter/customer-view.ts';
import { preferencesOf } from './app.ts';
import { door } from './door.ts';

export const customerDisplayHandlers = door.customerDisplay.router({
  open: door.customerDisplay.open.handler(({ context: { till } }) => ({ token: till.openCustomerDisplay() })),
  watch: door.customerDisplay.watch.handler(async function* ({ context: { till }, signal }) {
    for await (const snapshot of till.counter.watch(signal)) yield customerView(till, preferencesOf(till), snapshot);
  }),
});
