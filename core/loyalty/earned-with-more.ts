/**
 * What a sale would earn with more goods in it, for who asks what is missing to more points: the
 * points of `earningOf` without their reasons. The lines are looked at once. Plain goods change the
 * total and what follows from it alone: the base points, their multiples in the grid, the gift points.
 */
import { addFractions, type Fraction, sumOfFractions } from '../quantities/fraction.ts';
import { addMoney, type Money } from '../quantities/money.ts';
import { addPoints, HUNDREDTHS_OF_A_POINT, type Points, points } from '../quantities/points.ts';
import { plus, times, type Whole } from '../quantities/whole.ts';
import type { ExactPart } from './apportion.ts';
import { giftMultiples } from './base-points.ts';
import { attenuated, baseOf, flooredPoints, type GridPart, shareOf, type Unrounded } from './earning.ts';
import { ONCE } from './grid.ts';
import type { EarningRules } from './profile.ts';

/** @returns the points by how much more of goods that earn by the general rule only */
export function earnedWithMore(rules: EarningRules, exact: Unrounded): (more: Money) => Points {
  const { sum, attenuation, article, own, grid } = exact;
  const multiplied = rules.pointsByArticle ? [] : grid.filter(isMultiplied);
  const multiples = multiplied.map(timesMore).reduce(plus, 0);
  const inGrid = exactSum(multiplied.length === 0 ? grid : grid.filter((part) => !isMultiplied(part)));
  const stays = addPoints(flooredPoints(exactSum(article)), flooredPoints(exactSum(own)));
  return (more) => {
    const then = addMoney(sum, more);
    const total = attenuated(then, attenuation);
    const base = baseOf(total, rules);
    const gifts = points(giftMultiples(total, rules) * rules.giftPoints);
    const multiple = shareOf(multiples, base, then);
    const all = addPoints(stays, flooredPoints(base), gifts, flooredPoints(addFractions(inGrid, overOnce(multiple))));
    return rules.wholePointsOnly ? points(all - (all % HUNDREDTHS_OF_A_POINT)) : all;
  };
}

/** By line, its amount times what a multiplier adds, in hundredths: all of them share the base points together. */
function timesMore({ amount, match: { gives } }: GridPart): Whole {
  return gives.kind === 'multiplier' ? times(amount, gives.times - ONCE) : 0;
}

function isMultiplied({ match: { gives } }: GridPart): boolean {
  return gives.kind === 'multiplier';
}

function overOnce({ numerator, denominator }: Fraction): Fraction {
  return { numerator, denominator: times(denominator, ONCE) };
}

function exactSum(parts: readonly ExactPart[]): Fraction {
  return sumOfFractions(parts.map(({ exact }) => exact));
}
