/** For how long nothing else could run on this thread: a sale that is asked for then waits until the turn is over. */
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { type Figure, percentile, print } from './measure.ts';

export interface Turns {
  readonly tookMs: number;
  readonly longestMs: number;
  readonly p99Ms: number;
  /** Of the processor alone, whatever else the machine does: the disk and other programs are not in it. */
  readonly longestCpuMs: number;
}

/** Looked at every millisecond, which is taken off. */
export async function turnsDuring(work: () => Promise<void>): Promise<Turns> {
  const turns: number[] = [];
  let longestCpuMs = 0;
  let running = true;
  const watch = (async () => {
    while (running) {
      const [before, cpuBefore] = [performance.now(), cpuMs()];
      await pause(1);
      turns.push(Math.max(0, performance.now() - before - 1));
      longestCpuMs = Math.max(longestCpuMs, cpuMs() - cpuBefore);
    }
  })();
  const start = performance.now();
  await work();
  const tookMs = performance.now() - start;
  running = false;
  await watch;
  return { tookMs, longestMs: percentile(turns, 1), p99Ms: percentile(turns, 0.99), longestCpuMs };
}

export function printTurn(figure: string, { longestMs, p99Ms, longestCpuMs }: Turns, target: number): Figure {
  const against = `p99 of all turns ${p99Ms.toFixed(1)} ms; at most ${longestCpuMs.toFixed(1)} ms of the processor`;
  return print({ figure, value: longestMs, unit: 'ms', ratio: null, against, target });
}

/** Of this thread, since it began. */
export function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
