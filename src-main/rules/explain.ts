/** An earning as a window shows it: each line with its part of the base points and its own ones, each part with its rule (LOYALTY.md 2.10). */
import type { PointsExplanation } from '../../contract/window-types.ts';
import { apportion } from '../../core/loyalty/apportion.ts';
import type { SaleEarning } from '../../core/loyalty/earn.ts';
import type { Earning } from '../../core/loyalty/earning.ts';
import { partRule } from '../../core/loyalty/part-rules.ts';
import type { CountedLine } from '../../core/loyalty/verdicts.ts';
import { fraction } from '../../core/quantities/fraction.ts';
import { type Money, NO_MONEY, sumMoney } from '../../core/quantities/money.ts';
import { HUNDREDTHS_OF_A_POINT, isWholePoints, NO_POINTS } from '../../core/quantities/points.ts';
import { times } from '../../core/quantities/whole.ts';
import type { ShelfOf } from './grid-shelf.ts';

export interface NamedLine {
  readonly description: string;
  readonly quantity: number;
}

export interface Names {
  /** @param place of the line in the sale */
  readonly lineOf: (lineId: string, place: number) => NamedLine;
  /** By the grid that the sale was made under. */
  readonly shelfOf: ShelfOf;
}

export function explained(earned: SaleEarning, { lineOf, shelfOf }: Names): PointsExplanation {
  if (!earned.eligible) return { eligible: false, why: earned.why };
  const { basis } = earned;
  const { points, parts, lines, counting } = earned.earning;
  const earns = baseShares(earned.earning);
  const placeOf = placesIn(lines);
  return {
    eligible: true,
    points,
    parts: parts.map((part) => {
      const place = 'lineId' in part ? placeOf(part.lineId) : -1;
      const rule = partRule(part, basis.rules, lines[place]);
      if (place >= 0) earns[place] = (earns[place] ?? 0) + part.points;
      return part.kind === 'grid' ? { ...part, rule, shelf: shelfOf(part.row) } : { ...part, rule };
    }),
    lines: lines.map(({ id, exclusion, amount }, place) => {
      const { description, quantity } = lineOf(id, place);
      return { lineId: id, description, quantity, exclusion, amount, earns: earns[place] ?? 0 };
    }),
    counting: { ...counting, vouchers: basis.vouchers, voucherTimes: basis.rules.voucherMultiplier },
  };
}

/** The parts of each kind come in the order of the lines: the next is looked for from the last on. */
function placesIn(lines: readonly { readonly id: string }[]): (lineId: string) => number {
  let next = 0;
  return (lineId) => {
    for (let tried = 0; tried < lines.length; tried += 1) {
      const place = (next + tried) % lines.length;
      if (lines[place]?.id === lineId) {
        next = place + 1;
        return place;
      }
    }
    return -1;
  };
}

/** The base points by line and amount, in parts that add up: whole points where the base is whole. */
function baseShares({ parts, lines }: Earning): number[] {
  const base = parts.find(({ kind }) => kind === 'base')?.points ?? NO_POINTS;
  const each = isWholePoints(base) ? HUNDREDTHS_OF_A_POINT : 1;
  const sum = sumMoney(lines, countedAmount);
  if (sum <= 0) return lines.map(() => 0);
  const shares = apportion(
    lines.map((line) => ({ id: line.id, exact: fraction(times(base / each, countedAmount(line)), sum) })),
  );
  return shares.map((share) => share * each);
}

function countedAmount({ exclusion, earns, amount }: CountedLine): Money {
  return exclusion === null && earns.by === 'total' ? amount : NO_MONEY;
}
