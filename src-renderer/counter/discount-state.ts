/** What the discount panel is about: the line or the receipt, what is on it now, and what was typed. */
import type { CounterLine, TypedDiscount } from '../../contract/window-types.ts';
import { parseAmount } from '../format/money.ts';
import { parsePercent } from '../format/percent.ts';
import { useShopHello } from '../shell/hello-store.ts';
import { useRight } from '../shell/rights.ts';
import { type DiscountTarget, lineInHand, useCounter } from './counter-store.ts';

export interface DiscountState {
  readonly targets: readonly DiscountTarget[];
  readonly target: DiscountTarget;
  /** What is being typed. */
  readonly kind: 'percent' | 'amount' | 'price';
  /** The selected line, else the last; the panel shows which. */
  readonly line: CounterLine | null;
  /** The discount that stands there now. */
  readonly present: TypedDiscount | null;
  /** Basis points or minor units; null while nothing usable was typed. */
  readonly figure: number | null;
  /** False when what was typed is no figure. */
  readonly isFigure: boolean;
  readonly canTakeOff: boolean;
}

export function useDiscountState(): DiscountState {
  const { shop } = useShopHello();
  const mayChangePrices = useRight('change-prices');
  const state = useCounter();
  const { discountTarget: target, discountTyped: typed, snapshot } = state;
  const kind = target === 'price' ? 'price' : state.discountKind;
  const lineId = lineInHand(state);
  const line = snapshot?.lines.find(({ id }) => id === lineId) ?? null;
  const present = (target === 'receipt' ? snapshot?.receiptDiscount : line?.discount)?.typed ?? null;
  const figure = kind === 'percent' ? parsePercent(typed) : parseAmount(typed, shop.currencyDecimals);
  return {
    targets: mayChangePrices ? ['line', 'receipt', 'price'] : ['line', 'receipt'],
    target,
    kind,
    line,
    present,
    figure,
    isFigure: typed === '' || figure !== null,
    canTakeOff: target === 'price' ? line?.typedPrice != null : present !== null,
  };
}
