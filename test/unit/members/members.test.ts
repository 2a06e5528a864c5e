/** Whose a scanned code is, and what counts of a customer at the counter. */
import { describe, expect, test } from 'vitest';
import { addCard, blockCard } from '../../../src-main/members/card-keeping.ts';
import { setGroups, setStatus } from '../../../src-main/members/keep-member.ts';
import { findCard, memberOf, readScanned } from '../../../src-main/members/members.ts';
import { saveGroup } from '../../../src-main/store/groups.ts';
import { putCustomer } from '../support/customers.ts';
import { membersOf, putMember, putPrefix } from '../support/members.ts';
import { articleOf, putArticles, testTill, UNKNOWN_ID } from '../support/test-till.ts';

describe('a scanned code', async () => {
  const till = await testTill();
  putArticles(till, articleOf('0409', 100));
  const standard = putPrefix(till, '040');
  const anna = putMember(till, '0400000000017', { name: 'Anna Ferretti' });
  addCard(membersOf(till), anna, '8001234567895');
  addCard(membersOf(till), anna, 'LOST-1');
  blockCard(membersOf(till), 'LOST-1');
  putArticles(till, articleOf('A1', 100, { barcode: '8001234567895' }));

  test.each([
    ['an article, whoever bears its barcode', '8001234567895', { kind: 'article' }],
    ["an article by the shop's own code", '0409', { kind: 'article' }],
    ['a card', '0400000000017', { kind: 'card', customerId: anna, state: 'active' }],
    ['a card without the zero in front', '400000000017', { kind: 'card', customerId: anna, state: 'active' }],
    ['a lost card', 'LOST-1', { kind: 'card', customerId: anna, state: 'blocked' }],
    ['a new card', '0400000000024', { kind: 'new-card', profileId: standard }],
    ['no card: nothing after the prefix', '040', { kind: 'unknown' }],
    ['nothing', '777', { kind: 'unknown' }],
  ])('is %s', (_what, code, read) => {
    expect(readScanned(till.store.read, till.rules, code)).toEqual(read);
  });

  test('names a customer by its key', () => {
    expect(findCard(till.store.read, ' 0400000000017 ')).toEqual({ customerId: anna, state: 'active' });
    expect(findCard(till.store.read, '0400000000018')).toBeNull();
  });
});

describe('a customer', async () => {
  const till = await testTill();
  const context = membersOf(till);

  test('without a row has the default profile and is a member', () => {
    const id = putCustomer(till, 'Anna Ferretti');
    expect(memberOf(till.store.read, till.rules, id)).toEqual({
      customerId: id,
      profile: till.rules.defaultProfile(),
      groupIds: [],
      membership: 'member',
      card: null,
      name: 'Anna Ferretti',
    });
  });

  test('has a status, groups and the newest card that works', () => {
    const id = putMember(till, 'OLD');
    for (const code of ['NEW', 'NEWEST']) {
      till.clock.nowMs += 1;
      addCard(context, id, code);
    }
    blockCard(context, 'NEWEST');
    till.store.writeTransaction((write) => saveGroup(write, 'g1', 'Soci'));
    setGroups(context, id, ['g1']);
    setStatus(context, { customerId: id, status: 'pending', birthday: null, invitedBy: null });
    const member = memberOf(till.store.read, till.rules, id);
    expect(member).toMatchObject({ membership: 'pending', groupIds: ['g1'], card: 'NEW', name: '' });
  });

  test('who was erased or never was is nobody', () => {
    const id = putCustomer(till, 'Anna Ferretti');
    till.customers.erase(id, till.operatorId);
    expect(memberOf(till.store.read, till.rules, id)).toBeNull();
    expect(memberOf(till.store.read, till.rules, UNKNOWN_ID)).toBeNull();
  });
});
