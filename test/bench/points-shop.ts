/** A customer with points, and a shop with every option of the programme on, for the figures about points. */
import { randomUUID } from 'node:crypto';
import type { CustomerId } from '../../core/basket/basket.ts';
import type { BadgeId } from '../../core/loyalty/badges.ts';
import type { GridGift } from '../../core/loyalty/grid.ts';
import type { EarningRules, GiftRules } from '../../core/loyalty/profile.ts';
import type { BadgeDiscountId } from '../../core/loyalty/standing-discount.ts';
import { money } from '../../core/quantities/money.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import { multiplier, points, pointsRatio } from '../../core/quantities/points.ts';
import { recordMovements } from '../../src-main/points/post-movements.ts';
import type { ProgrammeRules } from '../../src-main/rules/rules.ts';
import { writeProfile, writeProgramme } from '../../src-main/rules/write-version.ts';
import { articlePointsOf, writeArticlePoints } from '../../src-main/store/article-points.ts';
import { findByCode } from '../../src-main/store/articles.ts';
import { listBrands, listCategories } from '../../src-main/store/categories.ts';
import { addCustomer, NOTHING_PERSONAL } from '../../src-main/store/customers.ts';
import type { TillUnderTest } from './till-under-test.ts';

/** More than any figure spends. */
const PLENTY = points(100_000_000);
const ARTICLES = 39;

export function customerWithPoints({ till, operatorId }: TillUnderTest): CustomerId {
  const { store, points: context, now } = till.services;
  const customerId = randomUUID() as string as CustomerId;
  store.writeTransaction((write) => {
    addCustomer(write, customerId, { ...NOTHING_PERSONAL, name: 'Anna Ferretti', country: 'IT' }, now());
    const movements = [{ kind: 'manual-credit' as const, points: PLENTY }];
    recordMovements(context, write, { customerId, operatorId, atMs: now(), movements });
  });
  return customerId;
}

/** Fractions, attenuation, ratios by markup: nothing is left at its simplest. */
export const EARNING: Partial<EarningRules> = {
  threshold: money(150),
  step: money(130),
  wholePointsOnly: false,
  fractionalThreshold: money(70),
  giftThreshold: money(2500),
  giftPoints: points(500),
  maxDiscount: basisPoints(3000),
  usesGrid: true,
  attenuatesByVouchers: true,
};

export const GIFTS: GiftRules = {
  purchaseDiscounts: 5,
  ratios: [
    { markupUpTo: basisPoints(5000), ratio: pointsRatio(1950) },
    { markupUpTo: basisPoints(10_000), ratio: pointsRatio(2550) },
    { markupUpTo: null, ratio: pointsRatio(3350) },
  ],
  markupOnNetPrice: true,
  byPrice: false,
  percentages: [basisPoints(2500), basisPoints(5000), basisPoints(10_000)],
};

export function allOptionsOn(under: TillUnderTest): void {
  const { store, rules, now, newId } = under.till.services;
  const profile = rules.defaultProfile();
  if (profile === null) throw new Error('no default profile');
  const making = { now, newId, operatorId: under.operatorId };
  const wanted = {
    ...profile,
    discount: basisPoints(300),
    earning: { ...profile.earning, ...EARNING },
    gifts: GIFTS,
  };
  const programme = everything(under, rules.programme());
  store.writeTransaction((write) => {
    writeProfile(write, making, { profile: wanted, isArchived: false });
    writeProgramme(write, making, programme, null);
    for (let number = 1; number <= ARTICLES; number += 1) ownRule(under, write, number);
  });
  rules.reload();
}

type Write = Parameters<typeof writeArticlePoints>[0];

/** Every fourth article has a rule of its own: by the unit, or as a percentage of what is paid. */
function ownRule({ till }: TillUnderTest, write: Write, number: number): void {
  if (number % 4 !== 0) return;
  const found = findByCode(till.services.store.read, `D${String(number).padStart(3, '0')}`);
  if (!found) throw new Error(`no article D${number}`);
  const byUnit = { kind: 'per-unit', points: points(50) } as const;
  const byPercentage = { kind: 'percentage', basisPoints: basisPoints(1250) } as const;
  writeArticlePoints(write, found.article.row, {
    ...articlePointsOf(found.article),
    ownRule: number % 8 === 0 ? byUnit : byPercentage,
  });
}

const GRID: readonly GridGift[] = [
  { kind: 'multiplier', times: multiplier(250) },
  { kind: 'per-unit', points: points(75) },
  { kind: 'per-step', step: money(90), points: points(33) },
];

function everything({ till }: TillUnderTest, begun: ProgrammeRules): ProgrammeRules {
  const { read } = till.services.store;
  const categories = listCategories(read).map(({ id }) => id);
  const brandId = listBrands(read)[0]?.id ?? null;
  const discount = begun.programme.discount;
  if (discount === null) throw new Error('no points discount');
  const none = { kind: 'none-of' as const, categoryIds: [randomUUID()], articleIds: [] };
  return {
    ...begun,
    programme: {
      ...begun.programme,
      selection: none,
      grid: categories.flatMap((categoryId, index) => [
        { categoryId, brandId: null, gives: GRID[index % 3] ?? (GRID[0] as GridGift) },
        { categoryId, brandId, gives: GRID[(index + 1) % 3] ?? (GRID[0] as GridGift) },
      ]),
      discount: { ...discount, selection: none, maximumPercentage: basisPoints(2000), maximumDiscount: money(5000) },
    },
    badgeDiscounts: begun.badges.slice(-1).map(({ id }) => ({
      id: randomUUID() as BadgeDiscountId,
      title: 'Oro',
      discount: { kind: 'percent', basisPoints: basisPoints(500) },
      selection: { kind: 'any-of', categoryIds: categories.slice(0, 3), articleIds: [] },
      badgeIds: [id as BadgeId],
      needs: 'one',
    })),
    receiptExplains: true,
  };
}
