/** What a day brings by itself: expiry and gifts, each once, late rather than never. */
import { describe, expect, it } from 'vitest';
import type { PeriodicGift, Programme } from '../../../core/loyalty/programme.ts';
import { balanceOf } from '../../../src-main/points/accounts.ts';
import { DailyPoints } from '../../../src-main/points/daily-run.ts';
import { mergeCustomers } from '../../../src-main/points/merges.ts';
import { putMember } from '../../../src-main/store/members.ts';
import { putCustomer } from '../support/customers.ts';
import { profile, programme, pts } from '../support/loyalty.ts';
import { credit, movedOf, type PointsUnderTest, pointsOf, saveProgramme } from '../support/points.ts';
import { DAY_MS, MORNING, rowsOf, type TestTill, testTill } from '../support/test-till.ts';

const YEAR_MS = 365 * DAY_MS;

async function runOn(till: TestTill, context: PointsUnderTest, days: number): Promise<void> {
  till.clock.nowMs = MORNING + days * DAY_MS;
  let ticks = 0;
  const monotonicMs = () => (ticks += 0.5); // a chunk of a few customers
  const daily = new DailyPoints({ ...context, monotonicMs });
  daily.start();
  await daily.settled();
  await daily.close();
}

function gifts(...periodic: readonly PeriodicGift[]): Partial<Programme> {
  return { actions: { ...programme().actions, periodic } };
}

const BIRTHDAY: PeriodicGift = { description: 'Auguri', points: pts(50), when: { kind: 'birthday' } };

function member(till: TestTill, name: string, change: { birthday?: string; profileId?: string } = {}): string {
  const customer_id = putCustomer(till, name);
  const { birthday = null, profileId: profile_id = 'profile-1' } = change;
  const registered_at_ms = till.clock.nowMs;
  till.store.writeTransaction((write) =>
    putMember(write, { customer_id, profile_id, status: 'member', birthday, invited_by: null, registered_at_ms }),
  );
  return customer_id;
}

describe('the daily expiry', () => {
  it('writes what has expired of everybody, once a day', async () => {
    const till = await testTill();
    const context = pointsOf(till, { programme: programme({ expiry: { kind: 'each-lot', months: 6 } }) });
    const customers = Array.from({ length: 30 }, (_, index) => putCustomer(till, `Cliente ${index}`));
    for (const customer of customers) credit(till, context, customer, 10);
    till.clock.nowMs = MORNING + 30 * DAY_MS;
    for (const customer of customers) credit(till, context, customer, 5);
    await runOn(till, context, 181); // 21 May is the last day
    expect(new Set(customers.map((id) => balanceOf(till.store.read, id).balance))).toEqual(new Set([1500]));
    await runOn(till, context, 182);
    await runOn(till, context, 182);
    for (const customer of customers) {
      expect(movedOf(till, customer)).toEqual([
        ['manual-credit', 10],
        ['manual-credit', 5],
        ['expiry', -10],
      ]);
    }
  });

  it.each<[string, Partial<Programme>, number]>([
    ['while the programme is off', { isOn: false, expiry: { kind: 'each-lot', months: 1 } }, 10],
    ['never', {}, 10],
    ['the whole balance after the first point', { expiry: { kind: 'from-first-point', months: 1 } }, 0],
    ['the whole balance without a movement', { expiry: { kind: 'without-movement', months: 1 } }, 0],
  ])('%s', async (_name, change, left) => {
    const till = await testTill();
    const context = pointsOf(till, { programme: programme({ ...change, isOn: true }) });
    const customer = putCustomer(till, 'Anna');
    credit(till, context, customer, 10);
    context.set.programme = programme(change);
    await runOn(till, context, 40);
    expect(balanceOf(till.store.read, customer).balance).toBe(left * 100);
  });

  it('leaves a balance alone that an outside program keeps', async () => {
    const till = await testTill();
    const elsewhere = profile({ id: 'elsewhere' as never, isDefault: false, keepsBalance: false });
    const context = pointsOf(till, {
      programme: programme({ expiry: { kind: 'from-first-point', months: 1 } }),
      profiles: [profile(), elsewhere],
    });
    const customer = member(till, 'Anna', { profileId: 'elsewhere' });
    credit(till, context, customer, 10);
    await runOn(till, context, 40);
    expect(movedOf(till, customer)).toEqual([['manual-credit', 10]]);
  });
});

