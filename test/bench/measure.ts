/** Times, in milliseconds, and the line that each figure prints. */
import { performance } from 'node:perf_hooks';

export interface Figure {
  readonly figure: string;
  /** What was measured, in `unit`. */
  readonly value: number;
  readonly unit: 'ms' | 'us' | 'MB';
  /** Times what it is measured against; null where the figure stands for itself. */
  readonly ratio: number | null;
  readonly against: string;
  readonly target: number;
  readonly reached: boolean;
}

export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** @param share 0.5 for the median, 0.99 for p99 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5);
}

export function print(figure: Omit<Figure, 'reached'>): Figure {
  const measured = figure.ratio ?? figure.value;
  const rounded = { ...figure, value: round(figure.value), ratio: figure.ratio === null ? null : round(figure.ratio) };
  const line = { ...rounded, reached: measured <= figure.target };
  console.log(JSON.stringify(line));
  return line;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
