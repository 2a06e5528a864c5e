/**
 * What a return gives back of points spent (LOYALTY.md 2.7): of a gift in proportion to the
 * quantity, of a discount in proportion to the lines' shares of it. Always the floor of the
 * running total, so any order of returns gives back the same, and all of it with the last line.
 */
import {
  compareFractions,
  divideFraction,
  type Fraction,
  fraction,
  multiplyFractions,
  sumOfFractions,
  WHOLE,
} from '../quantities/fraction.ts';
import { addMoney, type Money } from '../quantities/money.ts';
import { HUNDREDTHS_OF_A_POINT, NO_POINTS, type Points, points, subtractPoints } from '../quantities/points.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { divideDown } from '../quantities/rounding.ts';
import { times } from '../quantities/whole.ts';

export interface ReturnedGift {
  /** What the line cost in points, whole. */
  readonly points: Points;
  readonly sold: Quantity;
  /** With this return. */
  readonly returned: Quantity;
  readonly givenBack: Points;
}

/** A gift costs whole points and gives back whole points. */
export function giftGivenBack({ points: cost, sold, returned, givenBack }: ReturnedGift): Points {
  return rest(cost, fraction(returned, sold), true, givenBack);
}

export interface ReturnedShare {
  /** The line's share of the points discount. */
  readonly share: Money;
  readonly sold: Quantity;
  /** With this return. */
  readonly returned: Quantity;
}

export interface ReturnedDiscount {
  /** What the discount cost in points. */
  readonly points: Points;
  /** All lines that bear the discount, also those of which nothing came back. */
  readonly lines: readonly ReturnedShare[];
  readonly wholePointsOnly: boolean;
  readonly givenBack: Points;
}

export function discountGivenBack({ points: cost, lines, wholePointsOnly, givenBack }: ReturnedDiscount): Points {
  const bearing = lines.filter(({ share }) => share > 0);
  const total = addMoney(...bearing.map(({ share }) => share));
  if (total === 0) return NO_POINTS;
  const returned = sumOfFractions(
    bearing.map((line) => multiplyFractions(fraction(line.share), fraction(line.returned, line.sold))),
  );
  return rest(cost, divideFraction(returned, fraction(total)), wholePointsOnly, givenBack);
}

function rest(cost: Points, part: Fraction, wholePointsOnly: boolean, givenBack: Points): Points {
  if (compareFractions(part, WHOLE) >= 0) return subtractPoints(cost, givenBack);
  const unit = wholePointsOnly ? HUNDREDTHS_OF_A_POINT : 1;
  const running = divideDown(times(cost, part.numerator), times(part.denominator, unit)) * unit;
  return running > givenBack ? points(running - givenBack) : NO_POINTS;
}
