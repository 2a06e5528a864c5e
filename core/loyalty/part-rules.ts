/**
 * The rule behind each part of an explanation, with its own figures (LOYALTY.md 2.10): "1 point
 * for each 1.00". Read from the basis of the sale, so it is the rule that the sale was made
 * under, whatever the profile says since.
 */
import type { Money } from '../quantities/money.ts';
import type { BasisPoints } from '../quantities/percentage.ts';
import type { Multiplier, Points } from '../quantities/points.ts';
import { thresholdOf } from './base-points.ts';
import type { EarnedPart } from './earning.ts';
import type { EarningRules } from './profile.ts';
import type { CountedLine } from './verdicts.ts';

export type PartRule =
  /** So many at the threshold and for each step beyond; `from`: in proportion from there on, null whole steps only. */
  | {
      readonly kind: 'steps';
      readonly points: Points;
      readonly threshold: Money;
      readonly step: Money;
      readonly from: Money | null;
    }
  /** So many for each whole multiple: of the total, or of a line by the grid. */
  | { readonly kind: 'multiples'; readonly points: Points; readonly of: Money }
  | { readonly kind: 'units'; readonly points: Points }
  /** Of the price paid, of which 1.00 counts as 1 point. */
  | { readonly kind: 'percentage'; readonly basisPoints: BasisPoints }
  /** The line's share of the base points, so many times. */
  | { readonly kind: 'times'; readonly times: Multiplier };

/**
 * @param line the one whose part it is
 * @returns null where no rule gives points: a rounding, or a part of a line that the basis does not know
 */
export function partRule(
  { kind }: Pick<EarnedPart, 'kind'>,
  rules: EarningRules,
  line: CountedLine | undefined,
): PartRule | null {
  switch (kind) {
    case 'base':
      return stepsRule(rules);
    case 'gift':
      return rules.giftThreshold === null
        ? null
        : { kind: 'multiples', points: rules.giftPoints, of: rules.giftThreshold };
    case 'rounding':
      return null;
    default:
      if (!line) return null;
      return kind === 'grid' ? gridRule(line) : ownRule(line);
  }
}

function stepsRule(rules: EarningRules): PartRule {
  const { step, pointsPerStep, wholePointsOnly, fractionalThreshold } = rules;
  const threshold = thresholdOf(rules);
  return {
    kind: 'steps',
    points: pointsPerStep,
    threshold,
    step,
    from: wholePointsOnly ? null : (fractionalThreshold ?? threshold),
  };
}

function ownRule({ earns }: CountedLine): PartRule | null {
  if (earns.by === 'own-percentage') return { kind: 'percentage', basisPoints: earns.basisPoints };
  return earns.by === 'total' ? null : { kind: 'units', points: earns.points };
}

function gridRule({ grid }: CountedLine): PartRule | null {
  const gives = grid?.gives;
  switch (gives?.kind) {
    case 'per-unit':
      return { kind: 'units', points: gives.points };
    case 'per-step':
      return { kind: 'multiples', points: gives.points, of: gives.step };
    case 'multiplier':
      return { kind: 'times', times: gives.times };
    default:
      return null;
  }
}
