/** Lines that were pulled along by another one: a deposit, a bag. */
import { linkedQuantity } from '../quantities/linked-quantity.ts';
import type { Quantity } from '../quantities/quantity.ts';
import type { BasketLine, LineId } from './basket.ts';

/** Six bottles pull six deposits along; a weighed line pulls one bag, whatever it weighs. */
export function followingQuantity({ article, quantity: amount }: BasketLine, per: Quantity): Quantity {
  return article.unit === 'piece' ? linkedQuantity(per, amount) : per;
}

/** The line that a cashier means by this one: `+` on a deposit would mean its bottle. */
export function lineMeant(line: BasketLine | undefined): LineId | null {
  return line?.link?.lineId ?? line?.id ?? null;
}
