/**
 * Hybrid logical clock: 48 bits of milliseconds and a 16-bit counter, as 16 hex characters,
 * so that text order is time order (a JS number could not hold it). It never runs backwards,
 * whatever the wall clock does, and it never throws: a wrong clock must not stop a sale.
 */
import type { Brand } from '../quantities/brand.ts';

export type HybridTime = Brand<string, 'HybridTime'>;

const MAX_MS = 2 ** 48 - 1;
const MAX_COUNT = 0xffff;

function encode(ms: number, count: number): HybridTime {
  return (ms.toString(16).padStart(12, '0') + count.toString(16).padStart(4, '0')) as HybridTime;
}

export function isHybridTime(value: unknown): value is HybridTime {
  return typeof value === 'string' && /^[0-9a-f]{16}$/.test(value);
}

/** @param wallMs UTC milliseconds; anything outside 48 bits is clamped */
export function nextHybridTime(last: HybridTime | null, wallMs: number): HybridTime {
  const wall = Math.min(Math.max(Math.trunc(wallMs) || 0, 0), MAX_MS);
  if (last === null) return encode(wall, 0);
  const lastMs = Number.parseInt(last.slice(0, 12), 16);
  const lastCount = Number.parseInt(last.slice(12), 16);
  if (wall > lastMs) return encode(wall, 0);
  if (lastCount < MAX_COUNT) return encode(lastMs, lastCount + 1);
  return lastMs < MAX_MS ? encode(lastMs + 1, 0) : last; // the end of time: it stands rather than run backwards
}
