/** Laws of the ledger over any history: decisions as the engine makes them, and movements as they may arrive. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf, type CustomerAccount } from '../../../core/ledger/account.ts';
import { balanceOn, expiredOn, spendableUntil } from '../../../core/ledger/expiry.ts';
import type { ExpiryRule } from '../../../core/ledger/expiry-rule.ts';
import type { Movement, MovementKind } from '../../../core/ledger/movement.ts';
import { entriesOf } from '../../../core/ledger/posting.ts';
import { saleMovements } from '../../../core/ledger/sale-movements.ts';
import { daysLater } from '../../../core/ledger/shop-days.ts';
import { deletionOf, takenBackOf } from '../../../core/ledger/take-back.ts';
import { points } from '../../../core/quantities/points.ts';
import { day, movement, movementId } from '../support/ledger.ts';

interface Step {
  readonly what: 'earn' | 'spend' | 'credit' | 'return' | 'give-back' | 'delete' | 'expire';
  readonly amount: number;
  readonly which: number;
  readonly days: number;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('earn', 'earn', 'spend', 'spend', 'credit', 'return', 'give-back', 'delete', 'expire'),
  amount: fc.integer({ min: 1, max: 3000 }),
  which: fc.nat({ max: 99 }),
  days: fc.integer({ min: 0, max: 25 }),
});
const anyRule: fc.Arbitrary<ExpiryRule> = fc.oneof(
  fc.constant<ExpiryRule>({ kind: 'never' }),
  fc.record({
    kind: fc.constantFrom('each-lot' as const, 'from-first-point' as const, 'without-movement' as const),
    months: fc.integer({ min: 1, max: 3 }),
  }),
);
const anyHistory = fc.tuple(fc.array(anyStep, { maxLength: 30 }), anyRule).map(([steps, rule]) => live(steps, rule));

interface History {
  readonly movements: readonly Movement[];
  readonly rule: ExpiryRule;
  /** Every balance after a spending. */
  readonly balancesAfterSpending: readonly number[];
}

/** Lives through the steps as a till would: decides from the account, writes, and so on. */
function live(steps: readonly Step[], rule: ExpiryRule): History {
  const movements: Movement[] = [];
  const balancesAfterSpending: number[] = [];
  let today = day('2026-01-15');
  const write = (kind: MovementKind, signed: number, change: Partial<Movement> = {}) => {
    const spendable = signed > 0 ? spendableUntil(today, rule) : null;
    const number = movements.length + 1;
    movements.push({
      ...movement(number, kind, 0, { day: today, spendableUntil: spendable, ...change }),
      points: points(signed),
    });
  };
  for (const { what, amount, which, days } of steps) {
    today = daysLater(today, days);
    const account = accountOf(movements);
    const about = movements[which % Math.max(1, movements.length)];
    if (what === 'earn' || what === 'credit') write(what === 'earn' ? 'earn' : 'manual-credit', amount);
    else if (what === 'expire') {
      for (const { creditId, points: gone } of expiredOn(account, rule, today))
        write('expiry', -gone, { about: creditId });
    } else if (what === 'spend') {
      const sale = saleMovements(
        { gifts: points(amount), discount: points(0), earned: points(0) },
        balanceOn(account, rule, today),
      );
      if (!sale.ok) continue;
      write('gift-taken', -amount);
      balancesAfterSpending.push(accountOf(movements).balance);
    } else if (about) correct(what, about, amount, account, write);
  }
  return { movements, rule, balancesAfterSpending };
}

function correct(
  what: Step['what'],
  about: Movement,
  amount: number,
  account: CustomerAccount,
  write: (kind: MovementKind, signed: number, change: Partial<Movement>) => void,
): void {
  const trace = account.traceById.get(about.id);
  if (what === 'return' && about.kind === 'earn' && trace && !trace.isDeleted) {
    const { points: signed, fromExpired } = takenBackOf(account, about.id, points(amount));
    if (signed !== 0 || fromExpired !== 0) write('return', signed, { about: about.id, fromExpired });
  }
  if (what === 'give-back' && about.kind === 'gift-taken' && trace && !trace.isDeleted) {
    const back = Math.min(amount, -about.points - trace.givenBack);
    if (back > 0) write('give-back', back, { about: about.id });
  }
  if (what === 'delete') {
    const result = deletionOf(account, about.id);
    if (result.ok)
      write('reversal', result.correction.points, { about: about.id, fromExpired: result.correction.fromExpired });
  }
}

function holds(law: (history: History) => void): void {
  fc.assert(fc.property(anyHistory, law), { numRuns: 1000 });
}

const withoutTraces = ({ traceById, ...account }: CustomerAccount) => ({
  ...account,
  traces: [...traceById].sort(([a], [b]) => (a < b ? -1 : 1)),
});

