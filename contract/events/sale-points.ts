/**
 * What a document did with points, as the body of its event tells it: what it earned and from
 * what, what was spent, the movements of the customer's account. The basis holds rules and
 * verdicts of the day, so that a return years later is computed from it alone (ADR 16).
 */
import { z } from 'zod';
import { discountCap, lineExclusion, notEligible } from '../points-explained.ts';
import { minorUnits, percentBasisPoints, pointsHundredths, thousandths, uuid } from '../quantities.ts';
import { earningRules, gridGift, pointsDiscountRules } from '../rule-documents.ts';
import { pointsMovement } from './points.ts';

/** What the catalogue said of the article when its line was added. */
export const articlePoints = z.strictObject({
  generatedPoints: pointsHundredths.nullable(),
  ownRule: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('per-unit'), points: pointsHundredths }),
      z.strictObject({ kind: z.literal('percentage'), basisPoints: percentBasisPoints }),
    ])
    .nullable(),
  noGift: z.boolean(),
  fixedCounterValue: pointsHundredths.nullable(),
  supplierDiscounts: z.array(percentBasisPoints).readonly(),
});

const countedLine = z.strictObject({
  id: uuid,
  quantity: thousandths,
  exclusion: lineExclusion.nullable(),
  earns: z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('total') }),
    z.strictObject({ by: z.literal('article'), points: pointsHundredths }),
    z.strictObject({ by: z.literal('own-units'), points: pointsHundredths }),
    z.strictObject({ by: z.literal('own-percentage'), basisPoints: percentBasisPoints }),
  ]),
  amount: minorUnits,
  grid: z.strictObject({ row: z.int(), gives: gridGift }).nullable(),
  giftPercentage: percentBasisPoints,
  paid: minorUnits,
  paidInPoints: minorUnits,
});

export const earningBasis = z.strictObject({
  rules: earningRules,
  lines: z.array(countedLine).readonly(),
  vouchers: minorUnits,
  minorPerMajor: z.int().positive(),
});

export const askedDiscount = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('points'), points: pointsHundredths }),
    z.strictObject({ kind: z.literal('money'), money: minorUnits }),
  ])
  .nullable();

/** By what a points discount is computed: copied when it was asked for. */
export const askedPointsDiscount = z.strictObject({
  asked: askedDiscount,
  allowance: z.strictObject({
    rules: pointsDiscountRules,
    balance: pointsHundredths,
    wholePointsOnly: z.boolean(),
  }),
});

export const takenPointsDiscount = askedPointsDiscount.extend({
  points: pointsHundredths,
  amount: minorUnits,
  cap: discountCap,
});

export const saleEarning = z.discriminatedUnion('eligible', [
  z.strictObject({ eligible: z.literal(false), why: notEligible }),
  z.strictObject({ eligible: z.literal(true), points: pointsHundredths, basis: earningBasis }),
]);

export const salePoints = z.strictObject({
  /** Whose account: the one who stands for the customer after merges. */
  customerId: uuid,
  /** Null of somebody who was erased meanwhile. */
  profileId: uuid.nullable(),
  /** Of profile and programme together, as they were in force. */
  rulesVersion: z.string(),
  /** Null where only goods came back, with nobody at the counter. */
  earning: saleEarning.nullable(),
  /** Spent by this document; what it completes has spent its own before. */
  gifts: pointsHundredths,
  discount: takenPointsDiscount.nullable(),
  /** Null: an outside program keeps the balance. */
  before: pointsHundredths.nullable(),
  after: pointsHundredths.nullable(),
  /** Title of the badge held after it, as it was that day; null: none, or not shown. */
  badge: z.string().nullable(),
  movements: z.array(pointsMovement),
});

export type EarningBasisBody = z.infer<typeof earningBasis>;
export type SalePointsBody = z.infer<typeof salePoints>;
