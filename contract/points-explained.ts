/**
 * Points as a window shows them: what a sale earns and why (LOYALTY.md 2.10), why something
 * cannot be paid in points, and what a points discount comes to. Shared by the counter, the
 * receipt and the screens of the manager.
 */
import { z } from 'zod';
import { GIFT_REFUSALS, POINTS_DISCOUNT_REFUSALS, SPENDING_REFUSALS } from '../core/loyalty/spending-refusals.ts';
import { discount } from './discounts.ts';
import { minorUnits, percentBasisPoints, pointsHundredths, thousandths, uuid } from './quantities.ts';

export const spendingRefusal = z.enum(SPENDING_REFUSALS);
/** Why a line cannot become a gift; `customer-missing` and `line-not-found` are the counter's own. */
export const giftRefusal = z.enum([...GIFT_REFUSALS, 'customer-missing', 'line-not-found', 'line-follows-another']);
/** Why no points become a discount. */
export const pointsDiscountRefusal = z.enum([...POINTS_DISCOUNT_REFUSALS, 'customer-missing', 'basket-empty']);

export const notEligible = z.enum(['programme-off', 'on-account', 'document', 'order-state']);

export const lineExclusion = z.enum([
  'deposit',
  'returned-by-receipt',
  'earned-before',
  'group-left-out',
  'article-left-out',
  'receipt-discount-too-large',
  'gift',
  'gift-money',
  'offer',
  'discount-too-large',
]);

/** The rule behind a part, as it was in force for the sale. */
export const partRule = z.discriminatedUnion('kind', [
  /** So many at the threshold and for each step beyond; `from`: in proportion from there on, null whole steps only. */
  z.strictObject({
    kind: z.literal('steps'),
    points: pointsHundredths,
    threshold: minorUnits,
    step: minorUnits,
    from: minorUnits.nullable(),
  }),
  z.strictObject({ kind: z.literal('multiples'), points: pointsHundredths, of: minorUnits }),
  z.strictObject({ kind: z.literal('units'), points: pointsHundredths }),
  z.strictObject({ kind: z.literal('percentage'), basisPoints: percentBasisPoints }),
  /** Hundredths. */
  z.strictObject({ kind: z.literal('times'), times: z.int() }),
]);

/** What a row of the grid is for; null: any category, any brand. */
export const gridShelf = z.strictObject({ category: z.string().nullable(), brand: z.string().nullable() });

const ofPart = { points: pointsHundredths, rule: partRule.nullable() };

/** They add up to the points of the explanation, always. */
export const earnedPart = z.discriminatedUnion('kind', [
  /** `steps`: how many, the threshold included; null where fractions are given. */
  z.strictObject({ kind: z.literal('base'), ...ofPart, steps: z.int().nullable() }),
  z.strictObject({ kind: z.literal('gift'), ...ofPart, multiples: z.int() }),
  z.strictObject({ kind: z.literal('article'), ...ofPart, lineId: uuid }),
  z.strictObject({ kind: z.literal('own'), ...ofPart, lineId: uuid }),
  /** `shelf` null: its name is not known any more. */
  z.strictObject({ kind: z.literal('grid'), ...ofPart, lineId: uuid, row: z.int(), shelf: gridShelf.nullable() }),
  z.strictObject({ kind: z.literal('rounding'), ...ofPart }),
]);

export const explainedLine = z.strictObject({
  lineId: uuid,
  description: z.string(),
  quantity: thousandths,
  /** Null: it counts. */
  exclusion: lineExclusion.nullable(),
  /** What of the line counts. */
  amount: minorUnits,
  /** Its part of the base points and its own ones; gift points belong to the whole sale. */
  earns: pointsHundredths,
});

export const pointsExplanation = z.discriminatedUnion('eligible', [
  z.strictObject({ eligible: z.literal(false), why: notEligible }),
  z.strictObject({
    eligible: z.literal(true),
    points: pointsHundredths,
    parts: z.array(earnedPart),
    lines: z.array(explainedLine),
    /** `lines` less `attenuation` (vouchers, so many times in hundredths) is the total that counts. */
    counting: z.strictObject({
      lines: minorUnits,
      vouchers: minorUnits,
      voucherTimes: z.int(),
      attenuation: minorUnits,
      total: minorUnits,
    }),
  }),
]);

/** "2.40 EUR more gives 5 points": both are what the sale would then really earn. */
export const nextStep = z.strictObject({
  reaches: z.enum(['step', 'gift-points']),
  missing: minorUnits,
  gives: pointsHundredths,
});

/** The strip's figures as what the points are worth. */
export const pointsAsMoney = z.strictObject({
  balance: minorUnits.nullable(),
  earns: minorUnits,
  spends: minorUnits,
  balanceAfter: minorUnits.nullable(),
});

/** What the cashier asked for. */
export const askedPoints = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('points'), points: pointsHundredths }),
  z.strictObject({ kind: z.literal('money'), money: minorUnits }),
  z.strictObject({ kind: z.literal('all') }),
]);

export const discountCap = z.enum(['asked', 'balance', 'maximum-discount', 'maximum-percentage', 'discountable-lines']);

/** A points discount in the basket; `refusal` says why it takes nothing off at the moment. */
export const takenPoints = z.strictObject({
  asked: askedPoints,
  points: pointsHundredths,
  amount: minorUnits,
  /** What held it down; null while it takes nothing off. */
  cap: discountCap.nullable(),
  refusal: pointsDiscountRefusal.nullable(),
  /** False: a means of payment, already taken off the total that is asked for. */
  lowersTaxable: z.boolean(),
});

/** What asking would give, before anything is done. */
export const pointsOffer = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    amount: minorUnits,
    points: pointsHundredths,
    cap: discountCap,
    /** What each cap allows. */
    caps: z.array(z.strictObject({ cap: discountCap, amount: minorUnits })),
    loweredToBlocks: z.boolean(),
    lowersTaxable: z.boolean(),
  }),
  z.strictObject({
    ok: z.literal(false),
    refusal: pointsDiscountRefusal,
    /** The figure that the refusal is about: a minimum, a maximum, the worth of one block; null where there is none. */
    limit: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('points'), points: pointsHundredths }),
        z.strictObject({ kind: z.literal('money'), money: minorUnits }),
      ])
      .nullable(),
  }),
]);

export const lineGift = z.strictObject({
  percentage: percentBasisPoints,
  /** What the line costs in points. */
  points: pointsHundredths,
  /** Counter-value of one unit. */
  counterValue: pointsHundredths,
  /** What it takes off in money. */
  amount: minorUnits,
});

/** What the customer brings along: by which name, what was granted, and what it came to. */
export const lineStanding = z.strictObject({
  by: z.enum(['profile', 'badge']),
  title: z.string(),
  typed: discount,
  amount: minorUnits,
});

export const shownBadge = z.strictObject({ id: uuid, title: z.string(), icon: z.string() });

/** `reached`: how much of the way from the badge before it is done. */
export const shownNextBadge = z.strictObject({
  title: z.string(),
  missing: pointsHundredths,
  reached: percentBasisPoints,
});

/** What a document did with its customer's points. */
export const salePointsShown = z.strictObject({
  /** Null: the balance is kept elsewhere. */
  before: pointsHundredths.nullable(),
  earned: pointsHundredths,
  spent: pointsHundredths,
  after: pointsHundredths.nullable(),
  /** By goods that came back; not negative. */
  takenBack: pointsHundredths,
  givenBack: pointsHundredths,
  /** Titles of badges that this document gained. */
  gained: z.array(z.string()),
});
