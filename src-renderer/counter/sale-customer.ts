/** Who buys, as the strip and the panel show it: the till keeps it with the sale. */
import type { CounterSnapshot } from '../../contract/window-types.ts';
import { useCounter } from './counter-store.ts';

export type SaleCustomer = NonNullable<CounterSnapshot['customer']>;

export function useSaleCustomer(): SaleCustomer | null {
  return useCounter((state) => state.snapshot?.customer ?? null);
}
