/**
 * "2.40 EUR more gives 5 points" (LOYALTY.md 2.10): how much more of plain goods reaches the
 * next step or gift multiple, and how many points more the sale then really earns. With
 * fractions only what is missing to the threshold is said, nothing above it.
 */
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
import { type Points, subtractPoints } from '../quantities/points.ts';
import { divideUp } from '../quantities/rounding.ts';
import { plus, times } from '../quantities/whole.ts';
import { thresholdOf } from './base-points.ts';
import { earnedWithMore } from './earned-with-more.ts';
import type { Unrounded } from './earning.ts';
import type { EarningRules } from './profile.ts';

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
export function nextSteps(rules: EarningRules, exact: Unrounded, now: Points): readonly NextStep[] {
  // Below nothing while vouchers take off more than there is: that is missing too.
  const counting = subtractFraction(fraction(exact.sum), exact.attenuation);
  const steps = rules.pointsByArticle ? [] : stepTargets(counting, rules);
  const gifts = giftTargets(counting, rules);
  if (steps.length === 0 && gifts.length === 0) return [];
  const sale = { counting, now, earnedWith: earnedWithMore(rules, exact) };
  return [...firstThatGives('step', steps, sale), ...firstThatGives('gift-points', gifts, sale)];
}

function stepTargets(counting: Fraction, rules: EarningRules): readonly Fraction[] {
  const threshold = fraction(thresholdOf(rules));
  if (rules.pointsPerStep === 0) return [];
  if (compareFractions(counting, threshold) < 0)
    return rules.wholePointsOnly ? stepsFrom(threshold, rules.step) : [threshold];
  if (!rules.wholePointsOnly) return [];
  const taken = wholeTimes(subtractFraction(counting, threshold), fraction(rules.step));
  return stepsFrom(addFractions(threshold, fraction(times(plus(taken, 1), rules.step))), rules.step);
}

function stepsFrom(first: Fraction, step: Money): readonly Fraction[] {
  return Array.from({ length: MOST_STEPS }, (_none, index) => addFractions(first, fraction(step * index)));
}

function giftTargets(counting: Fraction, { giftThreshold, giftPoints }: EarningRules): readonly Fraction[] {
  if (giftThreshold === null || giftThreshold === 0 || giftPoints === 0) return [];
  const threshold = fraction(giftThreshold);
  const reached = isNegative(counting) ? 0 : wholeTimes(counting, threshold);
  return [fraction(times(plus(reached, 1), giftThreshold))];
}

interface Sale {
  readonly counting: Fraction;
  readonly now: Points;
  readonly earnedWith: (more: Money) => Points;
}

function firstThatGives(
  reaches: NextStep['reaches'],
  targets: readonly Fraction[],
  { counting, now, earnedWith }: Sale,
): readonly NextStep[] {
  for (const target of targets) {
    const { numerator, denominator } = subtractFraction(target, counting);
    const missing = money(divideUp(numerator, denominator));
    const gives = subtractPoints(earnedWith(missing), now);
    if (gives > 0) return [{ reaches, missing, gives }];
  }
  return [];
}
