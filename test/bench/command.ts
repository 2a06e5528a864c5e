/** A command at the counter until its snapshot stands, with 40 lines in the basket: stored first, shown second. */
import { randomUUID } from 'node:crypto';
import type { LineId } from '../../core/basket/basket.ts';
import { quantity } from '../../core/quantities/quantity.ts';
import { type Figure, print, steadyP99, timed } from './measure.ts';
import { tillUnderTest } from './till-under-test.ts';

const LINES = 40;
const COMMANDS = 3000;

export async function command(): Promise<Figure[]> {
  const under = await tillUnderTest();
  try {
    const { counter } = under.till.services;
    // The demo shop has 39 articles: one comes twice, apart.
    under.fillBasket(LINES);
    const lines = counter.snapshot.lines;
    if (lines.length !== LINES) throw new Error(`${lines.length} lines in the basket`);
    const times = Array.from({ length: COMMANDS }, (_, round) => {
      const lineId = lines[round % lines.length]?.id as LineId;
      const { revision } = counter.snapshot;
      return timed(() => {
        counter.command(randomUUID(), { type: 'change-quantity', lineId, by: quantity(1000) });
        if (counter.snapshot.revision === revision) throw new Error('no snapshot came');
      });
    });
    return [
      print({
        figure: 'command at the counter to snapshot, 40-line basket, p99',
        value: steadyP99(times),
        unit: 'ms',
        ratio: null,
        against: 'stands for itself; one fsync is in it; the middle of three rounds',
        target: 5,
      }),
    ];
  } finally {
    await under.dispose();
  }
}
