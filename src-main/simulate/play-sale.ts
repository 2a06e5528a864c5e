/** One customer at the counter: scans, second thoughts, a retry now and then, cash. */
import { randomUUID } from 'node:crypto';
import type { ClosedSale } from '../../contract/window-types.ts';
import type { LineId } from '../../core/basket/basket.ts';
import type { BasketCommand } from '../../core/basket/commands.ts';
import type { Discount } from '../../core/basket/discount.ts';
import type { OfferedTender } from '../../core/basket/tenders.ts';
import { money } from '../../core/quantities/money.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import { quantity } from '../../core/quantities/quantity.ts';
import type { Counter } from '../counter/counter.ts';
import type { Chance } from './random.ts';

export interface Shift {
  readonly counter: Counter;
  readonly operatorId: string;
  /** What can be scanned. */
  readonly codes: readonly string[];
  readonly chance: Chance;
}

/** @returns the sale that was acknowledged */
export function playSale(shift: Shift): ClosedSale {
  const { counter, chance } = shift;
  for (let scans = 1 + chance.whole(9); scans > 0; scans -= 1) {
    scanSomething(shift);
    if (chance.percent(15)) changeMind(shift);
  }
  while (counter.snapshot.lines.length === 0) scanSomething(shift);
  return pay(shift);
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

function pay({ counter, operatorId, chance }: Shift): ClosedSale {
  const { saleId, cashDue, total } = counter.snapshot;
  const closing = { saleId, tenders: someTenders(total, cashDue, chance), operatorId, seenTotal: total };
  const closed = counter.close(closing);
  if (!closed.ok) throw new Error(`a sale was refused: ${closed.refusal}`);
  // A window that lost the answer asks again: it must get the same one.
  if (chance.percent(10)) {
    const again = counter.close(closing);
    if (!again.ok || again.sale.number !== closed.sale.number) throw new Error('a retry made another sale');
  }
  return closed.sale;
}

function someTenders(total: number, cashDue: number, chance: Chance): OfferedTender[] {
  const cash: OfferedTender = { tender: 'cash', given: null };
  if (total < 200 || chance.percent(40)) return [cash];
  if (chance.percent(40)) return [{ tender: 'cash', given: money(cashDue + 500 * chance.whole(10)) }];
  if (chance.percent(50)) return [{ tender: 'card', amount: null, reference: null }];
  const half = money(Math.floor(total / 2));
  return chance.percent(50)
    ? [{ tender: 'card', amount: half, reference: '4711' }, cash]
    : [{ tender: 'voucher', faceValue: half, reference: null }, cash];
}
