/** What the pay panel shows: the amount asked, the amount typed, and the difference as a preview. */
import { parseAmount } from '../format/money.ts';
import { useShopHello } from '../shell/hello-store.ts';
import { useCounter } from './counter-store.ts';

export interface PayState {
  /** Minor units, from the till. */
  readonly due: number;
  /** Minor units; null while nothing was typed, which means the exact amount. */
  readonly given: number | null;
  /** False when what was typed is no amount of this currency. */
  readonly isAmount: boolean;
  /** given less due; below zero something is missing. */
  readonly change: number;
}

export function usePayState(): PayState {
  const { shop } = useShopHello();
  const due = useCounter((state) => state.snapshot?.cashDue ?? 0);
  const typed = useCounter((state) => state.given);
  const given = typed === '' ? null : parseAmount(typed, shop.currencyDecimals);
  return { due, given, isAmount: typed === '' || given !== null, change: given === null ? 0 : given - due };
}
