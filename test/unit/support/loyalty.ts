/** Profiles, programmes, lines and customers for the engine: a test names only what it is about. */
import type { ArticleId, CustomerId, LineId } from '../../../core/basket/basket.ts';
import { NEVER_EXPIRES } from '../../../core/ledger/expiry-rule.ts';
import { earn, type SaleEarning } from '../../../core/loyalty/earn.ts';
import type { Earning } from '../../../core/loyalty/earning.ts';
import type { EarningRules, GiftRules, Profile, ProfileId } from '../../../core/loyalty/profile.ts';
import type { GroupId, PointsDiscountRules, Programme } from '../../../core/loyalty/programme.ts';
import type { EarnedByArticle, LoyaltyCustomer, LoyaltyLine, LoyaltySale } from '../../../core/loyalty/sale.ts';
import { EVERYTHING } from '../../../core/loyalty/selection.ts';
import { money } from '../../../core/quantities/money.ts';
import { type BasisPoints, basisPoints } from '../../../core/quantities/percentage.ts';
import { multiplier, type Points, points, pointsRatio } from '../../../core/quantities/points.ts';
import { quantity } from '../../../core/quantities/quantity.ts';
import { uuidOf } from './ids.ts';

export const lineId = (number: number) => uuidOf(0x10_000 + number) as LineId;
export const articleId = (number: number) => uuidOf(number) as ArticleId;
export const groupId = (name: string) => name as GroupId;
export const CUSTOMER = uuidOf(0x70_000) as CustomerId;

/** @param whole points, two decimals at most */
export const pts = (whole: number): Points => points(Math.round(whole * 100));
/** @param major for example 24.99 EUR */
export const eur = (major: number) => money(Math.round(major * 100));
export const percentOf = (percent: number): BasisPoints => basisPoints(Math.round(percent * 100));
export const pieces = (count: number) => quantity(Math.round(count * 1000));

/** Seed 002, lines 75 and 77: 1 point for 1.00, 5 for each 25.00, whole points only. */
export const RULES: EarningRules = {
  threshold: eur(1),
  step: eur(1),
  pointsPerStep: pts(1),
  wholePointsOnly: true,
  fractionalThreshold: null,
  giftThreshold: eur(25),
  giftPoints: pts(5),
  maxDiscount: null,
  excludesOffers: false,
  earnsOnGiftMoney: true,
  usesGrid: false,
  attenuatesByVouchers: false,
  voucherMultiplier: multiplier(400),
  pointsByArticle: false,
  earnsOnAccount: false,
  earnsOnDocuments: false,
};

/** One point for 1.00 and nothing else. */
export const PLAIN: EarningRules = { ...RULES, giftThreshold: null };

/** Seed 002, line 79: 30 points for 1.00 of cost, whatever the markup. */
export const FLAT: GiftRules = {
  purchaseDiscounts: 0,
  ratios: [{ markupUpTo: null, ratio: pointsRatio(3000) }],
  markupOnNetPrice: false,
  byPrice: false,
  percentages: null,
};

export function profile(change: Partial<Profile> = {}): Profile {
  return {
    id: 'profile-1' as ProfileId,
    code: 'STD',
    description: 'Standard',
    isDefault: true,
    cardPrefix: '040',
    alternativePrefixes: [],
    profilePrefix: null,
    discount: basisPoints(0),
    keepsBalance: true,
    earning: RULES,
    gifts: FLAT,
    ...change,
  };
}

export function programme(change: Partial<Programme> = {}): Programme {
  return {
    isOn: true,
    givenAt: ['completed'],
    groupIds: null,
    selection: EVERYTHING,
    grid: [],
    expiry: NEVER_EXPIRES,
    shownAs: 'points',
    onlyMembersSpend: false,
    actions: {
      registration: pts(0),
      newsletter: pts(0),
      review: pts(0),
      reviewOnce: false,
      referral: pts(0),
      periodic: [],
    },
    discount: null,
    ...change,
  };
}

/** Seed 000, line 41: 100 points are 1.00. */
export const HUNDRED_FOR_ONE: PointsDiscountRules = {
  points: pts(100),
  worth: eur(1),
  minimumBalance: pts(0),
  minimumSpend: eur(0),
  maximumSpend: null,
  maximumDiscount: null,
  maximumPercentage: null,
  wholeBlocks: false,
  excludesOffers: false,
  selection: EVERYTHING,
  lowersTaxable: true,
};

export function customer(change: Partial<LoyaltyCustomer> = {}): LoyaltyCustomer {
  return { profile: profile(), groupIds: [], membership: 'member', balance: pts(0), ...change };
}

export type ArticleChange = Partial<Omit<LoyaltyLine['article'], 'points'> & EarnedByArticle>;

/** A sold line of one piece: what it costs is what it comes to, unless the test says otherwise. */
export function sold(
  number: number,
  major: number,
  change: Partial<LoyaltyLine> = {},
  { generatedPoints = null, ownRule = null, ...article }: ArticleChange = {},
): LoyaltyLine {
  return {
    id: lineId(number),
    article: {
      id: articleId(number),
      isDeposit: false,
      onOffer: false,
      categoryIds: [],
      brandId: null,
      points: { generatedPoints, ownRule },
      ...article,
    },
    quantity: quantity(1000),
    full: eur(major),
    ownDiscounts: [],
    net: eur(major),
    receiptDiscountShare: money(0),
    voucherShare: money(0),
    pointsDiscountShare: money(0),
    giftPercentage: null,
    returned: null,
    wasEligible: false,
    ...change,
  };
}

export function saleOf(lines: readonly LoyaltyLine[], change: Partial<LoyaltySale> = {}): LoyaltySale {
  return {
    kind: 'receipt',
    order: null,
    lines,
    receiptDiscount: null,
    vouchers: money(0),
    minorPerMajor: 100,
    ...change,
  };
}

export interface Situation {
  readonly rules?: EarningRules;
  readonly sale?: Partial<LoyaltySale>;
  readonly programme?: Partial<Programme>;
  readonly customer?: Partial<LoyaltyCustomer>;
}

export function earnedBy(lines: readonly LoyaltyLine[], situation: Situation = {}): SaleEarning {
  return earn(
    saleOf(lines, situation.sale),
    customer({ profile: profile({ earning: situation.rules ?? RULES }), ...situation.customer }),
    programme(situation.programme),
  );
}

export function eligible(result: SaleEarning): SaleEarning & { readonly eligible: true } {
  if (!result.eligible) throw new Error(`not eligible: ${result.why}`);
  return result;
}

/** The result in points, and its parts as `kind points`, without those of nothing. */
export function shownParts({ parts }: Earning): string {
  return parts
    .filter((part) => part.points !== 0)
    .map((part) => `${part.kind} ${part.points / 100}`)
    .join(', ');
}
