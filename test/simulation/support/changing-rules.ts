/** Rules of points as a restless owner saves them: every setting of LOYALTY.md has its turn, by seed. */
import { expect } from 'vitest';
import type { ExpiryRule } from '../../../core/ledger/expiry-rule.ts';
import type { Badge, BadgeId } from '../../../core/loyalty/badges.ts';
import type { GridGift } from '../../../core/loyalty/grid.ts';
import type { EarningRules, GiftRules, Profile, ProfileId } from '../../../core/loyalty/profile.ts';
import type { GroupId, PointsDiscountRules, Programme } from '../../../core/loyalty/programme.ts';
import { EVERYTHING, type Selection } from '../../../core/loyalty/selection.ts';
import type { BadgeDiscountId } from '../../../core/loyalty/standing-discount.ts';
import { multiplier, pointsRatio } from '../../../core/quantities/points.ts';
import type { TillServices } from '../../../src-main/handlers/context.ts';
import type { ProgrammeRules } from '../../../src-main/rules/rules.ts';
import { saveProfile } from '../../../src-main/rules/save-profile.ts';
import { saveProgramme } from '../../../src-main/rules/save-programme.ts';
import { type Chance, seededChance } from '../../../src-main/simulate/random.ts';
import { oneOf } from '../../../src-main/simulate/shift.ts';
import { listBrands, listCategories } from '../../../src-main/store/categories.ts';
import { uuidOf } from '../../unit/support/ids.ts';
import { eur, percentOf, pts } from '../../unit/support/loyalty.ts';

/** In turn, so that what is left of one meets the next. */
const EXPIRIES: readonly ExpiryRule[] = [
  { kind: 'each-lot', months: 1 },
  { kind: 'from-first-point', months: 1 },
  { kind: 'without-movement', months: 1 },
  { kind: 'never' },
];
const GIVEN_AT: readonly Programme['givenAt'][] = [['completed'], ['created'], ['paid', 'completed'], ['paid']];
const BADGE_IDS = [1, 2, 3].map((number) => uuidOf(0xbad_000 + number) as BadgeId);
const ELSEWHERE = uuidOf(0xe15e) as ProfileId;

/** What the rules are made of. */
interface Making {
  readonly chance: Chance;
  readonly round: number;
  readonly categoryIds: readonly string[];
  readonly brandIds: readonly string[];
  readonly groupIds: readonly GroupId[];
}

export function changeRules(till: TillServices, operatorId: string, round: number, groupIds: readonly string[]): void {
  const making: Making = {
    chance: seededChance(round),
    round,
    categoryIds: listCategories(till.store.read).map(({ id }) => id),
    brandIds: listBrands(till.store.read).map(({ id }) => id),
    groupIds: groupIds as readonly GroupId[],
  };
  const writing = { ...till, operatorId };
  const standard = till.rules.defaultProfile();
  if (!standard) throw new Error('a shop begins with a profile');
  const changed = { ...standard, ...profileOf(making) };
  // An outside program keeps the points of this one.
  const elsewhere = { id: ELSEWHERE, code: 'ELSEWHERE', isDefault: false, cardPrefix: '041', keepsBalance: false };
  for (const profile of [changed, { ...changed, ...elsewhere }]) {
    expect(saveProfile(writing, profile, null)).toMatchObject({ ok: true });
  }
  const saved = { ...till.rules.programme(), ...rulesOf(making) };
  expect(saveProgramme(writing, saved, null)).toMatchObject({ ok: true });
}

function profileOf(making: Making): Pick<Profile, 'discount' | 'earning' | 'gifts'> {
  const { chance } = making;
  return {
    discount: chance.percent(40) ? percentOf(1 + chance.whole(15)) : percentOf(0),
    earning: earningOf(making),
    gifts: giftsOf(making),
  };
}

function earningOf({ chance }: Making): EarningRules {
  const step = eur(1 + chance.whole(3));
  return {
    threshold: chance.percent(50) ? step : eur(chance.whole(10)),
    step,
    pointsPerStep: pts(0.25 * (1 + chance.whole(12))),
    wholePointsOnly: chance.percent(50),
    fractionalThreshold: chance.percent(30) ? eur(0.5) : null,
    giftThreshold: chance.percent(50) ? eur(10 + chance.whole(20)) : null,
    giftPoints: pts(5),
    maxDiscount: chance.percent(40) ? percentOf(10 + chance.whole(30)) : null,
    excludesOffers: chance.percent(50),
    earnsOnGiftMoney: chance.percent(50),
    usesGrid: chance.percent(60),
    attenuatesByVouchers: chance.percent(60),
    voucherMultiplier: multiplier(100 * (1 + chance.whole(4))),
    pointsByArticle: chance.percent(25),
    earnsOnAccount: chance.percent(60),
    earnsOnDocuments: chance.percent(60),
  };
}

