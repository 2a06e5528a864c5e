/** How much of a linked article goes along with so much of the article that pulls it. */
import { type Quantity, quantity } from './quantity.ts';
import { divideHalfAwayFromZero } from './rounding.ts';
import { times } from './whole.ts';

/** @param each thousandths of the linked article for each 1.000 of the article */
export function linkedQuantity(each: Quantity, of: Quantity): Quantity {
  return quantity(divideHalfAwayFromZero(times(each, of), 1000));
}
