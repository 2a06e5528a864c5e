/**
 * What the shop owes for points that were not spent: as gifts at what they cost, and as
 * discounts, by the age of the points. The age is that of the credit whose lot still holds
 * them, so every account is folded; this is long work.
 */
import type { ShopDay } from '../../../core/basket/price-in-force.ts';
import { accountOf } from '../../../core/ledger/account.ts';
import { monthsLater } from '../../../core/ledger/shop-days.ts';
import { worthOf } from '../../../core/loyalty/points-discount.ts';
import type { Profile } from '../../../core/loyalty/profile.ts';
import { points as asPoints } from '../../../core/quantities/points.ts';
import { divideDown } from '../../../core/quantities/rounding.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { rawStatement } from '../../store/statement.ts';
import { movementsOf } from '../accounts.ts';
import { profileOf } from '../profile-of.ts';
import { IS_KEPT_HERE, KEPT_NAMES, type KnownRules, type ProfilesKept, profilesKept } from './elsewhere.ts';

const AGES = [
  { fromMonths: 0, toMonths: 3 },
  { fromMonths: 3, toMonths: 6 },
  { fromMonths: 6, toMonths: 12 },
  { fromMonths: 12, toMonths: 24 },
  { fromMonths: 24, toMonths: null },
] as const;

const holders = rawStatement<ProfilesKept, { readonly customer_id: string; readonly balance: number }>(
  `SELECT a.customer_id, a.balance FROM points_account a WHERE a.balance <> 0 AND ${IS_KEPT_HERE}`,
  KEPT_NAMES,
);

/** Points by the fewest that a gift of one major unit of cost may ask; 0 where gifts are not given. */
export type ByRatio = Map<number, number>;

export function pointsLiability(
  read: ReadHandle,
  rules: KnownRules,
  { today, minorPerMajor }: { readonly today: ShopDay; readonly minorPerMajor: number },
) {
  const ages: readonly ByRatio[] = AGES.map(() => new Map());
  const limits = AGES.map(({ toMonths }) => (toMonths === null ? null : monthsLater(today, -toMonths)));
  let [customers, debt] = [0, 0];
  for (const { customer_id, balance } of read.all(holders, profilesKept(rules))) {
    if (balance < 0) {
      debt -= balance;
      continue;
    }
    customers += 1;
    const ratio = ratioOf(profileOf(rules, read, customer_id));
    const { lots, traceById } = accountOf(movementsOf(read, customer_id));
    for (const { creditId, left } of lots) {
      const day = traceById.get(creditId)?.movement.day ?? today;
      const age = ages[limits.findIndex((limit) => limit === null || day > limit)];
      age?.set(ratio, (age.get(ratio) ?? 0) + left);
    }
  }
  const inMoney = (byRatio: ByRatio) => moneyOf(byRatio, rules, minorPerMajor);
  return {
    ...inMoney(merged(ages)),
    customers,
    debt,
    ages: AGES.map((age, index) => ({ ...age, ...inMoney(ages[index] ?? new Map()) })),
  };
}

/** The row of the profile that costs the shop most for a point. */
export function ratioOf(profile: Profile | null): number {
  const ratios = profile?.gifts.ratios.map(({ ratio }) => ratio).filter((ratio) => ratio > 0) ?? [];
  return ratios.length === 0 ? 0 : Math.min(...ratios);
}

export function moneyOf(byRatio: ByRatio, rules: Pick<KnownRules, 'programme'>, minorPerMajor: number) {
  const points = [...byRatio.values()].reduce((all, each) => all + each, 0);
  const { discount } = rules.programme().programme;
  const given = [...byRatio].filter(([ratio]) => ratio > 0);
  return {
    points,
    atGiftCost:
      given.length === 0 && points > 0 ? null : given.reduce((all, part) => all + costOf(part, minorPerMajor), 0),
    atConversion: discount === null ? null : worthOf(asPoints(points), discount),
  };
}

function costOf([ratio, points]: readonly [ratio: number, points: number], minorPerMajor: number): number {
  return divideDown(BigInt(points) * BigInt(minorPerMajor), BigInt(ratio));
}

function merged(ages: readonly ByRatio[]): ByRatio {
  const all: ByRatio = new Map();
  for (const age of ages) for (const [ratio, points] of age) all.set(ratio, (all.get(ratio) ?? 0) + points);
  return all;
}
