/**
 * The rules of points as documents: a profile, and the shop's one programme with its badges
 * (LOYALTY.md 2 to 5). Stored whole, each version a fact; the limits keep every product that is
 * computed from them within what is counted exactly.
 */
import { z } from 'zod';
import { GIFT_ORDERS } from '../core/loyalty/affordable-gifts.ts';
import { GIVING_STATES } from '../core/loyalty/programme.ts';
import { discount } from './discounts.ts';
import { uuid } from './quantities.ts';

const MOST_POINTS = 1_000_000_000;
const MOST_MONEY = 100_000_000_000;
const MOST_TIMES = 10_000;
const MOST_CHOSEN = 2_000;

/** Hundredths of a point, as a rule may give or ask for them. */
export const rulePoints = z.int().min(-MOST_POINTS).max(MOST_POINTS);
const ruleMoney = z.int().min(-MOST_MONEY).max(MOST_MONEY);
const ruleBasisPoints = z.int().min(-1_000_000).max(1_000_000);
const times = z.int().min(-MOST_TIMES).max(MOST_TIMES);
const name = z.string().max(200);
const prefix = z.string().max(32);

export const earningRules = z.strictObject({
  threshold: ruleMoney,
  step: ruleMoney,
  pointsPerStep: rulePoints,
  wholePointsOnly: z.boolean(),
  fractionalThreshold: ruleMoney.nullable(),
  giftThreshold: ruleMoney.nullable(),
  giftPoints: rulePoints,
  maxDiscount: ruleBasisPoints.nullable(),
  excludesOffers: z.boolean(),
  earnsOnGiftMoney: z.boolean(),
  usesGrid: z.boolean(),
  attenuatesByVouchers: z.boolean(),
  voucherMultiplier: times,
  pointsByArticle: z.boolean(),
  earnsOnAccount: z.boolean(),
  earnsOnDocuments: z.boolean(),
});

export const giftRules = z.strictObject({
  purchaseDiscounts: z.int(),
  ratios: z.array(z.strictObject({ markupUpTo: ruleBasisPoints.nullable(), ratio: z.int().max(MOST_POINTS) })).max(20),
  markupOnNetPrice: z.boolean(),
  byPrice: z.boolean(),
  percentages: z.array(ruleBasisPoints).max(20).nullable(),
});

export const loyaltyProfile = z.strictObject({
  id: uuid,
  code: z.string().max(40),
  description: name,
  isDefault: z.boolean(),
  cardPrefix: prefix.nullable(),
  alternativePrefixes: z.array(prefix).max(50),
  profilePrefix: prefix.nullable(),
  discount: ruleBasisPoints,
  keepsBalance: z.boolean(),
  earning: earningRules,
  gifts: giftRules,
});

const chosen = { categoryIds: z.array(uuid).max(MOST_CHOSEN), articleIds: z.array(uuid).max(MOST_CHOSEN) };

export const selection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('any-of'), ...chosen }),
  z.strictObject({ kind: z.literal('none-of'), ...chosen }),
]);

export const gridGift = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('per-unit'), points: rulePoints }),
  z.strictObject({ kind: z.literal('per-step'), step: ruleMoney, points: rulePoints }),
  z.strictObject({ kind: z.literal('multiplier'), times }),
]);

export const gridRow = z.strictObject({
  categoryId: uuid.nullable(),
  brandId: uuid.nullable(),
  gives: gridGift,
});

const months = z.int();

export const expiryRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('never') }),
  z.strictObject({ kind: z.literal('from-first-point'), months }),
  z.strictObject({ kind: z.literal('each-lot'), months }),
  z.strictObject({ kind: z.literal('without-movement'), months }),
]);

const periodicGift = z.strictObject({
  description: name,
  points: rulePoints,
  when: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('birthday') }),
    z.strictObject({ kind: z.literal('date'), month: z.int(), day: z.int() }),
    z.strictObject({ kind: z.literal('every'), count: z.int().max(10_000), unit: z.enum(['days', 'weeks', 'months']) }),
  ]),
});

export const pointsDiscountRules = z.strictObject({
  points: rulePoints,
  worth: ruleMoney,
  minimumBalance: rulePoints,
  minimumSpend: ruleMoney,
  maximumSpend: ruleMoney.nullable(),
  maximumDiscount: ruleMoney.nullable(),
  maximumPercentage: ruleBasisPoints.nullable(),
  wholeBlocks: z.boolean(),
  excludesOffers: z.boolean(),
  selection,
  lowersTaxable: z.boolean(),
});

const programme = z.strictObject({
  isOn: z.boolean(),
  givenAt: z.array(z.enum(GIVING_STATES)).max(GIVING_STATES.length),
  groupIds: z.array(uuid).max(MOST_CHOSEN).nullable(),
  selection,
  grid: z.array(gridRow).max(500),
  expiry: expiryRule,
  shownAs: z.enum(['points', 'money']),
  onlyMembersSpend: z.boolean(),
  actions: z.strictObject({
    registration: rulePoints,
    newsletter: rulePoints,
    review: rulePoints,
    reviewOnce: z.boolean(),
    referral: rulePoints,
    periodic: z.array(periodicGift).max(50),
  }),
  discount: pointsDiscountRules.nullable(),
});

export const loyaltyBadge = z.strictObject({
  id: uuid,
  title: name,
  description: z.string().max(1000),
  icon: z.string().max(40),
  from: rulePoints,
  to: rulePoints.nullable(),
});

export const badgeDiscount = z.strictObject({
  id: uuid,
  title: name,
  discount,
  selection,
  badgeIds: z.array(uuid).max(100),
  needs: z.enum(['one', 'all']),
});

export const programmeRules = z.strictObject({
  programme,
  badges: z.array(loyaltyBadge).max(100),
  badgeBasis: z.enum(['balance', 'lifetime']),
  showsBadges: z.boolean(),
  badgeDiscounts: z.array(badgeDiscount).max(100),
  giftOrder: z.enum(GIFT_ORDERS),
  welcomeText: z.string().max(4000),
  registrationText: z.string().max(4000),
  receiptExplains: z.boolean(),
});
