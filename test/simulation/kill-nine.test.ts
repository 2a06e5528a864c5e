/**
 * kill -9 at random moments of a selling till, 200 rounds: every sale that was acknowledged
 * is there, once, under its number, and the ledger is whole. A failing seed is printed.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { allIsWell, checkTill } from '../../src-main/check/check-till.ts';
import { seededChance } from '../../src-main/simulate/random.ts';
import { DATABASE_FILE, openReadOnly } from '../../src-main/store/open.ts';
import { readSale } from '../../src-main/store/sales.ts';

const TILLS = 2;
const ROUNDS = 100;
const LOOK_EVERY = 25;

interface Acknowledged {
  readonly saleId: string;
  readonly series: string;
  readonly number: number;
  readonly total: number;
}

describe.concurrent('kill -9', () => {
  test.each(Array.from({ length: TILLS }, (_, till) => [till + 1]))(
    'till %i forgets no acknowledged sale',
    async (till) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'tessera-kill-'));
      const chance = seededChance(till * 7919);
      const acknowledged: Acknowledged[] = [];
      for (let round = 1; round <= ROUNDS; round += 1) {
        acknowledged.push(...(await sellUntilKilled(dataDir, till * 1000 + round, chance.whole(80))));
        if (round % LOOK_EVERY === 0) lookAt(dataDir, acknowledged, `till ${till} round ${round}`);
      }
      expect(acknowledged.length).toBeGreaterThan(ROUNDS);
      rmSync(dataDir, { recursive: true });
    },
    600_000,
  );
});

/** @returns the sales whose line was out before the process died */
async function sellUntilKilled(dataDir: string, seed: number, afterMs: number): Promise<Acknowledged[]> {
  const main = new URL('../../src-main/simulate/main.ts', import.meta.url).pathname;
  const args = [main, '--data', dataDir, '--sales', '1000000', '--seed', String(seed), '--acknowledge'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = collect(child);
  await output.firstLine;
  await sleep(afterMs);
  child.kill('SIGKILL');
  return (await output.all).split('\n').slice(0, -1).map(parse);
}

function collect(child: ChildProcess): { firstLine: Promise<void>; all: Promise<string> } {
  let text = '';
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint += chunk;
  });
  const firstLine = new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve();
    });
    child.once('exit', () => reject(new Error(`the till ended by itself: ${complaint}`)));
  });
  return { firstLine, all: new Promise((resolve) => child.once('close', () => resolve(text))) };
}

function parse(line: string): Acknowledged {
  const [, saleId = '', series = '', number, total] = line.split(' ');
  return { saleId, series, number: Number(number), total: Number(total) };
}

function lookAt(dataDir: string, acknowledged: readonly Acknowledged[], when: string): void {
  const till = openReadOnly(join(dataDir, DATABASE_FILE));
  try {
    const findings = checkTill(till);
    expect(allIsWell(findings), `${when}: ${JSON.stringify(findings)}`).toBe(true);
    for (const { saleId, series, number, total } of acknowledged) {
      expect(readSale(till.read, saleId)?.sale, `${when}: sale ${saleId}`).toMatchObject({ series, number, total });
    }
  } finally {
    till.close();
  }
}
