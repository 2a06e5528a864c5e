/**
 * The plug is pulled: the file system forgets at once whatever was not on the disk. Every sale
 * acknowledged before is there, and the basket that stood on the screen comes back line for line.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTill } from '../../src-main/app.ts';
import { seededChance } from '../../src-main/simulate/random.ts';
import { type CuttableDisk, canCutPower, cuttableDisk } from './support/cuttable-disk.ts';
import {
  type Acknowledged,
  expectNothingLost,
  parseAcknowledged,
  startProgram,
  startSelling,
} from './support/selling-till.ts';

const ROUNDS = 12;

describe.runIf(canCutPower())('a power cut', () => {
  let disk: CuttableDisk;
  let dataDir: string;

  beforeEach(() => {
    disk = cuttableDisk();
    dataDir = join(disk.folder, 'till');
    mkdirSync(dataDir, { mode: 0o700 });
  });
  afterEach(() => disk.remove());

  test('forgets no acknowledged sale', async () => {
    const chance = seededChance(4099);
    const acknowledged: Acknowledged[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const till = startSelling(dataDir, round);
      await till.firstLine;
      await sleep(chance.whole(150));
      acknowledged.push(...parseAcknowledged(till.heard()));
      disk.cut();
      till.child.kill('SIGKILL');
      await till.lines;
      disk.restore();
      expectNothingLost(dataDir, acknowledged, `round ${round}`);
    }
    expect(acknowledged.length).toBeGreaterThan(ROUNDS);
  }, 120_000);

  test('brings the basket back line for line', async () => {
    const program = startProgram([new URL('./support/open-basket.ts', import.meta.url).pathname, dataDir]);
    const shown = JSON.parse(await program.firstLine);
    disk.cut();
    program.child.kill('SIGKILL');
    await program.lines;
    disk.restore();
    const till = await openTill({ dataDir, shell: 'browser', demo: false, warnings: [] });
    expect(till.services.counter.snapshot).toMatchObject(shown);
    expect(shown.lines).toHaveLength(7);
    await till.close();
  }, 60_000);

  test('in an import takes no sale made beside it, and the import goes on to its end', async () => {
    const program = startProgram([new URL('./support/importing-till.ts', import.meta.url).pathname, dataDir]);
    await program.firstLine;
    await sleep(300);
    const acknowledged = parseAcknowledged(program.heard());
    disk.cut();
    program.child.kill('SIGKILL');
    await program.lines;
    disk.restore();
    expectNothingLost(dataDir, acknowledged, 'after the cut');
    const till = await openTill({ dataDir, shell: 'browser', demo: false, warnings: [] });
    const { imports } = till.services;
    expect(imports.list()[0]?.state).toBe('applying');
    await imports.settled();
    const done = imports.list()[0];
    expect(done).toMatchObject({ state: 'applied', done: done?.rows });
    expect(Number(done?.created) + Number(done?.changed) + Number(done?.unchanged)).toBe(done?.rows);
    await till.close();
    expectNothingLost(dataDir, acknowledged, 'after the import');
  }, 60_000);
});