describe('laws of the ledger', () => {
  it('the account is the fold of its movements in any order of arrival', () => {
    const shuffled = anyHistory.chain(({ movements }) =>
      fc.tuple(fc.constant(movements), fc.shuffledSubarray([...movements], { minLength: movements.length })),
    );
    fc.assert(
      fc.property(shuffled, ([movements, arrived]) => {
        expect(withoutTraces(accountOf(arrived))).toEqual(withoutTraces(accountOf(movements)));
      }),
      { numRuns: 500 },
    );
  });

  it('the balance is the plain sum, and what is in lots less the debt', () => {
    holds(({ movements }) => {
      const { balance, lots, debt } = accountOf(movements);
      expect(movements.reduce((sum, each) => sum + each.points, 0)).toBe(balance);
      expect(lots.reduce((sum, { left }) => sum + left, 0) - debt).toBe(balance);
      expect(lots.every(({ left }) => left > 0) && debt >= 0).toBe(true);
    });
  });

  it('the sum over all accounts is nothing after every movement', () => {
    holds(({ movements }) => {
      const sums = new Map<string, number>();
      for (const each of movements) {
        const about = movements.find(({ id }) => id === each.about) ?? null;
        const entries = entriesOf(each, about);
        expect(entries.reduce((sum, entry) => sum + entry.points, 0)).toBe(0);
        for (const { account, points: signed } of entries)
          sums.set(account.kind, (sums.get(account.kind) ?? 0) + signed);
      }
      expect(sums.get('customer') ?? 0).toBe(accountOf(movements).balance);
      expect(sums.get('spent') ?? 0).toBeGreaterThanOrEqual(0);
      expect(sums.get('expired') ?? 0).toBeGreaterThanOrEqual(0);
      expect(sums.get('issued') ?? 0).toBeLessThanOrEqual(0);
    });
  });

  it('nothing is spent twice: no credit holds and has lost more than it gave, and no spending makes a debt', () => {
    holds(({ movements, balancesAfterSpending }) => {
      const { lots, traceById } = accountOf(movements);
      const used = new Map<string, number>();
      const use = (creditId: string, amount: number) => used.set(creditId, (used.get(creditId) ?? 0) + amount);
      for (const { creditId, left } of lots) use(creditId, left);
      for (const { taken } of traceById.values()) for (const part of taken) use(part.creditId, part.points);
      for (const [creditId, amount] of used) {
        const credit = movements.find(({ id }) => id === creditId);
        expect(amount).toBeLessThanOrEqual(credit?.points ?? 0);
      }
      expect(balancesAfterSpending.every((balance) => balance >= 0)).toBe(true);
    });
  });

  it('points whose day has passed are never spent, also before the daily expiry has run', () => {
    holds(({ movements }) => {
      for (const { movement: each, taken } of accountOf(movements).traceById.values()) {
        if (each.kind !== 'gift-taken') continue;
        expect(taken.every(({ until }) => until === null || until >= each.day)).toBe(true);
      }
    });
  });

  it('no credit is taken back beyond what it gave, no spending given back beyond what it took', () => {
    holds(({ movements }) => {
      for (const { movement: each, takenBack, givenBack, expired } of accountOf(movements).traceById.values()) {
        expect(takenBack).toBeLessThanOrEqual(Math.max(0, each.points));
        expect(givenBack).toBeLessThanOrEqual(Math.max(0, -each.points));
        expect(expired).toBeLessThanOrEqual(Math.max(0, each.points));
        expect(Math.min(takenBack, givenBack, expired)).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it('once expiry has been written nothing is left to expire that day', () => {
    holds(({ movements, rule }) => {
      const account = accountOf(movements);
      const today = daysLater(account.lastMovementOn ?? day('2026-01-15'), 40);
      const gone = expiredOn(account, rule, today).map(({ creditId, points: amount }, index) => ({
        ...movement(1000 + index, 'expiry', 0, { day: today, about: creditId }),
        points: points(-amount),
      }));
      const after = accountOf([...movements, ...gone]);
      expect(expiredOn(after, rule, today)).toEqual([]);
      expect(after.balance).toBe(balanceOn(account, rule, today));
    });
  });

  it('spending given back in any parts restores every lot', () => {
    const credits = fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 60 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        credits,
        fc.integer({ min: 1, max: 100 }),
        fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 5 }),
        (drafts, percent, parts) => {
          const given = drafts.map(([amount, days], index) => ({
            ...movement(index + 1, 'earn', 0, { spendableUntil: daysLater(day('2026-02-01'), days) }),
            points: points(amount),
          }));
          const before = accountOf(given);
          let rest = Math.max(1, Math.trunc((before.balance * percent) / 100));
          const spent = { ...movement(100, 'gift-taken', 0), points: points(-rest) };
          const back: Movement[] = [];
          for (const part of [...parts, rest]) {
            const amount = Math.min(part, rest);
            rest -= amount;
            if (amount > 0)
              back.push({
                ...movement(101 + back.length, 'give-back', 0, { about: movementId(100) }),
                points: points(amount),
              });
          }
          if (rest > 0)
            back.push({ ...movement(120, 'give-back', 0, { about: movementId(100) }), points: points(rest) });
          expect(accountOf([...given, spent, ...back]).lots).toEqual(before.lots);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
