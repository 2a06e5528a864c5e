/**
 * kill -9 at random moments of a selling till, 200 rounds: every sale that was acknowledged
 * is there, once, under its number, and the ledger is whole. A failing seed is printed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { seededChance } from '../../src-main/simulate/random.ts';
import { type Acknowledged, expectNothingLost, parseAcknowledged, startSelling } from './support/selling-till.ts';

const TILLS = 2;
const ROUNDS = 100;
const LOOK_EVERY = 25;

describe.concurrent('kill -9', () => {
  test.each(Array.from({ length: TILLS }, (_, till) => [till + 1]))(
    'till %i forgets no acknowledged sale',
    async (till) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'tessera-kill-'));
      const chance = seededChance(till * 7919);
      const acknowledged: Acknowledged[] = [];
      for (let round = 1; round <= ROUNDS; round += 1) {
        acknowledged.push(...(await sellUntilKilled(dataDir, till * 1000 + round, chance.whole(80))));
        if (round % LOOK_EVERY === 0) expectNothingLost(dataDir, acknowledged, `till ${till} round ${round}`);
      }
      expect(acknowledged.length).toBeGreaterThan(ROUNDS);
      rmSync(dataDir, { recursive: true });
    },
    600_000,
  );
});

/** @returns the sales whose line was out before the process died */
async function sellUntilKilled(dataDir: string, seed: number, afterMs: number): Promise<Acknowledged[]> {
  const till = startSelling(dataDir, seed);
  await till.firstLine;
  await sleep(afterMs);
  till.child.kill('SIGKILL');
  return parseAcknowledged(await till.lines);
}
