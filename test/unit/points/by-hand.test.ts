/** Credit, debit, set balance and deletion by hand: what is shown before is what is written. */
import { describe, expect, it } from 'vitest';
import type { Badge } from '../../../core/loyalty/badges.ts';
import { balanceOf } from '../../../src-main/points/accounts.ts';
import {
  type AskedOperation,
  deleteMovement,
  forecastDeletion,
  forecastOperation,
  operate,
} from '../../../src-main/points/by-hand.ts';
import { settleExpired } from '../../../src-main/points/post-movements.ts';
import { putMember } from '../../../src-main/store/members.ts';
import { putCustomer } from '../support/customers.ts';
import { countingIds } from '../support/ids.ts';
import { profile, programme, pts } from '../support/loyalty.ts';
import { credit, movedOf, pointsOf, type SetRules } from '../support/points.ts';
import { DAY_MS, MORNING, rowsOf, testTill, UNKNOWN_ID } from '../support/test-till.ts';

const newId = countingIds(0x700_000);
const by = (whole: number): AskedOperation => ({
  kind: whole > 0 ? 'manual-credit' : 'manual-debit',
  points: pts(Math.abs(whole)),
});
const set = (whole: number): AskedOperation => ({ kind: 'set-balance', balance: pts(whole) });
const BRONZE = { id: 'bronze', title: 'Bronzo', description: '', icon: 'medal', from: pts(100), to: null } as Badge;

async function start(change: Partial<SetRules> = {}) {
  const till = await testTill();
  const context = pointsOf(till, change);
  const anna = putCustomer(till, 'Anna');
  const act = (note = 'Reclamo', id = newId()) => ({ id, note, operatorId: till.operatorId });
  return { till, context, anna, act };
}

describe('an operation by hand', () => {
  it.each<[string, before: number, AskedOperation, note: string, after: number | string]>([
    ['credit', 10, by(2.5), 'Reclamo', 12.5],
    ['debit', 10, by(-10), 'Reclamo', 0],
    ['debit of more than there is', 10, by(-10.01), 'Reclamo', 'balance-too-low'],
    ['balance up', 10, set(25), 'Reclamo', 25],
    ['balance down', 10, set(0), 'Reclamo', 0],
    ['balance as it is', 10, set(10), 'Reclamo', 'balance-unchanged'],
    ['balance below nothing', 10, set(-1), 'Reclamo', 'balance-negative'],
    ['no points', 10, { kind: 'manual-credit', points: pts(0) }, 'Reclamo', 'points-not-positive'],
    ['no note', 10, by(5), '  ', 'note-missing'],
  ])('%s', async (_name, before, asked, note, after) => {
    const { till, context, anna, act } = await start();
    credit(till, context, anna, before);
    const forecast = forecastOperation(context, anna, asked);
    const done = operate(context, anna, asked, act(note));
    expect(done.ok ? balanceOf(till.store.read, anna).balance / 100 : done.refusal).toBe(after);
    if (done.ok) expect(forecast).toMatchObject({ ok: true, balanceBefore: before * 100, balanceAfter: done.balance });
    if (done.ok) expect(rowsOf(till, 'SELECT text FROM note')).toEqual([{ text: note }]);
  });

  it('acts once for one id', async () => {
    const { till, context, anna, act } = await start();
    const same = act();
    expect(operate(context, anna, by(5), same)).toEqual(operate(context, anna, by(5), same));
    expect(movedOf(till, anna)).toEqual([['manual-credit', 5]]);
  });

  it('counts what has expired before as gone', async () => {
    const { till, context, anna } = await start({ programme: programme({ expiry: { kind: 'each-lot', months: 1 } }) });
    credit(till, context, anna, 10);
    till.clock.nowMs = MORNING + 40 * DAY_MS;
    expect(forecastOperation(context, anna, by(5))).toMatchObject({ balanceBefore: 0, balanceAfter: 500 });
  });

  it('says which badges would come and go', async () => {
    const { till, context, anna, act } = await start({ badges: [BRONZE] });
    credit(till, context, anna, 90);
    expect(forecastOperation(context, anna, by(10))).toMatchObject({ badgesGained: [BRONZE], badgesLost: [] });
    operate(context, anna, by(10), act());
    expect(forecastOperation(context, anna, set(99))).toMatchObject({ badgesGained: [], badgesLost: [BRONZE] });
    expect(rowsOf(till, 'SELECT badge_id, change FROM badge_change')).toEqual([
      { badge_id: 'bronze', change: 'gained' },
    ]);
  });

  it('only gives where an outside program keeps the balance', async () => {
    const elsewhere = profile({ id: 'elsewhere' as never, isDefault: false, keepsBalance: false });
    const { till, context, anna, act } = await start({ profiles: [profile(), elsewhere] });
    const row = { customer_id: anna, profile_id: 'elsewhere', status: 'member', birthday: null } as const;
    till.store.writeTransaction((write) => putMember(write, { ...row, invited_by: null, registered_at_ms: 0 }));
    expect(operate(context, anna, by(5), act())).toMatchObject({ ok: true, balance: null });
    expect(operate(context, anna, by(-1), act())).toEqual({ ok: false, refusal: 'balance-kept-elsewhere' });
    expect(operate(context, anna, set(1), act())).toEqual({ ok: false, refusal: 'balance-kept-elsewhere' });
  });

  it('is refused for nobody, and for who was erased', async () => {
    const { till, context, anna, act } = await start();
    operate(context, anna, by(5), act('Anna ha chiamato'));
    till.customers.erase(anna, till.operatorId);
    for (const id of [anna, UNKNOWN_ID]) {
      expect(operate(context, id, by(5), act())).toEqual({ ok: false, refusal: 'customer-unknown' });
    }
    expect(rowsOf(till, 'SELECT text FROM note')).toEqual([]);
  });
});

describe('deleting a movement', () => {
  it('adds its opposite, once', async () => {
    const { context, anna, act } = await start();
    const { id } = act();
    operate(context, anna, by(5), act('Reclamo', id));
    expect(forecastDeletion(context, id)).toMatchObject({ ok: true, points: -500, balanceAfter: 0 });
    expect(deleteMovement(context, id, act(''))).toEqual({ ok: false, refusal: 'note-missing' });
    const same = act('Per errore');
    expect(deleteMovement(context, id, same)).toMatchObject({ ok: true, balance: 0 });
    expect(deleteMovement(context, id, same)).toMatchObject({ ok: true, balance: 0 });
    expect(deleteMovement(context, id, act())).toEqual({ ok: false, refusal: 'already-deleted' });
    expect(deleteMovement(context, same.id, act())).toEqual({ ok: false, refusal: 'deletion-not-deletable' });
    expect(deleteMovement(context, UNKNOWN_ID, act())).toEqual({ ok: false, refusal: 'movement-unknown' });
  });

  it('does not take again what has expired of it', async () => {
    const { till, context, anna, act } = await start({
      programme: programme({ expiry: { kind: 'each-lot', months: 1 } }),
    });
    const { id } = act();
    operate(context, anna, by(5), act('Reclamo', id));
    till.clock.nowMs = MORNING + 40 * DAY_MS;
    till.store.writeTransaction((write) => settleExpired(context, write, anna));
    expect(deleteMovement(context, id, act())).toMatchObject({ ok: true, balance: 0 });
    expect(balanceOf(till.store.read, anna)).toEqual({ balance: 0, lifetime: 0 });
  });
});
