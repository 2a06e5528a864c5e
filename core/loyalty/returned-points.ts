/**
 * What a return takes back of the points earned (LOYALTY.md 2.7): the sale is computed again for
 * the quantities that stay, under the rules and verdicts stored with it. A return never gives
 * points, and all returns together take back what the sale gave, never more.
 */
import type { LineId } from '../basket/ids.ts';
import { type Fraction, fraction, multiplyFractions, ZERO } from '../quantities/fraction.ts';
import { money } from '../quantities/money.ts';
import { NO_POINTS, type Points, subtractPoints } from '../quantities/points.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { divideHalfAwayFromZero } from '../quantities/rounding.ts';
import { times } from '../quantities/whole.ts';
import { attenuationOf, countingSum, type Earning, type EarningBasis, earningOf } from './earning.ts';
import type { CountedLine } from './verdicts.ts';

export interface PointsReturn {
  readonly basis: EarningBasis;
  /** Of each line with goods that came back: what stays of it once this return is made. */
  readonly stays: ReadonlyMap<LineId, Quantity>;
  /** By returns before this one, never negative. */
  readonly takenBack: Points;
}

export interface TakenBack {
  /** Not negative. */
  readonly points: Points;
  /** What the sale earns for what stays, and why. */
  readonly stays: Earning;
}

export function takeBack({ basis, stays, takenBack }: PointsReturn): TakenBack {
  const earned = earningOf(basis).points;
  const still = earningOfWhatStays(basis, stays);
  const held = subtractPoints(earned, takenBack);
  const less = subtractPoints(held, still.points);
  return { points: less > 0 ? less : NO_POINTS, stays: still };
}

export function earningOfWhatStays(basis: EarningBasis, stays: ReadonlyMap<LineId, Quantity>): Earning {
  const lines = basis.lines.map((line) => scaled(line, stays.get(line.id) ?? line.quantity));
  return earningOf({ ...basis, lines }, shrunk(basis, lines));
}

/** Vouchers shrink in proportion to the counting total that stays. */
function shrunk(basis: EarningBasis, lines: readonly CountedLine[]): Fraction {
  const [before, after] = [countingSum(basis.lines), countingSum(lines)];
  if (before <= 0 || after <= 0) return ZERO;
  return multiplyFractions(attenuationOf(basis), fraction(after, before));
}

function scaled(line: CountedLine, stays: Quantity): CountedLine {
  if (stays === line.quantity) return line;
  const amount = divideHalfAwayFromZero(times(line.amount, stays), line.quantity);
  return { ...line, quantity: stays, amount: money(amount) };
}
