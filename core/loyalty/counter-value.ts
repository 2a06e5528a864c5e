/**
 * The counter-value of an article in points (LOYALTY.md 4.1, *Controvalore articoli*): from what
 * it costs the shop, not from its price, by a ratio that depends on the markup. Computed when it
 * is read, so it follows every change of cost, price, discount, VAT or profile.
 */
import {
  compareFractions,
  divideFraction,
  type Fraction,
  fraction,
  multiplyFractions,
  subtractFraction,
  WHOLE,
  ZERO,
} from '../quantities/fraction.ts';
import { type Cost, cost, type Money } from '../quantities/money.ts';
import { type BasisPoints, basisPoints } from '../quantities/percentage.ts';
import { HUNDREDTHS_OF_A_POINT, type Points, type PointsRatio, points } from '../quantities/points.ts';
import { divideHalfAwayFromZero, divideHalfToEven } from '../quantities/rounding.ts';
import { times } from '../quantities/whole.ts';
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

const LEAST = points(HUNDREDTHS_OF_A_POINT);

/** @param minorPerMajor how many minor units a major unit has, 100 for EUR */
export function counterValue(article: ValuedArticle, rules: GiftRules, minorPerMajor: number): CounterValue {
  if (article.noGift) return { kind: 'none', why: 'no-gift' };
  if (article.fixedCounterValue !== null) return { kind: 'fixed', points: atLeastOne(article.fixedCounterValue) };
  const bought = discountedCost(article, rules);
  if (compareFractions(bought, ZERO) <= 0) return { kind: 'none', why: 'no-cost' };
  const price = fraction(article.ordinaryPrice, minorPerMajor);
  const marked = markedPrice(article, rules, minorPerMajor);
  const row = rules.ratios.findIndex(({ markupUpTo }) => markupUpTo === null || !isAbove(marked, bought, markupUpTo));
  const ratio = rules.ratios[row]?.ratio;
  if (ratio === undefined) return { kind: 'none', why: 'no-ratio' };
  const value = multiplyFractions(rules.byPrice ? price : bought, fraction(ratio, HUNDREDTHS_OF_A_POINT));
  return { kind: 'computed', points: wholePoints(value), row, ratio };
}

export interface Markup {
  readonly discountedCost: Cost;
  readonly markup: BasisPoints;
}

/** What the ratio is chosen by, rounded to be shown; null without a cost. */
export function markupOf(article: ValuedArticle, rules: GiftRules, minorPerMajor: number): Markup | null {
  const bought = discountedCost(article, rules);
  if (compareFractions(bought, ZERO) <= 0) return null;
  const markup = subtractFraction(divideFraction(markedPrice(article, rules, minorPerMajor), bought), WHOLE);
  return { discountedCost: cost(timesRounded(bought, 10_000)), markup: basisPoints(timesRounded(markup, 10_000)) };
}

function timesRounded({ numerator, denominator }: Fraction, by: number): number {
  return divideHalfAwayFromZero(times(numerator, by), denominator);
}

/** @param value in points; half to even to a whole point, at least one */
export function wholePoints({ numerator, denominator }: Fraction): Points {
  return atLeastOne(points(divideHalfToEven(numerator, denominator) * HUNDREDTHS_OF_A_POINT));
}

function atLeastOne(value: Points): Points {
  return value < LEAST ? LEAST : value;
}

/** In major units: the purchase price less the first so many supplier discounts. */
function discountedCost(article: ValuedArticle, { purchaseDiscounts }: GiftRules): Fraction {
  return article.supplierDiscounts
    .slice(0, purchaseDiscounts)
    .map((discount) => fraction(10_000 - discount, 10_000))
    .reduce(multiplyFractions, fraction(article.cost ?? 0, 10_000));
}

/** The price that the markup is taken on, in major units. */
function markedPrice({ ordinaryPrice, vat }: ValuedArticle, rules: GiftRules, minorPerMajor: number): Fraction {
  const price = fraction(ordinaryPrice, minorPerMajor);
  return rules.markupOnNetPrice ? withoutVat(price, vat) : price;
}

function withoutVat(price: Fraction, vat: BasisPoints): Fraction {
  return multiplyFractions(price, fraction(10_000, 10_000 + vat));
}

/** Whether price / cost - 1 is above the limit: a markup equal to it is still in the row. */
function isAbove(price: Fraction, bought: Fraction, limit: BasisPoints): boolean {
  return compareFractions(price, multiplyFractions(bought, fraction(10_000 + limit, 10_000))) > 0;
}
