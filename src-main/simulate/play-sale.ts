/** One customer at the counter: scans, second thoughts, a retry now and then, cash. */
import { randomUUID } from 'node:crypto';
import type { ClosedSale } from '../../contract/window-types.ts';
import type { LineId } from '../../core/basket/basket.ts';
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
  const lineId = line.id as LineId;
  const what = chance.whole(4);
  if (what === 0) counter.command(randomUUID(), { type: 'remove', lineId });
  else if (what === 1) counter.command(randomUUID(), { type: 'change-quantity', lineId, by: quantity(1000) });
  else if (what === 2) counter.command(randomUUID(), { type: 'change-quantity', lineId, by: quantity(-1000) });
  else counter.command(randomUUID(), { type: 'undo' });
}

function pay({ counter, operatorId, chance }: Shift): ClosedSale {
  const { saleId, cashDue } = counter.snapshot;
  const given = chance.percent(50) ? null : cashDue + 500 * chance.whole(10);
  const closed = counter.closeInCash({ saleId, given, operatorId });
  if (!closed.ok) throw new Error(`a sale was refused: ${closed.refusal}`);
  // A window that lost the answer asks again: it must get the same one.
  if (chance.percent(10)) {
    const again = counter.closeInCash({ saleId, given, operatorId });
    if (!again.ok || again.sale.number !== closed.sale.number) throw new Error('a retry made another sale');
  }
  return closed.sale;
}