describe('periodic gifts', () => {
  it('come on the birthday, once, also years late, and not for birthdays before the gift', async () => {
    const till = await testTill();
    const context = pointsOf(till);
    const anna = member(till, 'Anna', { birthday: '1980-11-25' });
    const none = member(till, 'Bruno');
    saveProgramme(till, context, gifts(BIRTHDAY));
    await runOn(till, context, 3);
    expect(movedOf(till, anna)).toEqual([]);
    await runOn(till, context, 6); // two days late
    await runOn(till, context, 7);
    expect(movedOf(till, anna)).toEqual([['periodic-gift', 50]]);
    await runOn(till, context, 3 * 365);
    expect(movedOf(till, anna)).toHaveLength(3); // the shop was closed on two of them
    expect(movedOf(till, none)).toEqual([]);
    expect(rowsOf(till, "SELECT text FROM note WHERE subject_kind = 'movement' LIMIT 1")).toEqual([{ text: 'Auguri' }]);
  });

  it.each<[string, PeriodicGift['when'], number, number]>([
    ['every 10 days', { kind: 'every', count: 10, unit: 'days' }, 35, 3],
    ['every 2 weeks', { kind: 'every', count: 2, unit: 'weeks' }, 35, 2],
    ['every month', { kind: 'every', count: 1, unit: 'months' }, 35, 1],
    ['on a date', { kind: 'date', month: 12, day: 24 }, 35, 1],
    ['on a date that is over', { kind: 'date', month: 11, day: 20 }, 35, 0],
  ])('%s', async (_name, when, days, times) => {
    const till = await testTill();
    const context = pointsOf(till);
    const customer = putCustomer(till, 'Anna'); // without a row of member
    saveProgramme(till, context, gifts({ ...BIRTHDAY, when }));
    await runOn(till, context, days);
    await runOn(till, context, days);
    expect(movedOf(till, customer)).toHaveLength(times);
  });

  it('begin with the version that names them first, whatever their points are later', async () => {
    const till = await testTill();
    const context = pointsOf(till);
    const customer = putCustomer(till, 'Anna');
    till.clock.nowMs = MORNING + YEAR_MS;
    const monthly: PeriodicGift = { ...BIRTHDAY, when: { kind: 'every', count: 1, unit: 'months' } };
    saveProgramme(till, context, gifts(monthly));
    till.clock.nowMs = MORNING + YEAR_MS + 40 * DAY_MS;
    saveProgramme(till, context, gifts({ ...monthly, points: pts(60) }));
    await runOn(till, context, 365 + 70);
    expect(movedOf(till, customer)).toEqual([
      ['periodic-gift', 60],
      ['periodic-gift', 60],
    ]);
  });

  it('come once to two customers who became one, and to nobody who was erased', async () => {
    const till = await testTill();
    const context = pointsOf(till);
    const [anna, annabella, gone] = ['Anna', 'Annabella', 'Carla'].map((name) => putCustomer(till, name));
    saveProgramme(till, context, gifts({ ...BIRTHDAY, when: { kind: 'every', count: 1, unit: 'months' } }));
    await runOn(till, context, 31);
    const { operatorId } = till;
    mergeCustomers(context, { absorbedId: anna ?? '', intoId: annabella ?? '', operatorId });
    till.customers.erase(gone ?? '', operatorId);
    await runOn(till, context, 62);
    expect([anna, annabella, gone].map((id) => movedOf(till, id ?? '').length)).toEqual([1, 2, 1]);
  });
});
