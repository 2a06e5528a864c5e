/** Points for what a customer does: once each, whoever asks and however often. */
import { describe, expect, it } from 'vitest';
import type { Programme } from '../../../core/loyalty/programme.ts';
import { setStatus } from '../../../src-main/members/keep-member.ts';
import { type ActionGift, giveForAction, giveForReferral } from '../../../src-main/points/give-for-action.ts';
import { mergeCustomers } from '../../../src-main/points/merges.ts';
import { putMember } from '../../../src-main/store/members.ts';
import { customerData, putCustomer } from '../support/customers.ts';
import { close, inCash } from '../support/documents.ts';
import { uuidOf } from '../support/ids.ts';
import { groupId, programme, pts } from '../support/loyalty.ts';
import { membersOf } from '../support/members.ts';
import { movedOf, pointsOf, saveProgramme } from '../support/points.ts';
import { articleOf, putArticles, scanAll, testTill } from '../support/test-till.ts';

const ACTIONS = {
  ...programme().actions,
  registration: pts(10),
  newsletter: pts(5),
  review: pts(2),
  referral: pts(20),
};

async function start(change: Partial<Programme> = {}) {
  const till = await testTill();
  const context = pointsOf(till, { programme: programme({ actions: ACTIONS, ...change }) });
  const [anna, bruno] = ['Anna', 'Bruno'].map((name) => putCustomer(till, name)) as [string, string];
  let next = 0;
  const give = (customerId: string, action: ActionGift['action'], id = uuidOf(0x800_000 + ++next)) => {
    const gift = { id, customerId, action, operatorId: till.operatorId };
    const given = till.store.writeTransaction((write) => giveForAction(context, write, gift));
    return given.ok ? 'given' : given.refusal;
  };
  const refer = (invited: string) => till.store.writeTransaction((write) => giveForReferral(context, write, invited));
  const merge = () => mergeCustomers(context, { absorbedId: anna, intoId: bruno, operatorId: till.operatorId });
  return { till, context, anna, bruno, give, refer, merge };
}

describe('points for an action', () => {
  it.each<[string, Partial<Programme>, ActionGift['action'], string[]]>([
    ['registration once', {}, 'registration', ['given', 'already-given']],
    ['newsletter once', {}, 'newsletter', ['given', 'already-given']],
    ['each review', {}, 'review', ['given', 'given']],
    ['one review', { actions: { ...ACTIONS, reviewOnce: true } }, 'review', ['given', 'already-given']],
    ['programme off', { isOn: false }, 'review', ['programme-off', 'programme-off']],
    ['no points for it', { actions: programme().actions }, 'review', ['no-points-set', 'no-points-set']],
    ['a group left out', { groupIds: [groupId('staff')] }, 'newsletter', ['group-left-out', 'group-left-out']],
  ])('%s', async (_name, change, action, answers) => {
    const { give, anna } = await start(change);
    expect(answers.map(() => give(anna, action))).toEqual(answers);
  });

  it("registration when the customer is made on the customers' screen, and never when changed there", async () => {
    const { till, context } = await start();
    saveProgramme(till, context, { actions: ACTIONS });
    till.rules.reload();
    const made = putCustomer(till, 'Carla');
    till.customers.save(made, customerData('Carla Conti'));
    expect(movedOf(till, made)).toEqual([['registration', 10]]);
  });

  it('are given once for one id, and once to two who became one', async () => {
    const { till, give, merge, anna, bruno } = await start();
    expect([give(anna, 'review', uuidOf(1)), give(anna, 'review', uuidOf(1))]).toEqual(['given', 'given']);
    expect(movedOf(till, anna)).toEqual([['review', 2]]);
    give(anna, 'registration');
    merge();
    expect([give(bruno, 'registration'), give(anna, 'registration')]).toEqual(['already-given', 'already-given']);
    expect(give(bruno, 'newsletter')).toBe('given');
  });
});

describe('points for who invited', () => {
  it('come once for each customer invited', async () => {
    const { till, refer, anna, bruno } = await start();
    refer(bruno); // nobody invited
    const row = { customer_id: bruno, profile_id: 'profile-1', status: 'member', birthday: null } as const;
    till.store.writeTransaction((write) => putMember(write, { ...row, invited_by: anna, registered_at_ms: 0 }));
    refer(bruno);
    refer(bruno);
    expect(movedOf(till, anna)).toEqual([['referral', 20]]);
    expect(movedOf(till, bruno)).toEqual([]);
  });

  it('come with the sale that the invited one pays, once, and settle who invited', async () => {
    const { till, context, anna, bruno } = await start();
    const services = { ...membersOf(till), points: context };
    const invite = (invitedBy: string | null) =>
      setStatus(services, { customerId: bruno, status: 'member', birthday: null, invitedBy });
    saveProgramme(till, context, { actions: ACTIONS });
    till.rules.reload();
    putArticles(till, articleOf('A1', 100));
    const buy = () => {
      scanAll(till, 'A1');
      close(till, [inCash()], { customer: bruno });
    };
    expect(invite(anna)).toEqual({ ok: true });
    expect(invite(null)).toEqual({ ok: true });
    expect(invite(anna)).toEqual({ ok: true });
    expect(movedOf(till, anna)).toEqual([]);
    buy();
    buy();
    expect(movedOf(till, anna)).toEqual([['referral', 20]]);
    expect([invite(null), invite(anna)]).toEqual([{ ok: false, refusal: 'inviter-rewarded' }, { ok: true }]);
  });

  it('are not to be had for who has bought already', async () => {
    const { till, context, anna, bruno } = await start();
    putArticles(till, articleOf('A1', 100));
    scanAll(till, 'A1');
    close(till, [inCash()], { customer: bruno });
    const invited = { customerId: bruno, status: 'member', birthday: null, invitedBy: anna } as const;
    const answer = setStatus({ ...membersOf(till), points: context }, invited);
    expect(answer).toEqual({ ok: false, refusal: 'inviter-too-late' });
  });

  it('do not come to who was erased', async () => {
    const { till, refer, anna, bruno } = await start();
    const row = { customer_id: bruno, profile_id: 'profile-1', status: 'member', birthday: null } as const;
    till.store.writeTransaction((write) => putMember(write, { ...row, invited_by: anna, registered_at_ms: 0 }));
    till.customers.erase(anna, till.operatorId);
    refer(bruno);
    expect(movedOf(till, anna)).toEqual([]);
  });

  it('do not come to who became the invited one', async () => {
    const { till, refer, merge, anna, bruno } = await start();
    const row = { customer_id: bruno, profile_id: 'profile-1', status: 'member', birthday: null } as const;
    till.store.writeTransaction((write) => putMember(write, { ...row, invited_by: anna, registered_at_ms: 0 }));
    merge();
    refer(bruno);
    expect(movedOf(till, bruno)).toEqual([]);
  });
});
