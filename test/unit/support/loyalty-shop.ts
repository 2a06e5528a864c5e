/** A till whose programme is on: goods with a cost, a customer with points, and rules that a test may change. */
import type { CustomerId } from '../../../core/basket/basket.ts';
import type { Profile, ProfileId } from '../../../core/loyalty/profile.ts';
import type { Programme } from '../../../core/loyalty/programme.ts';
import { balanceOf } from '../../../src-main/points/accounts.ts';
import { recordMovements } from '../../../src-main/points/post-movements.ts';
import type { ProgrammeRules } from '../../../src-main/rules/rules.ts';
import { PROGRAMME_OFF } from '../../../src-main/rules/starting-rules.ts';
import { writeProfile, writeProgramme } from '../../../src-main/rules/write-version.ts';
import { putCustomer } from './customers.ts';
import { HUNDRED_FOR_ONE, profile, programme, pts } from './loyalty.ts';
import { articleOf, nextCommandId, putArticles, type TestTill, testTill } from './test-till.ts';

export const BALL = '8001234567897';
export const BOWL = '8001234567903';
export const WINE = '8001234567910';

export interface LoyaltyShop {
  readonly till: TestTill;
  readonly anna: CustomerId;
}

interface Change {
  readonly profile?: Partial<Profile>;
  readonly programme?: Partial<Programme>;
  readonly rules?: Partial<ProgrammeRules>;
}

/** @param balance whole points that the customer begins with */
export async function loyaltyShop(balance: number, change: Change = {}): Promise<LoyaltyShop> {
  const till = await testTill();
  setRules(till, change);
  putArticles(
    till,
    articleOf('BALL', 510, { barcode: BALL, cost: 21_500 }),
    articleOf('BOWL', 280, { barcode: BOWL, cost: 11_800 }),
    articleOf('WINE', 10_000, { barcode: WINE }),
  );
  const anna = putCustomer(till, 'Anna Ferretti') as CustomerId;
  if (balance !== 0) credit(till, anna, balance);
  return { till, anna };
}

export function setRules(till: TestTill, change: Change): void {
  const making = { ...till.documents, operatorId: till.operatorId };
  const id = till.rules.defaultProfile()?.id ?? ('' as ProfileId);
  const rules: ProgrammeRules = {
    ...PROGRAMME_OFF,
    programme: programme({ discount: HUNDRED_FOR_ONE, ...change.programme }),
    ...change.rules,
  };
  till.clock.nowMs += 1;
  till.store.writeTransaction((write) => {
    writeProfile(write, making, {
      profile: { ...profile(), cardPrefix: null, ...change.profile, id },
      isArchived: false,
    });
    writeProgramme(write, making, rules, null);
  });
  till.rules.reload();
}

export function credit(till: TestTill, customerId: string, whole: number): void {
  const movements = [{ kind: 'manual-credit' as const, points: pts(whole) }];
  till.store.writeTransaction((write) =>
    recordMovements(till.documents, write, {
      customerId,
      operatorId: till.operatorId,
      atMs: till.clock.nowMs,
      movements,
    }),
  );
}

/** Whole points. */
export function balance(till: TestTill, customerId: string): number {
  return balanceOf(till.store.read, customerId).balance / 100;
}

export function choose(till: TestTill, customerId: string | null): void {
  const result = till.counter.setCustomer(nextCommandId(), customerId);
  if (!result.ok) throw new Error(result.refusal);
}

/** The line of the basket at that place becomes a gift. */
export function give(till: TestTill, place: number, more: { quantity?: number; percentage?: number } = {}) {
  const lineId = till.counter.snapshot.lines[place]?.id ?? '';
  const { quantity = null, percentage = null } = more;
  return till.counter.giveGift(nextCommandId(), { lineId, quantity, percentage });
}
