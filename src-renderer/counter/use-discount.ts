/** What the discount panel can have done: apply what was typed, take off what is there. */
import type { TypedDiscount } from '../../contract/window-types.ts';
import { sayInk } from '../messages/message-store.ts';
import { useCommands } from './commands-context.tsx';
import { type DiscountTarget, useCounter } from './counter-store.ts';
import { useDiscountState } from './discount-state.ts';

interface DiscountActions {
  /** Null while nothing usable was typed. */
  readonly apply: (() => void) | null;
  readonly takeOff: () => void;
  /** @param by -1 or 1 */
  readonly turn: (by: number) => void;
}

export function useDiscount(): DiscountActions {
  const commands = useCommands();
  const { targets, target, kind, line, figure, canTakeOff } = useDiscountState();
  const code = useCounter((state) => state.panelTyped).trim();
  const lastVoucher = useCounter((state) => state.snapshot?.vouchers.at(-1)?.code);
  const send = (discount: TypedDiscount | null): void => {
    if (target === 'receipt') commands.discountReceipt(discount);
    else if (line) commands.discountLine(line.id, discount);
  };
  const apply = (): void => {
    if (kind === 'voucher') commands.redeemVoucher(code);
    else if (figure === null) return;
    else if (kind === 'percent') send({ kind, basisPoints: figure });
    else if (kind === 'amount') send({ kind, amount: figure });
    else if (line) commands.setPrice(line.id, figure);
  };
  return {
    apply: (kind === 'voucher' ? code === '' : figure === null) ? null : apply,
    takeOff: () => {
      if (!canTakeOff) sayInk('discount', { key: 'discount.nothingToTakeOff' });
      else if (target === 'voucher') commands.dropVoucher(lastVoucher ?? '');
      else if (target !== 'price') send(null);
      else if (line) commands.setPrice(line.id, null);
    },
    turn: (by) => {
      const next = targets[targets.indexOf(target) + by];
      if (next) chooseTarget(next);
    },
  };
}

export function chooseTarget(discountTarget: DiscountTarget): void {
  const { discountTarget: before, set } = useCounter.getState();
  // A percentage typed for the line may be meant for the receipt, but never becomes a price.
  const isRate = (target: DiscountTarget): boolean => target === 'line' || target === 'receipt';
  const keeps = isRate(before) && isRate(discountTarget);
  set({ discountTarget, panelTyped: '', ...(keeps ? {} : { discountTyped: '' }) });
}

/** `%` and P: percentage or amount. A price and a voucher are neither. */
export function toggleKind(): void {
  const { discountKind, discountTarget, set } = useCounter.getState();
  if (discountTarget === 'line' || discountTarget === 'receipt')
    set({ discountKind: discountKind === 'percent' ? 'amount' : 'percent' });
}
