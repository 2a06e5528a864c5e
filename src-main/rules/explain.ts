/** An earning as a window shows it: each line with its part of the base points and its own ones, each part with its rule (LOYALTY.md 2.10). */
import type { PointsExplanation } from '../../contract/window-types.ts';
import { apportion } from '../../core/loyalty/apportion.ts';
import type { SaleEarning } from '../../core/loyalty/earn.ts';
import type { EarnedPart, Earning } from '../../core/loyalty/earning.ts';
import { partRule } from '../../core/loyalty/part-rules.ts';
import { fraction } from '../../core/quantities/fraction.ts';
import { HUNDREDTHS_OF_A_POINT, isWholePoints, NO_POINTS } from '../../core/quantities/points.ts';
import { times } from '../../core/quantities/whole.ts';
import type { ShelfOf } from './grid-shelf.ts';

export interface NamedLine {
  readonly description: string;
  readonly quantity: number;
}

export interface Names {
  readonly lineOf: (lineId: string) => NamedLine;
  /** By the grid that the sale was made under. */
  readonly shelfOf: ShelfOf;
}

export function explained(earned: SaleEarning, { lineOf, shelfOf }: Names): PointsExplanation {
  if (!earned.eligible) return { eligible: false, why: earned.why };
  const { basis } = earned;
  const { points, parts, lines, counting } = earned.earning;
  const shares = baseShares(earned.earning);
  const own = ownParts(parts);
  return {
    eligible: true,
    points,
    parts: parts.map((part) => {
      const rule = partRule(part, basis);
      return part.kind === 'grid' ? { ...part, rule, shelf: shelfOf(part.row) } : { ...part, rule };
    }),
    lines: lines.map(({ id, exclusion, amount }) => ({
      lineId: id,
      ...lineOf(id),
      exclusion,
      amount,
      earns: (shares.byId.get(id) ?? 0) * shares.each + (own.get(id) ?? 0),
    })),
    counting: { ...counting, vouchers: basis.vouchers, voucherTimes: basis.rules.voucherMultiplier },
  };
}

/** By line: what it earns beside the base points. */
function ownParts(parts: readonly EarnedPart[]): ReadonlyMap<string, number> {
  const own = new Map<string, number>();
  for (const part of parts) {
    if ('lineId' in part) own.set(part.lineId, (own.get(part.lineId) ?? 0) + part.points);
  }
  return own;
}

/** The base points by amount, in parts of `each` that add up: whole points where the base is whole. */
function baseShares({ parts, lines }: Earning): { readonly byId: ReadonlyMap<string, number>; readonly each: number } {
  const base = parts.find(({ kind }) => kind === 'base')?.points ?? NO_POINTS;
  const each = isWholePoints(base) ? HUNDREDTHS_OF_A_POINT : 1;
  const counted = lines.filter(({ exclusion, earns }) => exclusion === null && earns.by === 'total');
  const sum = counted.reduce((total, { amount }) => total + amount, 0);
  if (sum <= 0) return { byId: new Map(), each };
  const { byId } = apportion(
    counted.map(({ id, amount }) => ({ id, exact: fraction(times(base / each, amount), sum) })),
  );
  return { byId, each };
}
