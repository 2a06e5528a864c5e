import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saleMovements } from '../../../core/ledger/sale-movements.ts';
import { discountGivenBack } from '../../../core/loyalty/given-back-points.ts';
import { pointsDiscount, worthOf } from '../../../core/loyalty/points-discount.ts';
import type { PointsDiscountRules } from '../../../core/loyalty/programme.ts';
import { EVERYTHING } from '../../../core/loyalty/selection.ts';
import { money } from '../../../core/quantities/money.ts';
import { basisPoints } from '../../../core/quantities/percentage.ts';
import { points } from '../../../core/quantities/points.ts';
import { quantity } from '../../../core/quantities/quantity.ts';
import { anySoldLines } from '../support/any-sale.ts';
import { customer, PLAIN, profile, programme } from '../support/loyalty.ts';

const cents = (max: number) => fc.integer({ min: 1, max }).map(money);
const hundredths = (max: number) => fc.integer({ min: 1, max }).map(points);

const anyDiscountRules: fc.Arbitrary<PointsDiscountRules> = fc.record({
  points: hundredths(20_000),
  worth: cents(500),
  minimumBalance: fc.constant(points(0)),
  minimumSpend: fc.constant(money(0)),
  maximumSpend: fc.constant(null),
  maximumDiscount: fc.option(cents(5000)),
  maximumPercentage: fc.option(fc.integer({ min: 1, max: 10_000 }).map(basisPoints)),
  wholeBlocks: fc.boolean(),
  excludesOffers: fc.boolean(),
  selection: fc.constant(EVERYTHING),
  lowersTaxable: fc.boolean(),
});

const anyRequest = fc
  .record({
    rules: anyDiscountRules,
    lines: anySoldLines.map((lines) => lines.map((line) => ({ ...line, pointsDiscountShare: money(0) }))),
    balance: fc.integer({ min: -1000, max: 2_000_000 }).map(points),
    gifts: fc.integer({ min: 0, max: 5000 }),
    wholePointsOnly: fc.boolean(),
    asked: fc.option(
      fc.oneof(
        fc.record({ kind: fc.constant('money' as const), money: cents(9000) }),
        fc.record({ kind: fc.constant('points' as const), points: hundredths(900_000) }),
      ),
    ),
  })
  .map(({ rules, lines, balance, gifts, wholePointsOnly, asked }) => ({
    asked,
    lines,
    customer: customer({ balance, profile: profile({ earning: { ...PLAIN, wholePointsOnly } }) }),
    programme: programme({ discount: rules }),
    spentOnGifts: points(Math.max(0, Math.min(gifts, balance))),
    rules,
    wholePointsOnly,
  }));

describe('laws of spending', () => {
  it('a discount stays under every cap, adds up over its lines, and is never paid for twice', () => {
    let taken = 0;
    fc.assert(
      fc.property(anyRequest, (request) => {
        const result = pointsDiscount(request);
        if (!result.ok) return;
        taken += 1;
        expect(Math.min(...result.caps.map(({ amount }) => amount))).toBeGreaterThanOrEqual(result.discount);
        expect([...result.shares.values()].reduce((sum, share) => sum + share, 0)).toBe(result.discount);
        expect(Number.isSafeInteger(result.discount) && Number.isSafeInteger(result.points)).toBe(true);
        const { balance } = request.customer;
        expect(result.points + request.spentOnGifts).toBeLessThanOrEqual(balance);
        const moved = saleMovements(
          { gifts: request.spentOnGifts, discount: result.points, earned: points(0) },
          balance,
        );
        expect(moved.ok && moved.balanceAfter >= 0).toBe(true);
        expect(worthOf(result.points, request.rules)).toBeGreaterThanOrEqual(result.discount);
        if (request.rules.wholeBlocks) expect(result.discount % request.rules.worth).toBe(0);
        else {
          const unit = request.wholePointsOnly ? 100 : 1;
          expect(result.points % unit).toBe(0);
          expect(worthOf(points(result.points - unit), request.rules)).toBeLessThan(result.discount);
        }
      }),
      { numRuns: 5000 },
    );
    expect(taken).toBeGreaterThan(1000);
  });

  it('a discount comes back as a whole, whatever the parts and their order', () => {
    const lines = fc.array(fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 5,
    });
    const steps = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 9 })), { maxLength: 6 });
    fc.assert(
      fc.property(
        lines,
        steps,
        fc.integer({ min: 1, max: 9999 }),
        fc.boolean(),
        (drafts, returns, cost, wholePointsOnly) => {
          const returned = drafts.map(() => 0);
          let givenBack = 0;
          const giveBack = () => {
            const each = drafts.map(([share, sold], index) => ({
              share: money(share),
              sold: quantity(sold * 1000),
              returned: quantity((returned[index] ?? 0) * 1000),
            }));
            const back = discountGivenBack({
              points: points(cost),
              lines: each,
              wholePointsOnly,
              givenBack: points(givenBack),
            });
            expect(back).toBeGreaterThanOrEqual(0);
            givenBack += back;
          };
          for (const [index, count] of returns) {
            const sold = drafts[index]?.[1] ?? 0;
            if (index < returned.length) returned[index] = Math.min(sold, (returned[index] ?? 0) + count);
            giveBack();
          }
          for (const [index, [, sold]] of drafts.entries()) returned[index] = sold;
          giveBack();
          expect(givenBack).toBe(drafts.every(([share]) => share === 0) ? 0 : cost);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
