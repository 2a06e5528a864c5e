/** What every command at the counter computes: a basket of 100 lines, explained, with every option of the programme on. */
import { randomUUID } from 'node:crypto';
import type { CustomerId, LineId } from '../../core/basket/basket.ts';
import { discountAllowance } from '../../core/loyalty/points-discount.ts';
import { money } from '../../core/quantities/money.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import { quantity } from '../../core/quantities/quantity.ts';
import { Counter } from '../../src-main/counter/counter.ts';
import { atCounter } from '../../src-main/counter/customer-at-counter.ts';
import { loadDraft } from '../../src-main/counter/draft.ts';
import { bareP99, type Figure, median, print, steadyP99, timed } from './measure.ts';
import { allOptionsOn, customerWithPoints } from './points-shop.ts';
import { type TillUnderTest, tillUnderTest } from './till-under-test.ts';

const LINES = 100;
const DRAWN = 3000;
const GIFTS_EVERY = 20;

export async function pointsSnapshot(): Promise<Figure[]> {
  const under = await tillUnderTest();
  try {
    allOptionsOn(under);
    fill(under, customerWithPoints(under));
    const { counter, documents } = under.till.services;
    const lines = counter.snapshot.lines.filter(({ gift }) => gift === null);
    const again = Array.from({ length: DRAWN }, (_, round) => {
      const lineId = lines[round % lines.length]?.id as LineId;
      counter.command(randomUUID(), { type: 'change-quantity', lineId, by: quantity(1000) });
      return timed(() => counter.refresh());
    });
    const anew = Array.from({ length: DRAWN }, () => {
      const draft = loadDraft(documents.store.read);
      if (draft.found !== 'basket') throw new Error('no draft');
      return timed(() => new Counter(documents, draft.basket));
    });
    const same = {
      figure: `explanation and snapshot of ${LINES} lines, all options on, p99`,
      unit: 'ms',
      ratio: null,
    } as const;
    return [
      print({
        ...same,
        value: steadyP99(again),
        target: 2,
        against: `stands for itself; after each command; the middle of three rounds; a bare loop as long as the median (${median(again).toFixed(2)} ms) has ${bareP99(median(again), DRAWN).toFixed(2)}`,
      }),
      print({
        ...same,
        value: steadyP99(anew),
        target: 10,
        against: 'once, at start and at recall: no line was seen before',
      }),
    ];
  } finally {
    await under.dispose();
  }
}

function fill(under: TillUnderTest, customerId: CustomerId): void {
  const { counter, documents, rules } = under.till.services;
  const at = atCounter(documents, customerId);
  const allowance = at && discountAllowance(at, rules.programme().programme);
  if (allowance === null || typeof allowance === 'string') throw new Error('no points discount');
  const asked = { asked: { kind: 'money', money: money(777) }, allowance } as const;
  under.fillBasket(LINES);
  const done: { readonly ok: boolean }[] = [counter.setCustomer(randomUUID(), customerId)];
  for (const [place, { id }] of counter.snapshot.lines.entries()) {
    if (place % GIFTS_EVERY === 3) {
      done.push(counter.giveGift(randomUUID(), { lineId: id, quantity: null, percentage: 5000 }));
    }
  }
  const discount = { kind: 'percent', basisPoints: basisPoints(200) } as const;
  const voucher = { code: 'V1', discount: { kind: 'amount', amount: money(333) } } as const;
  done.push(
    counter.command(randomUUID(), { type: 'discount-receipt', discount }),
    counter.command(randomUUID(), { type: 'use-voucher', voucher }),
    counter.command(randomUUID(), { type: 'use-points', pointsDiscount: asked }),
  );
  const refused = done.find(({ ok }) => !ok);
  if (refused) throw new Error(JSON.stringify(refused));
  const { lines, points } = counter.snapshot;
  if (lines.length !== LINES || !points?.why?.eligible || points.discount?.refusal !== null) {
    throw new Error('not every option is on');
  }
}