function giftsOf({ chance }: Making): GiftRules {
  const flat = { markupUpTo: null, ratio: pointsRatio(100 * (5 + chance.whole(25))) };
  return {
    purchaseDiscounts: chance.whole(6),
    ratios: chance.percent(50) ? [flat] : [{ markupUpTo: percentOf(60), ratio: pointsRatio(1000) }, flat],
    markupOnNetPrice: chance.percent(50),
    byPrice: chance.percent(30),
    percentages: chance.percent(50) ? null : [percentOf(25), percentOf(50), percentOf(100)],
  };
}

function rulesOf(making: Making): Partial<ProgrammeRules> {
  const { chance } = making;
  return {
    programme: programmeOf(making),
    badges: BADGE_IDS.map((id, index) => badge(id, (chance.whole(20) + 50) * index)),
    badgeBasis: chance.percent(50) ? 'balance' : 'lifetime',
    badgeDiscounts: [
      {
        id: uuidOf(0xd15c_001) as BadgeDiscountId,
        title: 'In percento',
        discount: { kind: 'percent', basisPoints: percentOf(5) },
        selection: someSelection(making),
        badgeIds: BADGE_IDS.slice(0, 2),
        needs: chance.percent(50) ? 'one' : 'all',
      },
      {
        id: uuidOf(0xd15c_002) as BadgeDiscountId,
        title: 'Al pezzo',
        discount: { kind: 'amount', amount: eur(0.2) },
        selection: someSelection(making),
        badgeIds: BADGE_IDS.slice(1),
        needs: 'one',
      },
    ],
    receiptExplains: chance.percent(50),
  };
}

function badge(id: BadgeId, from: number): Badge {
  return { id, title: `Da ${from}`, description: '', icon: 'medal', from: pts(from), to: null };
}

function programmeOf(making: Making): Programme {
  const { chance, round, groupIds } = making;
  return {
    isOn: round % 9 !== 8,
    givenAt: oneOf(chance, GIVEN_AT) ?? ['completed'],
    groupIds: chance.percent(25) ? groupIds : null,
    selection: someSelection(making),
    grid: gridOf(making),
    expiry: EXPIRIES[round % EXPIRIES.length] ?? { kind: 'never' },
    shownAs: chance.percent(50) ? 'points' : 'money',
    onlyMembersSpend: chance.percent(30),
    actions: {
      registration: pts(10),
      newsletter: pts(5),
      review: pts(7.5),
      reviewOnce: chance.percent(50),
      referral: pts(20),
      periodic: [
        { description: 'Auguri', points: pts(50), when: { kind: 'birthday' } },
        { description: 'Ogni tanto', points: pts(3), when: { kind: 'every', count: 1 + round, unit: 'days' } },
        { description: 'Festa', points: pts(8), when: { kind: 'date', month: 1 + (round % 12), day: 15 } },
      ],
    },
    discount: chance.percent(85) ? discountOf(making) : null,
  };
}

function gridOf({ chance, categoryIds, brandIds }: Making): Programme['grid'] {
  const gives: readonly GridGift[] = [
    { kind: 'per-unit', points: pts(2) },
    { kind: 'per-step', step: eur(1.5), points: pts(0.75) },
    { kind: 'multiplier', times: multiplier(250) },
  ];
  const of = categoryIds.slice(0, 3).map((categoryId, index) => ({
    categoryId,
    brandId: chance.percent(30) ? (brandIds[0] ?? null) : null,
    gives: gives[index] ?? { kind: 'per-unit' as const, points: pts(1) },
  }));
  return [...of, { categoryId: null, brandId: null, gives: { kind: 'multiplier', times: multiplier(150) } }];
}

function discountOf(making: Making): PointsDiscountRules {
  const { chance, round } = making;
  return {
    points: pts(10 + chance.whole(90)),
    worth: eur(1),
    minimumBalance: chance.percent(30) ? pts(20) : pts(0),
    minimumSpend: chance.percent(30) ? eur(5) : eur(0),
    maximumSpend: chance.percent(20) ? eur(60) : null,
    maximumDiscount: chance.percent(30) ? eur(3) : null,
    maximumPercentage: chance.percent(40) ? percentOf(10 + chance.whole(80)) : null,
    wholeBlocks: chance.percent(40),
    excludesOffers: chance.percent(40),
    selection: someSelection(making),
    lowersTaxable: round % 2 === 0,
  };
}

function someSelection({ chance, categoryIds }: Making): Selection {
  const kind = oneOf(chance, ['all', 'all', 'none-of', 'any-of'] as const) ?? 'all';
  if (kind === 'all') return EVERYTHING;
  const half = kind === 'none-of' ? categoryIds.slice(0, 2) : categoryIds.slice(1);
  return { kind, categoryIds: half, articleIds: [] };
}
