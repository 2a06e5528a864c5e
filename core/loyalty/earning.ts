/**
 * Points earned, with the reason for each (LOYALTY.md 2.4 to 2.6, 2.10). What a sale earns is
 * computed from its basis alone: that is stored with the sale, and a return computes again from
 * it (2.7). The parts of an explanation add up to the result, always.
 */
import type { LineId } from '../basket/ids.ts';
import {
  compareFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  subtractFraction,
  ZERO,
} from '../quantities/fraction.ts';
import { type Money, money, NO_MONEY, subtractMoney, sumMoney } from '../quantities/money.ts';
import { addPoints, HUNDREDTHS_OF_A_POINT, NO_POINTS, type Points, points } from '../quantities/points.ts';
import { divideDown } from '../quantities/rounding.ts';
import { minus, times, type Whole } from '../quantities/whole.ts';
import { apportion, type ExactPart } from './apportion.ts';
import { basePoints, giftMultiples } from './base-points.ts';
import type { GridMatch } from './grid.ts';
import { articlePoints, gridPoints, ownPoints } from './line-points.ts';
import type { EarningRules } from './profile.ts';
import type { CountedLine } from './verdicts.ts';

/** All that a sale's points are computed from: rules and verdicts of the day it was made. */
export interface EarningBasis {
  readonly rules: EarningRules;
  readonly lines: readonly CountedLine[];
  /** Discount vouchers used; they count only where the rules attenuate by them (2.3). */
  readonly vouchers: Money;
  readonly minorPerMajor: number;
}

export type EarnedPart =
  /** `steps`: how many, the threshold included; null where fractions are given. */
  | { readonly kind: 'base'; readonly points: Points; readonly steps: number | null }
  | { readonly kind: 'gift'; readonly points: Points; readonly multiples: number }
  | { readonly kind: 'article' | 'own'; readonly points: Points; readonly lineId: LineId }
  | { readonly kind: 'grid'; readonly points: Points; readonly lineId: LineId; readonly row: number }
  /** What giving whole points only took off. */
  | { readonly kind: 'rounding'; readonly points: Points };

export interface Earning {
  readonly points: Points;
  /** They add up to `points`. */
  readonly parts: readonly EarnedPart[];
  /** Why each line counts or does not, in the order of the sale. */
  readonly lines: readonly CountedLine[];
  /** `lines` less `attenuation` is the total `A`, in whole minor units as it is shown. */
  readonly counting: { readonly lines: Money; readonly attenuation: Money; readonly total: Money };
}

/** What discount vouchers take off the counting total, before it ends at nothing (LOYALTY.md 2.3). */
export function attenuationOf({ rules, vouchers }: EarningBasis): Fraction {
  return rules.attenuatesByVouchers ? fraction(times(vouchers, rules.voucherMultiplier), 100) : ZERO;
}

export function earningOf(basis: EarningBasis, attenuation: Fraction = attenuationOf(basis)): Earning {
  return roundedEarning(basis, unrounded(basis, attenuation));
}

export function roundedEarning(basis: EarningBasis, exact: Unrounded): Earning {
  const { rules } = basis;
  const { sum, total, base, multiples, grid } = exact;
  const inGrid = apportion(grid);
  const parts: readonly EarnedPart[] = [
    ...basePart(base, rules),
    ...(multiples === 0 ? [] : [{ kind: 'gift' as const, points: points(multiples * rules.giftPoints), multiples }]),
    ...lineParts('article', exact.article),
    ...lineParts('own', exact.own),
    ...grid.map(({ id, match: { row } }, place) => ({
      kind: 'grid' as const,
      points: inGrid[place] ?? NO_POINTS,
      lineId: id,
      row,
    })),
  ];
  const added = addPoints(...parts.map((part) => part.points));
  const rounding = rules.wholePointsOnly ? points(-(added % HUNDREDTHS_OF_A_POINT)) : NO_POINTS;
  const shown = money(divideDown(total.numerator, total.denominator));
  return {
    points: addPoints(added, rounding),
    parts: rounding === 0 ? parts : [...parts, { kind: 'rounding', points: rounding }],
    lines: basis.lines,
    counting: { lines: sum, attenuation: subtractMoney(sum, shown), total: shown },
  };
}

