/** What the discount panel is about: the line or the receipt, what is on it now, and what was typed. */
import type { CounterLine, CounterSnapshot, TypedDiscount } from '../../contract/window-types.ts';
import { parseAmount } from '../format/money.ts';
import { parsePercent } from '../format/percent.ts';
import { useShopHello } from '../shell/hello-store.ts';
import { useRight } from '../shell/rights.ts';
import { type CounterState, type DiscountTarget, lineInHand, useCounter } from './counter-store.ts';

export interface DiscountState {
  readonly targets: readonly DiscountTarget[];
  readonly target: DiscountTarget;
  /** What is being typed. */
  readonly kind: 'percent' | 'amount' | 'price' | 'voucher';
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
  const kind = target === 'price' || target === 'voucher' ? target : state.discountKind;
  const lineId = lineInHand(state);
  const line = snapshot?.lines.find(({ id }) => id === lineId) ?? null;
  const present = presentOn(target, snapshot, line);
  const figure = kind === 'percent' ? parsePercent(typed) : parseAmount(typed, shop.currencyDecimals);
  return {
    targets: mayChangePrices ? ['line', 'receipt', 'price', 'voucher'] : ['line', 'receipt', 'voucher'],
    target,
    kind,
    line,
    present,
    figure,
    isFigure: kind === 'voucher' || typed === '' || figure !== null,
    canTakeOff: canTakeOff(state, line, present),
  };
}

function presentOn(
  target: DiscountTarget,
  snapshot: CounterSnapshot | null,
  line: CounterLine | null,
): TypedDiscount | null {
  if (target === 'voucher') return null;
  return (target === 'receipt' ? snapshot?.receiptDiscount : line?.discount)?.typed ?? null;
}

function canTakeOff(
  { discountTarget: target, snapshot }: CounterState,
  line: CounterLine | null,
  present: TypedDiscount | null,
): boolean {
  if (target === 'voucher') return (snapshot?.vouchers.length ?? 0) > 0;
  return target === 'price' ? line?.typedPrice != null : present !== null;
}
