/**
 * What a gift costs at the counter, in points and in money (LOYALTY.md 4.2, *Scarico omaggi*).
 * Pieces are rounded first and then added; what is weighed or measured is rounded once.
 */
import { discountOn } from '../basket/discount.ts';
import { fraction, multiplyFractions } from '../quantities/fraction.ts';
import { type Money, subtractMoney } from '../quantities/money.ts';
import { type BasisPoints, basisPoints } from '../quantities/percentage.ts';
import { HUNDREDTHS_OF_A_POINT, type Points, points } from '../quantities/points.ts';
import type { Quantity, Unit } from '../quantities/quantity.ts';
import { wholePoints } from './counter-value.ts';

/** All of it is paid in points: the standard mode. */
export const WHOLE_GIFT = basisPoints(10_000);

export interface Gift {
  /** Of one unit of the article. */
  readonly counterValue: Points;
  readonly unit: Unit;
  /** Above zero. */
  readonly quantity: Quantity;
  /** How much of it is paid in points. */
  readonly percentage: BasisPoints;
}

/** @returns whole points, at least one for each piece, or for a weight as a whole */
export function giftPoints({ counterValue, unit, quantity, percentage }: Gift): Points {
  const each = multiplyFractions(fraction(counterValue, HUNDREDTHS_OF_A_POINT), fraction(percentage, 10_000));
  if (unit !== 'piece') return wholePoints(multiplyFractions(each, fraction(quantity, 1000)));
  return points((wholePoints(each) * quantity) / 1000);
}

/** What is left to pay in money of a line after its other discounts. */
export function giftMoney(net: Money, percentage: BasisPoints): Money {
  return subtractMoney(net, discountOn(net, { kind: 'percent', basisPoints: percentage }));
}
