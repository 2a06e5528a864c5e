/** What a shop begins with: one profile that gives a point for each unit of money, and a programme without discounts. */
import { NEVER_EXPIRES } from '../../core/ledger/expiry-rule.ts';
import type { Profile, ProfileId } from '../../core/loyalty/profile.ts';
import type { Programme } from '../../core/loyalty/programme.ts';
import { EVERYTHING } from '../../core/loyalty/selection.ts';
import { money } from '../../core/quantities/money.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import { HUNDREDTHS_OF_A_POINT, multiplier, NO_POINTS, points, pointsRatio } from '../../core/quantities/points.ts';
import type { ProgrammeRules } from './documents.ts';

/** Four times a voucher's value is taken off, unless the shop says otherwise (LOYALTY.md 2.3). */
const USUAL_VOUCHER_MULTIPLIER = multiplier(400);
const POINTS_FOR_A_UNIT_OF_COST = 30;

/** @param minorPerMajor how many minor units the shop's currency has */
export function standardProfile(id: string, minorPerMajor: number): Profile {
  return {
    id: id as ProfileId,
    code: 'STANDARD',
    description: 'Standard',
    isDefault: true,
    cardPrefix: null,
    alternativePrefixes: [],
    profilePrefix: null,
    discount: basisPoints(0),
    keepsBalance: true,
    earning: {
      threshold: money(minorPerMajor),
      step: money(minorPerMajor),
      pointsPerStep: points(HUNDREDTHS_OF_A_POINT),
      wholePointsOnly: true,
      fractionalThreshold: null,
      giftThreshold: null,
      giftPoints: NO_POINTS,
      maxDiscount: null,
      excludesOffers: false,
      earnsOnGiftMoney: true,
      usesGrid: false,
      attenuatesByVouchers: false,
      voucherMultiplier: USUAL_VOUCHER_MULTIPLIER,
      pointsByArticle: false,
      earnsOnAccount: false,
      earnsOnDocuments: false,
    },
    gifts: {
      purchaseDiscounts: 0,
      ratios: [{ markupUpTo: null, ratio: pointsRatio(POINTS_FOR_A_UNIT_OF_COST * HUNDREDTHS_OF_A_POINT) }],
      markupOnNetPrice: false,
      byPrice: false,
      percentages: null,
    },
  };
}

const PROGRAMME: Programme = {
  isOn: false,
  givenAt: ['completed'],
  groupIds: null,
  selection: EVERYTHING,
  grid: [],
  expiry: NEVER_EXPIRES,
  shownAs: 'points',
  onlyMembersSpend: false,
  actions: {
    registration: NO_POINTS,
    newsletter: NO_POINTS,
    review: NO_POINTS,
    reviewOnce: true,
    referral: NO_POINTS,
    periodic: [],
  },
  discount: null,
};

/** Of a till on which none was ever saved. */
export const PROGRAMME_OFF: ProgrammeRules = {
  programme: PROGRAMME,
  badges: [],
  badgeBasis: 'balance',
  showsBadges: true,
  badgeDiscounts: [],
  giftOrder: 'most-points',
  welcomeText: '',
  registrationText: '',
  receiptExplains: false,
};

export const STARTING_PROGRAMME: ProgrammeRules = { ...PROGRAMME_OFF, programme: { ...PROGRAMME, isOn: true } };