/** What a row of the grid gives a line. */
export interface GridPart extends ExactPart {
  readonly amount: Money;
  readonly match: GridMatch;
}

/** Each kind of points, exact; lines that earn nothing of a kind are not in it. */
export interface Unrounded {
  readonly sum: Money;
  /** The sum less the attenuation. */
  readonly attenuation: Fraction;
  readonly total: Fraction;
  readonly base: Fraction;
  readonly multiples: number;
  readonly article: readonly ExactPart[];
  readonly own: readonly ExactPart[];
  readonly grid: readonly GridPart[];
}

export function unrounded(basis: EarningBasis, attenuation: Fraction = attenuationOf(basis)): Unrounded {
  const { rules, minorPerMajor } = basis;
  const counted = basis.lines.filter(({ exclusion }) => exclusion === null);
  const inTotal = counted.filter(isInTotal);
  const sum = countingSum(counted);
  const total = attenuated(sum, attenuation);
  const base = baseOf(total, rules);
  const article: readonly ExactPart[] = rules.pointsByArticle
    ? inTotal.map((line) => ({ id: line.id, exact: articlePoints(line) }))
    : [];
  const own: readonly ExactPart[] = counted.flatMap((line) =>
    isInTotal(line) ? [] : [{ id: line.id, exact: ownPoints(line, minorPerMajor) }],
  );
  const grid: GridPart[] = [];
  for (const line of inTotal) {
    const { id, amount, grid: match } = line;
    if (match === null) continue;
    const share = rules.pointsByArticle ? articlePoints(line) : shareOf(amount, base, sum);
    grid.push({ id, amount, match, exact: gridPoints(line, share) });
  }
  const multiples = giftMultiples(total, rules);
  return { sum, attenuation, total, base, multiples, article, own, grid };
}

/** What counts in `A`, before vouchers are taken off. */
export function countingSum(lines: readonly CountedLine[]): Money {
  return sumMoney(lines, (line) => (line.exclusion === null && isInTotal(line) ? line.amount : NO_MONEY));
}

/** Lines with a rule of their own are taken out of the total. */
function isInTotal({ earns }: CountedLine): boolean {
  return earns.by === 'total' || earns.by === 'article';
}

/** Never below nothing; a total that is negative already stays as it is. */
export function attenuated(sum: Money, attenuation: Fraction): Fraction {
  const all = fraction(sum);
  if (sum <= 0) return all;
  return compareFractions(attenuation, all) >= 0 ? ZERO : subtractFraction(all, attenuation);
}

/** With points by article there are no base points. */
export function baseOf(total: Fraction, rules: EarningRules): Fraction {
  return rules.pointsByArticle ? ZERO : basePoints(total, rules);
}

/** What so much of the total has of the base points. */
export function shareOf(amount: Whole, base: Fraction, sum: Money): Fraction {
  if (sum === 0) return ZERO;
  return multiplyFractions(base, fraction(sum < 0 ? minus(0, amount) : amount, Math.abs(sum)));
}

function basePart(base: Fraction, { pointsByArticle, wholePointsOnly, pointsPerStep }: EarningRules): EarnedPart[] {
  if (pointsByArticle) return [];
  const given = flooredPoints(base);
  const steps = pointsPerStep === 0 ? 0 : divideDown(given, pointsPerStep);
  return [{ kind: 'base', points: given, steps: wholePointsOnly ? steps : null }];
}

/** Once to a hundredth; what is negative mirrors (LOYALTY.md 2.4). */
export function flooredPoints({ numerator, denominator }: Fraction): Points {
  return points(divideDown(numerator, denominator));
}

function lineParts(kind: 'article' | 'own', exact: readonly ExactPart[]): readonly EarnedPart[] {
  const apportioned = apportion(exact);
  return exact.map(({ id }, place) => ({ kind, points: apportioned[place] ?? NO_POINTS, lineId: id }));
}
