/**
 * The customers whom this folder ever forgot, kept outside the database: a database that goes
 * back in time must not remember them again. Ids and instants only.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Erasure } from '../store/erasures.ts';

const FILE = 'erasures.txt';
/** `customer id, instant, operator id`; anything else is a line that a power cut tore. */
const LINE = /^([0-9a-f-]{36}) (\d{1,15}) ([0-9a-f-]{36})$/;

export function readErasureList(dataDir: string): Erasure[] {
  try {
    return readFileSync(join(dataDir, FILE), 'utf8').split('\n').flatMap(erasureIn);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/**
 * Before the erasure is committed. The line break in front keeps the line whole when the one
 * before it was torn.
 */
export function addToErasureList(dataDir: string, erasures: readonly Erasure[]): void {
  if (erasures.length === 0) return;
  const lines = erasures.map(({ customer_id, at_ms, operator_id }) => `\n${customer_id} ${at_ms} ${operator_id}\n`);
  appendFileSync(join(dataDir, FILE), lines.join(''), { mode: 0o600, flush: true });
}

function erasureIn(line: string): Erasure[] {
  const [, customerId, atMs, operatorId] = LINE.exec(line) ?? [];
  if (!customerId || !operatorId) return [];
  return [{ customer_id: customerId, at_ms: Number(atMs), operator_id: operatorId }];
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
