/**
 * The account that a till keeps as it writes is the fold of the movements, after every step of
 * any history, in every mode of expiry, over a real file; so are the entries and the merges.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { accountOf } from '../../../core/ledger/account.ts';
import { balanceOn, expiredOn } from '../../../core/ledger/expiry.ts';
import type { ExpiryRule } from '../../../core/ledger/expiry-rule.ts';
import { deletionOf, takenBackOf } from '../../../core/ledger/take-back.ts';
import { points } from '../../../core/quantities/points.ts';
import {
  accountFor,
  balanceOf,
  mergedCustomers,
  movementsOf,
  standingId,
  tracesOf,
} from '../../../src-main/points/accounts.ts';
import { mergeCustomers, unmergeCustomers } from '../../../src-main/points/merges.ts';
import { type NewMovement, recordMovements, settleExpired } from '../../../src-main/points/post-movements.ts';
import { rebuiltAccounts } from '../../../src-main/points/rebuilt-accounts.ts';
import { readAccount } from '../../../src-main/points/write-movements.ts';
import { findAccount, findMovement, movementsOfSale } from '../../../src-main/store/points.ts';
import { customerId } from '../support/ledger.ts';
import { programme } from '../support/loyalty.ts';
import { pointsOf } from '../support/points.ts';
import { DAY_MS, MORNING, rowsOf, testTill } from '../support/test-till.ts';

const till = await testTill();
const context = pointsOf(till);
const { read } = till.store;

interface Step {
  readonly what: 'earn' | 'spend' | 'sale' | 'return' | 'give-back' | 'delete' | 'settle' | 'merge' | 'unmerge';
  readonly who: number;
  readonly other: number;
  readonly amount: number;
  readonly which: number;
  readonly days: number;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom<Step['what'][]>(
    ...(['earn', 'earn', 'spend', 'sale', 'return', 'give-back', 'delete', 'settle', 'merge', 'unmerge'] as const),
  ),
  who: fc.nat({ max: 2 }),
  other: fc.nat({ max: 2 }),
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

let run = 0;
afterAll(() => till.close());

function move(who: string, ...movements: readonly NewMovement[]): void {
  const atMs = till.clock.nowMs;
  till.store.writeTransaction((write) => {
    settleExpired(context, write, who);
    recordMovements(context, write, { customerId: who, operatorId: till.operatorId, atMs, movements });
  });
}

/** As the till does it: decides from the account as it stands. */
function take({ what, amount, which }: Step, who: string, other: string): void {
  const settle = () => till.store.writeTransaction((write) => settleExpired(context, write, who));
  if (what === 'merge') mergeCustomers(context, { absorbedId: who, intoId: other, operatorId: till.operatorId });
  if (what === 'unmerge') unmergeCustomers(context, { absorbedId: who, operatorId: till.operatorId });
  if (what === 'settle') settle();
  if (what === 'earn') move(who, { kind: 'earn', points: points(amount) });
  settle();
  const account = accountFor(read, who);
  const spent = points(-Math.min(amount, Math.max(0, balanceOf(read, who).balance)));
  if (what === 'spend') move(who, { kind: 'gift-taken', points: spent });
  if (what === 'sale') {
    const saleId = randomUUID();
    move(who, { kind: 'earn', points: points(amount), saleId }, { kind: 'discount-taken', points: spent, saleId });
  }
  const traces = [...account.traceById.values()];
  const trace = traces[which % Math.max(1, traces.length)];
  if (!trace) return;
  const { id: about, kind, saleId } = trace.movement;
  // What lies near a movement says the same of it as everything.
  const near = saleId === null ? [findMovement(read, about)] : movementsOfSale(read, saleId);
  const traced = tracesOf(
    read,
    who,
    near.flatMap((row) => row ?? []),
  );
  expect(deletionOf(traced, about)).toEqual(deletionOf(account, about));
  expect(takenBackOf(traced, about, points(amount))).toEqual(takenBackOf(account, about, points(amount)));
  expect(traced.traceById.get(about)).toMatchObject({ takenBack: trace.takenBack, givenBack: trace.givenBack });
  if (what === 'return' && kind === 'earn' && !trace.isDeleted) {
    move(who, { kind: 'return', ...takenBackOf(account, about, points(amount)), about });
  }
  if (what === 'give-back' && kind === 'gift-taken' && !trace.isDeleted) {
    move(who, { kind: 'give-back', points: points(Math.min(amount, -trace.movement.points - trace.givenBack)), about });
  }
  const deletion = what === 'delete' ? deletionOf(account, about) : null;
  if (deletion?.ok) move(who, { kind: 'reversal', ...deletion.correction, about });
}

function expectProjected(customers: readonly string[], rule: ExpiryRule): void {
  const today = till.documents.time.dayOf(till.clock.nowMs);
  for (const who of customers) {
    const standing = standingId(read, who);
    expect(mergedCustomers(read, standing)).toContain(who);
    if (standing !== who) expect(findAccount(read, who)).toBeUndefined();
    const folded = accountOf(movementsOf(read, standing));
    const { balance, lifetime, aboveNothingSince, lastMovementOn } = folded;
    const { lotsUntil, ...kept } = readAccount(read, standing);
    expect(kept).toEqual({ balance, lifetime, aboveNothingSince, lastMovementOn });
    expect(balanceOf(read, who)).toEqual({ balance, lifetime });
    const days = folded.lots.flatMap(({ until }) => until ?? []).sort();
    if (days[0] !== undefined && balance > 0) expect(lotsUntil !== null && lotsUntil <= days[0]).toBe(true);
    till.store.writeTransaction((write) => settleExpired(context, write, who));
    expect(expiredOn(accountFor(read, who), rule, today)).toEqual([]);
    expect(balanceOf(read, who).balance).toBe(balanceOn(folded, rule, today));
  }
}

describe('the account that the till keeps', () => {
  it('is the fold of the movements after every step', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 25, size: 'max' }), anyRule, (steps, rule) => {
        run += 1;
        till.clock.nowMs = MORNING + run * 400 * DAY_MS;
        context.set.programme = programme({ expiry: rule });
        const customers = [0, 1, 2].map((number) => customerId(run * 3 + number) as string);
        for (const step of steps) {
          till.clock.nowMs += step.days * DAY_MS + 1;
          take(step, customers[step.who] ?? '', customers[step.other] ?? '');
          expectProjected(customers, rule);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is made again by one walk over all movements', () => {
    const rebuilt = rebuiltAccounts(read);
    expect(rebuilt.size).toBeGreaterThan(20);
    for (const [standing, { lotsUntil, ...account }] of rebuilt) {
      const { lotsUntil: _kept, ...kept } = readAccount(read, standing);
      expect(kept).toEqual(account);
    }
  });

  it('has entries that add up to nothing, movement by movement and altogether', () => {
    const sum = 'SELECT sum(points) AS points FROM points_entry';
    expect(rowsOf(till, `${sum} GROUP BY movement_id HAVING sum(points) <> 0`)).toEqual([]);
    expect(rowsOf(till, sum)).toEqual([{ points: 0 }]);
  });
});
