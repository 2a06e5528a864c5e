/** Discounts between the contract's plain figures and the branded ones of core. */
import type { TypedDiscount } from '../../contract/window-types.ts';
import type { Discount } from '../../core/basket/discount.ts';
import { money } from '../../core/quantities/money.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';

export function discountOf(discount: TypedDiscount): Discount {
  const { kind } = discount;
  return kind === 'percent'
    ? { kind, basisPoints: basisPoints(discount.basisPoints) }
    : { kind, amount: money(discount.amount) };
}
