/**
 * Who stands at the counter, with the discount that comes along. Gifts and a points discount
 * were paid from somebody's points: with another customer they are taken off; undo brings
 * everything back.
 */
import type { Basket, BasketLine, CustomerId, Standing, UndoStep } from './basket.ts';
import { type BasketResult, changed } from './changed.ts';
import { restoring } from './take-back.ts';

export interface CustomerCommand {
  readonly type: 'set-customer';
  readonly customerId: CustomerId | null;
  readonly standing: Standing | null;
}

export function setCustomer(basket: Basket, { customerId, standing }: CustomerCommand): BasketResult {
  const isSame = customerId === basket.customerId;
  const steps: UndoStep[] = [{ type: 'restore-customer', customerId: basket.customerId, standing: basket.standing }];
  if (isSame) return changed(basket, { customerId, standing }, steps);
  const gifts = basket.lines.filter(({ gift }) => gift !== null);
  const lines = basket.lines.map((line) => (line.gift === null ? line : paid(line)));
  const { pointsDiscount } = basket;
  if (pointsDiscount !== null) steps.push({ type: 'restore-points-discount', pointsDiscount });
  return changed(basket, { customerId, standing, lines, pointsDiscount: null }, [
    ...steps,
    ...gifts.map((line) => restoring(line, paid(line))),
  ]);
}

function paid(line: BasketLine): BasketLine {
  return { ...line, gift: null };
}
