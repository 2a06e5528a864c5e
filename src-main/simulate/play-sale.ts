/** One customer at the counter: scans, second thoughts, a retry now and then, any way of paying. */
import { randomUUID } from 'node:crypto';
import type { ClosedSale } from '../../contract/window-types.ts';
import type { LineId } from '../../core/basket/basket.ts';
import type { BasketCommand } from '../../core/basket/commands.ts';
import type { Discount } from '../../core/basket/discount.ts';
import { money } from '../../core/quantities/money.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import { quantity } from '../../core/quantities/quantity.ts';
import type { Closing } from '../counter/close-basket.ts';
import { bringCard } from './play-card.ts';
import type { Chance } from './random.ts';
import { isEmpty, oneOf, type Shift } from './shift.ts';
import { someTenders } from './some-tenders.ts';

/** @returns the sale that was acknowledged */
export function playSale(shift: Shift): ClosedSale {
  fillBasket(shift);
  if (shift.chance.percent(50)) bringCard(shift);
  return pay(shift);
}

/** Goods in the basket, at least one line. */
export function fillBasket(shift: Shift): void {
  const { counter, chance, vouchers, mostScans } = shift;
  for (let scans = 1 + chance.whole(mostScans); scans > 0; scans -= 1) {
    scanSomething(shift);
    if (chance.percent(15)) changeMind(shift);
  }
  while (isEmpty(counter.snapshot)) scanSomething(shift);
  const voucher = oneOf(chance, vouchers);
  if (voucher && chance.percent(10)) counter.scan(randomUUID(), voucher, 1000);
}

function scanSomething({ counter, codes, chance }: Shift): void {
  const code = chance.percent(3) ? '4006381333931' : (codes[chance.whole(codes.length)] ?? '');
  counter.scan(randomUUID(), code, 1000 * (chance.percent(20) ? 1 + chance.whole(5) : 1));
}

function changeMind({ counter, chance }: Shift): void {
  const { lines } = counter.snapshot;
  const line = lines[chance.whole(Math.max(lines.length, 1))];
  if (!line) return;
  counter.command(randomUUID(), secondThought(line.id as LineId, chance));
}

function secondThought(lineId: LineId, chance: Chance): BasketCommand {
  switch (chance.whole(7)) {
    case 0:
      return { type: 'remove', lineId };
    case 1:
      return { type: 'change-quantity', lineId, by: quantity(1000) };
    case 2:
      return { type: 'change-quantity', lineId, by: quantity(-1000) };
    case 3:
      return { type: 'discount-line', lineId, discount: someDiscount(chance) };
    case 4:
      return { type: 'discount-receipt', discount: chance.percent(30) ? null : someDiscount(chance) };
    case 5:
      return { type: 'set-price', lineId, price: chance.percent(30) ? null : money(50 + chance.whole(2000)) };
    default:
      return { type: 'undo' };
  }
}

function someDiscount(chance: Chance): Discount {
  return chance.percent(60)
    ? { kind: 'percent', basisPoints: basisPoints(100 * (1 + chance.whole(50))) }
    : { kind: 'amount', amount: money(1 + chance.whole(300)) };
}

/** What somebody who waited has lost meanwhile: the sale goes on without the points. */
const POINTS_ARE_GONE: ReadonlySet<string> = new Set(['balance-too-low', 'points-not-spendable']);

/** The whole of it, whether the customer pays or is paid. */
export function pay(shift: Shift): ClosedSale {
  const { counter, chance } = shift;
  const closing = closingOf(shift);
  const closed = counter.close(closing);
  if (!closed.ok && POINTS_ARE_GONE.has(closed.refusal)) {
    counter.setCustomer(randomUUID(), null);
    return pay(shift);
  }
  if (!closed.ok) throw new Error(`a sale was refused: ${closed.refusal}`);
  // A window that lost the answer asks again: it must get the same one.
  if (chance.percent(10)) {
    const again = counter.close(closing);
    if (!again.ok || again.sale.number !== closed.sale.number) throw new Error('a retry made another sale');
  }
  return closed.sale;
}

function closingOf(shift: Shift): Closing {
  const { counter, operatorId } = shift;
  const { saleId, total } = counter.snapshot;
  return { saleId, tenders: someTenders(shift), operatorId, seenTotal: total, anyInCash: true };
}
