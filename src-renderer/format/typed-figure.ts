/** Numbers in fields: shown as a person would type them, read back as whole units. */
import { parseAmount, typedAmount } from './money.ts';
import type { Formats } from './use-formats.ts';

/** `percent`: basis points; `times`: hundredths; `points`: hundredths of a point. */
export type FigureKind = 'points' | 'money' | 'percent' | 'times' | 'whole';

/** Stands in a draft for what was typed and is no number, until it is corrected; nothing like it is ever saved. */
export const UNREADABLE = Number.NaN;

/** As the contract takes them; more is a slip. */
const MOST: Readonly<Record<FigureKind, number>> = {
  points: 1_000_000_000,
  money: 100_000_000_000,
  percent: 1_000_000,
  times: 10_000,
  whole: 10_000,
};

export function typedFigure(value: number, kind: FigureKind, formats: Formats): string {
  if (Number.isNaN(value)) return '';
  if (kind === 'money' || kind === 'whole') {
    return typedAmount(value, { ...formats, decimals: decimalsOf(kind, formats) });
  }
  const isWhole = value % 100 === 0;
  return isWhole
    ? typedAmount(value / 100, { ...formats, decimals: 0 })
    : typedAmount(value, { ...formats, decimals: 2 });
}

/** @returns `UNREADABLE` when it is no number, or too large */
export function parseFigure(typed: string, kind: FigureKind, formats: Formats): number {
  const value = parseAmount(typed, decimalsOf(kind, formats));
  return value === null || value > MOST[kind] ? UNREADABLE : value;
}

/** How many numbers somewhere in a draft cannot be read. */
export function countUnreadable(draft: unknown): number {
  if (typeof draft === 'number') return Number.isNaN(draft) ? 1 : 0;
  if (draft === null || typeof draft !== 'object') return 0;
  return Object.values(draft).reduce<number>((sum, part) => sum + countUnreadable(part), 0);
}

function decimalsOf(kind: FigureKind, { decimals }: Formats): number {
  if (kind === 'whole') return 0;
  return kind === 'money' ? decimals : 2;
}
