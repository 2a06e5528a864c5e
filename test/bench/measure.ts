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

const ROUNDS = 3;

/** The middle one of the p99 of three rounds: a machine that stalls once spoils a round, not the figure. */
export function steadyP99(samples: readonly number[]): number {
  const length = Math.ceil(samples.length / ROUNDS);
  const rounds = Array.from({ length: ROUNDS }, (_, round) => samples.slice(round * length, (round + 1) * length));
  return median(rounds.map((round) => percentile(round, 0.99)));
}

/** The same of a loop of bare arithmetic that takes as long: what the machine itself does to a p99. */
export function bareP99(likeMs: number, count: number): number {
  const turns = 100_000;
  const each = median(Array.from({ length: 50 }, () => timed(() => arithmetic(turns)))) / turns;
  return steadyP99(Array.from({ length: count }, () => timed(() => arithmetic(Math.round(likeMs / each)))));
}

function arithmetic(turns: number): number {
  let sum = 0;
  for (let turn = 0; turn < turns; turn += 1) sum = (sum * 31 + turn) % 1_000_003;
  return sum;
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
