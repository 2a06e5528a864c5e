/**
 * "2.40 EUR more gives 5 points" (LOYALTY.md 2.10): how much more of plain goods reaches the
 * next step or gift multiple, and how many points more the sale then really earns. With
 * fractions only what is missing to the threshold is said, nothing above it.
 */
import type { LineId } from '../basket/ids.ts';
import {
  addFractions,
  compareFractions,
  type Fraction,
  fraction,
  isNegative,
  subtractFraction,
  wholeTimes,
} from '../quantities/fraction.ts';
import { type Money, money } from '../quantities/money.ts';
import { basisPoints } from '../quantities/percentage.ts';
import { type Points, subtractPoints } from '../quantities/points.ts';
import { quantity } from '../quantities/quantity.ts';
import { divideUp } from '../quantities/rounding.ts';
import { thresholdOf } from './base-points.ts';
import { attenuationOf, countingSum, type EarningBasis, earnedPoints } from './earning.ts';
import type { CountedLine } from './verdicts.ts';

export interface NextStep {
  readonly reaches: 'step' | 'gift-points';
  /** What is missing, minor units. */
  readonly missing: Money;
  /** How many points more the sale then earns. */
  readonly gives: Points;
}

/** Where a step gives a hundredth of a point, whole points need a hundred steps. */
const MOST_STEPS = 100;

/** @param now what the sale earns as it stands */
export function nextSteps(basis: EarningBasis, now: Points): readonly NextStep[] {
  // Below nothing while vouchers take off more than there is: that is missing too.
  const counting = subtractFraction(fraction(countingSum(basis.lines)), attenuationOf(basis));
  const steps = basis.rules.pointsByArticle ? [] : stepTargets(counting, basis);
  return [
    ...firstThatGives('step', steps, counting, basis, now),
    ...firstThatGives('gift-points', giftTargets(counting, basis), counting, basis, now),
  ];
}

function stepTargets(counting: Fraction, { rules }: EarningBasis): readonly Fraction[] {
  const threshold = fraction(thresholdOf(rules));
  if (rules.pointsPerStep === 0) return [];
  if (compareFractions(counting, threshold) < 0)
    return rules.wholePointsOnly ? stepsFrom(threshold, rules.step) : [threshold];
  if (!rules.wholePointsOnly) return [];
  const taken = wholeTimes(subtractFraction(counting, threshold), fraction(rules.step));
  return stepsFrom(addFractions(threshold, fraction((taken + 1n) * BigInt(rules.step))), rules.step);
}

function stepsFrom(first: Fraction, step: Money): readonly Fraction[] {
  return Array.from({ length: MOST_STEPS }, (_none, index) => addFractions(first, fraction(step * index)));
}

function giftTargets(counting: Fraction, { rules: { giftThreshold, giftPoints } }: EarningBasis): readonly Fraction[] {
  if (giftThreshold === null || giftThreshold === 0 || giftPoints === 0) return [];
  const threshold = fraction(giftThreshold);
  const reached = isNegative(counting) ? 0n : wholeTimes(counting, threshold);
  return [fraction((reached + 1n) * BigInt(giftThreshold))];
}

function firstThatGives(
  reaches: NextStep['reaches'],
  targets: readonly Fraction[],
  counting: Fraction,
  basis: EarningBasis,
  now: Points,
): readonly NextStep[] {
  for (const target of targets) {
    const { numerator, denominator } = subtractFraction(target, counting);
    const missing = money(divideUp(numerator, denominator));
    const then = earnedPoints({ ...basis, lines: [...basis.lines, plainLine(missing)] });
    const gives = subtractPoints(then, now);
    if (gives > 0) return [{ reaches, missing, gives }];
  }
  return [];
}

/** Goods that earn by the general rule only. */
function plainLine(amount: Money): CountedLine {
  return {
    id: '' as LineId,
    quantity: quantity(1000),
    exclusion: null,
    earns: { by: 'total' },
    amount,
    grid: null,
    giftPercentage: basisPoints(0),
    paid: amount,
    paidInPoints: money(0),
  };
}
