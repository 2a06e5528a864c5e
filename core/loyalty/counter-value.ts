/**
 * The counter-value of an article in points (LOYALTY.md 4.1, *Controvalore articoli*): from what
 * it costs the shop, not from its price, by a ratio that depends on the markup. Computed when it
 * is read, so it follows every change of cost, price, discount, VAT or profile.
 */
import {
  compareFractions,
  type Fraction,
  fraction,
  multiplyFractions,
  subtractFraction,
  WHOLE,
} from '../quantities/fraction.ts';
import type { Cost, Money } from '../quantities/money.ts';
import type { BasisPoints } from '../quantities/percentage.ts';
import { HUNDREDTHS_OF_A_POINT, type Points, type PointsRatio, points } from '../quantities/points.ts';
import { divideHalfToEven } from '../quantities/rounding.ts';
import type { GiftRules } from './profile.ts';

export interface ValuedArticle {
  /** Marked as no gift. */
  readonly noGift: boolean;
  /** 'Controvalore fisso': stored points that are not computed; null: computed. */
  readonly fixedCounterValue: Points | null;
  /** Ten-thousandths of a major unit; null: empty. */
  readonly cost: Cost | null;
  /** Taken off the cost one after the other. */
  readonly supplierDiscounts: readonly BasisPoints[];
  /** With VAT, not an offer. */
  readonly ordinaryPrice: Money;
  readonly vat: BasisPoints;
}

export type CounterValue =
  | { readonly kind: 'none'; readonly why: 'no-gift' | 'no-cost' | 'no-ratio' }
  | { readonly kind: 'fixed'; readonly points: Points }
  | { readonly kind: 'computed'; readonly points: Points; readonly row: number; readonly ratio: PointsRatio };

export const LEAST = points(HUNDREDTHS_OF_A_POINT);

/** @param minorPerMajor how many minor units a major unit has, 100 for EUR */
export function counterValue(article: ValuedArticle, rules: GiftRules, minorPerMajor: number): CounterValue {
  if (article.noGift) return { kind: 'none', why: 'no-gift' };
  if (article.fixedCounterValue !== null) return { kind: 'fixed', points: atLeastOne(article.fixedCounterValue) };
  const cost = discountedCost(article, rules);
  if (compareFractions(cost, fraction(0)) <= 0) return { kind: 'none', why: 'no-cost' };
  const price = fraction(article.ordinaryPrice, minorPerMajor);
  const marked = rules.markupOnNetPrice ? withoutVat(price, article.vat) : price;
  const row = rules.ratios.findIndex(({ markupUpTo }) => markupUpTo === null || !isAbove(marked, cost, markupUpTo));
  const ratio = rules.ratios[row]?.ratio;
  if (ratio === undefined) return { kind: 'none', why: 'no-ratio' };
  const value = multiplyFractions(rules.byPrice ? price : cost, fraction(ratio, HUNDREDTHS_OF_A_POINT));
  return { kind: 'computed', points: wholePoints(value), row, ratio };
}

/** @param value in points; half to even to a whole point, at least one */
export function wholePoints({ numerator, denominator }: Fraction): Points {
  return atLeastOne(points(divideHalfToEven(numerator, denominator) * HUNDREDTHS_OF_A_POINT));
}

function atLeastOne(value: Points): Points {
  return value < LEAST ? LEAST : value;
}

/** In major units: the purchase price less the first so many supplier discounts. */
function discountedCost({ cost, supplierDiscounts }: ValuedArticle, { purchaseDiscounts }: GiftRules): Fraction {
  const left = supplierDiscounts
    .slice(0, purchaseDiscounts)
    .map((discount) => subtractFraction(WHOLE, fraction(discount, 10_000n)));
  return multiplyFractions(fraction(cost ?? 0, 10_000n), ...left);
}

function withoutVat(price: Fraction, vat: BasisPoints): Fraction {
  return multiplyFractions(price, fraction(10_000n, 10_000 + vat));
}

/** Whether price / cost - 1 is above the limit: a markup equal to it is still in the row. */
function isAbove(price: Fraction, cost: Fraction, limit: BasisPoints): boolean {
  return compareFractions(price, multiplyFractions(cost, fraction(10_000 + limit, 10_000n))) > 0;
}
