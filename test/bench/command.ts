/** A command at the counter until its snapshot stands, with 40 lines in the basket: stored first, shown second. */
import { randomUUID } from 'node:crypto';
import type { LineId } from '../../core/basket/basket.ts';
import { quantity } from '../../core/quantities/quantity.ts';
import { type Figure, print, steadyP99, timed } from './measure.ts';
import { rawDisk } from './raw-disk.ts';
import { tillUnderTest } from './till-under-test.ts';

const LINES = 40;
const COMMANDS = 3000;
/** As large as the draft of such a sale with its hundred steps of undo. */
const DRAFT_BYTES = 40_000;

export async function command(): Promise<Figure[]> {
  const under = await tillUnderTest();
  try {
    const { counter } = under.till.services;
    // The demo shop has 39 articles: one comes twice, apart.
    under.fillBasket(LINES);
    const lines = counter.snapshot.lines;
    if (lines.length !== LINES) throw new Error(`${lines.length} lines in the basket`);
    const disk = rawDisk(`${under.databasePath}-raw`, DRAFT_BYTES);
    const raw: number[] = [];
    const times = Array.from({ length: COMMANDS }, (_, round) => {
      const lineId = lines[round % lines.length]?.id as LineId;
      const { revision } = counter.snapshot;
      raw.push(timed(() => disk.write()));
      return timed(() => {
        counter.command(randomUUID(), { type: 'change-quantity', lineId, by: quantity(1000) });
        if (counter.snapshot.revision === revision) throw new Error('no snapshot came');
      });
    });
    disk.close();
    return [
      print({
        figure: 'command at the counter to snapshot, 40-line basket, p99',
        value: steadyP99(times),
        unit: 'ms',
        ratio: null,
        against: `stands for itself; the middle of three rounds; raw overwrite + fdatasync of as many bytes has ${steadyP99(raw).toFixed(3)}`,
        target: 5,
      }),
    ];
  } finally {
    await under.dispose();
  }
}
