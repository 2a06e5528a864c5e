/**
 * What a line earns by itself (LOYALTY.md 2.6): the article's own rule, its 'punti generati',
 * and the row of the grid. Exact points in hundredths, not yet rounded.
 */
import { type Fraction, fraction, multiplyFractions, ZERO } from '../quantities/fraction.ts';
import type { Points } from '../quantities/points.ts';
import { dividedBy, times } from '../quantities/whole.ts';
import { ONCE } from './grid.ts';
import type { CountedLine } from './verdicts.ts';

/** The article's own rule; nothing for a line without one. */
export function ownPoints(line: CountedLine, minorPerMajor: number): Fraction {
  if (line.earns.by === 'own-units') return pointsByUnit(line, line.earns.points);
  if (line.earns.by !== 'own-percentage') return ZERO;
  // A major unit counts as one point, which is a hundred hundredths; 10,000 basis points are the whole.
  return fraction(times(line.amount, line.earns.basisPoints), 100 * minorPerMajor);
}

/** 'Punti generati' x quantity; nothing for a line that earns otherwise. */
export function articlePoints(line: CountedLine): Fraction {
  return line.earns.by === 'article' ? pointsByUnit(line, line.earns.points) : ZERO;
}

/** @param share the line's share of the base points, or with points by article its own */
export function gridPoints(line: CountedLine, share: Fraction): Fraction {
  const gives = line.grid?.gives;
  if (gives === undefined) return ZERO;
  if (gives.kind === 'per-unit') return pointsByUnit(line, gives.points);
  if (gives.kind === 'multiplier') return multiplyFractions(share, fraction(gives.times - ONCE, ONCE));
  // Whole steps, towards zero, so what is negative mirrors.
  return fraction(times(dividedBy(line.amount, gives.step), gives.points));
}

/** Lowered by what of the line is paid in points, as a gift or as a discount; not by other discounts. */
function pointsByUnit({ quantity, giftPercentage, paid, paidInPoints }: CountedLine, each: Points): Fraction {
  const inMoney = paid + paidInPoints;
  const all = fraction(times(each, quantity), 1000);
  const notGift = giftPercentage === 0 ? all : multiplyFractions(all, fraction(10_000 - giftPercentage, 10_000));
  if (paidInPoints === 0 || inMoney === 0) return notGift;
  return multiplyFractions(notGift, fraction(Math.abs(paid), Math.abs(inMoney)));
}
