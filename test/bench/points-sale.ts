/** A durable sale of five lines with a customer who earns and takes a gift, against the same goods to nobody. */
import { randomUUID } from 'node:crypto';
import { type Figure, median, print, timed } from './measure.ts';
import { customerWithPoints } from './points-shop.ts';
import { type TillUnderTest, tillUnderTest } from './till-under-test.ts';

const LINES = 5;
const ROUNDS = 400;
const WARMING = 40;

export async function pointsSale(): Promise<Figure[]> {
  const under = await tillUnderTest();
  try {
    const customerId = customerWithPoints(under);
    const times = { plain: [] as number[], points: [] as number[] };
    for (let round = 0; round < ROUNDS + WARMING; round += 1) {
      // The catalogue goes round: over all rounds both sell the same goods.
      const plain = sell(under, null);
      const points = sell(under, customerId);
      if (round < WARMING) continue;
      times.plain.push(plain);
      times.points.push(points);
    }
    return [
      print({
        figure: `durable sale of ${LINES} lines with a customer, earning, one gift`,
        value: median(times.points),
        unit: 'ms',
        ratio: median(times.points) / median(times.plain),
        against: `a sale of ${LINES} lines without points (${median(times.plain).toFixed(3)} ms)`,
        target: 1.6,
      }),
    ];
  } finally {
    await under.dispose();
  }
}

function sell(under: TillUnderTest, customerId: string | null): number {
  const { counter } = under.till.services;
  under.fillBasket(LINES);
  if (customerId !== null) {
    counter.setCustomer(randomUUID(), customerId);
    const lineId = counter.snapshot.lines[0]?.id ?? '';
    const given = counter.giveGift(randomUUID(), { lineId, quantity: null, percentage: null });
    if (!given.ok) throw new Error(given.refusal);
  }
  const took = timed(() => under.close());
  const { points } = counter.snapshot.lastClosed ?? {};
  if ((customerId !== null) !== Boolean(points && points.earned > 0 && points.spent > 0)) {
    throw new Error('not the sale that was meant');
  }
  return took;
}
