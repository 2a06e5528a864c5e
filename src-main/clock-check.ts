/**
 * At start the clock is compared with the last fact and with the build: earlier than either
 * is wrong. It is said and marked on the facts; selling goes on (SALES.md 6).
 */
import type { Warning } from '../contract/window-types.ts';

/** No till of this build can run before it was made. UTC milliseconds. */
export const BUILD_MS = Date.UTC(2026, 10, 1);

export function clockWarnings(nowMs: number, lastFactMs: number | null): Warning[] {
  const warnings: Warning[] = [];
  if (lastFactMs !== null && nowMs < lastFactMs) warnings.push('clock-before-last-sale');
  if (nowMs < BUILD_MS) warnings.push('clock-before-build');
  return warnings;
}
