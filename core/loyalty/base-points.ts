/**
 * Threshold and step, and gift points for whole multiples (LOYALTY.md 2.4, 2.5): exact points
 * in hundredths, not yet rounded. What is negative earns the mirror image.
 */
import {
  addFractions,
  compareFractions,
  divideFraction,
  type Fraction,
  fraction,
  isNegative,
  multiplyFractions,
  negateFraction,
  subtractFraction,
  WHOLE,
  wholeTimes,
  ZERO,
} from '../quantities/fraction.ts';
import type { Money } from '../quantities/money.ts';
import type { EarningRules } from './profile.ts';

/** @param counting the total `A` in minor units, after 2.3 */
export function basePoints(counting: Fraction, rules: EarningRules): Fraction {
  if (isNegative(counting)) return negateFraction(basePoints(negateFraction(counting), rules));
  const threshold = fraction(thresholdOf(rules));
  const [step, perStep] = [fraction(rules.step), fraction(rules.pointsPerStep)];
  if (compareFractions(counting, threshold) >= 0) {
    const beyond = subtractFraction(counting, threshold);
    const steps = rules.wholePointsOnly ? fraction(wholeTimes(beyond, step)) : divideFraction(beyond, step);
    return multiplyFractions(perStep, addFractions(WHOLE, steps));
  }
  if (
    rules.wholePointsOnly ||
    compareFractions(counting, fraction(rules.fractionalThreshold ?? thresholdOf(rules))) < 0
  ) {
    return ZERO;
  }
  return multiplyFractions(perStep, divideFraction(counting, threshold));
}

/** A threshold of nothing counts as the step. */
export function thresholdOf({ threshold, step }: Pick<EarningRules, 'threshold' | 'step'>): Money {
  return threshold === 0 ? step : threshold;
}

/** How many times the gift threshold is in it; negative for a negative total. */
export function giftMultiples(counting: Fraction, { giftThreshold }: Pick<EarningRules, 'giftThreshold'>): number {
  if (giftThreshold === null || giftThreshold === 0) return 0;
  if (isNegative(counting)) return 0 - giftMultiples(negateFraction(counting), { giftThreshold });
  return Number(wholeTimes(counting, fraction(giftThreshold)));
}
