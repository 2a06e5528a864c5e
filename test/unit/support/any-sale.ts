/** Any sale, profile and grid that the engine may meet, for its laws. */
import fc from 'fast-check';
import type { Discount } from '../../../core/basket/discount.ts';
import type { GridRow } from '../../../core/loyalty/grid.ts';
import type { EarningRules } from '../../../core/loyalty/profile.ts';
import type { LoyaltyLine, OwnRule } from '../../../core/loyalty/sale.ts';
import { type Money, money } from '../../../core/quantities/money.ts';
import { basisPoints } from '../../../core/quantities/percentage.ts';
import { multiplier, points } from '../../../core/quantities/points.ts';
import { quantity } from '../../../core/quantities/quantity.ts';
import { sold } from './loyalty.ts';

const cents = (min: number, max: number) => fc.integer({ min, max }).map(money);
const somePoints = fc.integer({ min: 0, max: 1000 }).map(points);
const percentage = fc.integer({ min: 0, max: 10_000 }).map(basisPoints);
const category = fc.constantFrom('a', 'b', 'c');
const brand = fc.constantFrom(null, 'x', 'y');

const rulesWithoutFraction: fc.Arbitrary<EarningRules> = fc.record({
  threshold: cents(0, 3000),
  step: cents(1, 700),
  pointsPerStep: somePoints,
  wholePointsOnly: fc.boolean(),
  fractionalThreshold: fc.constant(null),
  giftThreshold: fc.option(cents(0, 4000)),
  giftPoints: somePoints,
  maxDiscount: fc.option(percentage),
  excludesOffers: fc.boolean(),
  earnsOnGiftMoney: fc.boolean(),
  usesGrid: fc.boolean(),
  attenuatesByVouchers: fc.boolean(),
  voucherMultiplier: fc.integer({ min: 0, max: 500 }).map(multiplier),
  pointsByArticle: fc.boolean(),
  earnsOnAccount: fc.boolean(),
  earnsOnDocuments: fc.boolean(),
});

/** Every profile that can be saved. */
export const anyRules: fc.Arbitrary<EarningRules> = fc
  .tuple(rulesWithoutFraction, fc.option(fc.integer({ min: 0, max: 100 })))
  .map(([rules, part]) => {
    const threshold = rules.threshold === 0 ? rules.step : rules.threshold;
    return { ...rules, fractionalThreshold: part === null ? null : money(Math.trunc((threshold * part) / 100)) };
  });

const gives = (withMultiplier: boolean): fc.Arbitrary<GridRow['gives']> =>
  fc.oneof(
    fc.record({ kind: fc.constant('per-unit' as const), points: somePoints }),
    fc.record({ kind: fc.constant('per-step' as const), step: cents(1, 900), points: somePoints }),
    ...(withMultiplier
      ? [
          fc.record({
            kind: fc.constant('multiplier' as const),
            times: fc.integer({ min: 100, max: 900 }).map(multiplier),
          }),
        ]
      : []),
  );

export const anyGrid = ({ withMultiplier = true } = {}): fc.Arbitrary<readonly GridRow[]> =>
  fc.array(fc.record({ categoryId: fc.option(category), brandId: brand, gives: gives(withMultiplier) }), {
    maxLength: 4,
  });

const ownRule: fc.Arbitrary<OwnRule | null> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('per-unit' as const), points: somePoints }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('percentage' as const), basisPoints: percentage }) },
);

const discounts: fc.Arbitrary<readonly Discount[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('percent' as const), basisPoints: percentage }),
    fc.record({ kind: fc.constant('amount' as const), amount: cents(0, 500) }),
  ),
  { maxLength: 2 },
);

const anyLine = fc.record({
  full: cents(0, 9000),
  pieces: fc.integer({ min: 1, max: 5 }),
  weighed: fc.boolean(),
  ownDiscounts: discounts,
  /** Parts of what is left that go to abbuono, voucher, points discount. */
  parts: fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 60 }))),
  gift: fc.option(percentage, { freq: 5 }),
  onOffer: fc.boolean(),
  isDeposit: fc.integer({ min: 0, max: 9 }).map((digit) => digit === 0),
  categoryIds: fc.uniqueArray(category, { maxLength: 2 }),
  brandId: brand,
  generatedPoints: fc.option(somePoints),
  ownRule,
});

/** Sold lines with ids of their own; gifts and deposits bear no share of anything. */
export const anySoldLines: fc.Arbitrary<readonly LoyaltyLine[]> = fc.array(anyLine, { maxLength: 7 }).map((lines) =>
  lines.map(({ full, pieces, weighed, ownDiscounts, parts, gift, isDeposit, ...article }, index) => {
    const bears = gift === null && !isDeposit;
    const net = gift === null ? full : money(full - Math.round((full * gift) / 10_000));
    let left: Money = bears ? net : money(0);
    const [receiptDiscountShare = left, voucherShare = left, pointsDiscountShare = left] = parts.map((part) => {
      const share = money(Math.trunc((left * part) / 100));
      left = money(left - share);
      return share;
    });
    const thousandths = weighed ? pieces * 1000 - 377 : pieces * 1000;
    const change = { full, net, ownDiscounts, quantity: quantity(thousandths), giftPercentage: gift };
    return sold(
      index + 1,
      0,
      { ...change, receiptDiscountShare, voucherShare, pointsDiscountShare },
      { ...article, isDeposit },
    );
  }),
);

export function vouchersOf(lines: readonly LoyaltyLine[]): Money {
  return money(lines.reduce((sum, { voucherShare }) => sum + voucherShare, 0));
}
