/** A discount as it stands in a table, branded as core has it. */
import type { Discount } from '../../core/basket/discount.ts';
import { money } from '../../core/quantities/money.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import type { DiscountVoucherTable } from '../store/schema.ts';

type Columns = Pick<DiscountVoucherTable, 'discount_kind' | 'discount_typed'>;

export function storedDiscount({ discount_kind: kind, discount_typed: typed }: Columns): Discount {
  return kind === 'percent' ? { kind, basisPoints: basisPoints(typed) } : { kind, amount: money(typed) };
}
