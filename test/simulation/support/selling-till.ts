/** A till in a process of its own that sells without end and says each sale that is durable. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import { allIsWell, checkTill } from '../../../src-main/check/check-till.ts';
import { DATABASE_FILE, openReadOnly } from '../../../src-main/store/open.ts';
import { readSale } from '../../../src-main/store/sales.ts';

export interface Acknowledged {
  readonly saleId: string;
  readonly series: string;
  /** Null of an order and of a sospeso. */
  readonly number: number | null;
  readonly total: number;
}

export interface Program {
  readonly child: ChildProcess;
  /** Resolves with the first line that it says. */
  readonly firstLine: Promise<string>;
  /** Resolves with the whole lines that it said, when it is gone. */
  readonly lines: Promise<string[]>;
  /** The whole lines heard up to now. */
  heard(): string[];
}

export function startSelling(dataDir: string, seed: number): Program {
  const main = new URL('../../../src-main/simulate/main.ts', import.meta.url).pathname;
  return startProgram([main, '--data', dataDir, '--sales', '1000000', '--seed', String(seed), '--acknowledge']);
}

export function startProgram(args: readonly string[]): Program {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint += chunk;
  });
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    child.once('exit', () => reject(new Error(`the program ended before it said anything: ${complaint}`)));
  });
  const heard = () => text.split('\n').slice(0, -1);
  const lines = new Promise<string[]>((resolve) => {
    child.once('close', () => resolve(heard()));
  });
  return { child, firstLine, lines, heard };
}

export function parseAcknowledged(lines: readonly string[]): Acknowledged[] {
  return lines
    .filter((line) => line.startsWith('sold '))
    .map((line) => {
      const [, saleId = '', series = '', number, total] = line.split(' ');
      return { saleId, series, number: number === '-' ? null : Number(number), total: Number(total) };
    });
}

/** The ledger is whole, and every acknowledged sale is in it under its number. */
export function expectNothingLost(dataDir: string, acknowledged: readonly Acknowledged[], when: string): void {
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
