/** Enrolling, and what is kept of a member: a row for each refusal, and everything gone when one is forgotten. */
import { describe, expect, test } from 'vitest';
import { allIsWell, checkTill } from '../../../src-main/check/check-till.ts';
import { addCard, blockCard, replaceCard, unblockCard } from '../../../src-main/members/card-keeping.ts';
import { type Enrolment, enrol } from '../../../src-main/members/enrol.ts';
import { changeProfile, setConsent, setGroups, setLabels, setStatus } from '../../../src-main/members/keep-member.ts';
import { memberDetail } from '../../../src-main/members/member-detail.ts';
import { searchMembers } from '../../../src-main/members/member-list.ts';
import { findCard } from '../../../src-main/members/members.ts';
import { mergeCustomers, unmergeCustomers } from '../../../src-main/points/merges.ts';
import { writeProgramme } from '../../../src-main/rules/write-version.ts';
import { saveGroup } from '../../../src-main/store/groups.ts';
import { openReadOnly } from '../../../src-main/store/open.ts';
import { customerData, putCustomer } from '../support/customers.ts';
import { uuidOf } from '../support/ids.ts';
import { pts } from '../support/loyalty.ts';
import { membersOf, putMember, putPrefix } from '../support/members.ts';
import { articleOf, DAY_MS, MORNING, putArticles, rowsOf, testTill, UNKNOWN_ID } from '../support/test-till.ts';

const ID = uuidOf(0x7_0001);
const PAGE = { offset: 0, limit: 50 };
const NOBODY: Enrolment = {
  id: ID,
  code: null,
  name: '',
  telephone: '',
  email: '',
  birthday: null,
  profileId: null,
};

describe('enrolling', async () => {
  const till = await testTill();
  const context = membersOf(till);
  const standard = till.rules.defaultProfile()?.id ?? '';
  const gold = putPrefix(till, '699', 'Oro');
  putArticles(till, articleOf('A1', 100, { barcode: '8001234567895' }));
  putMember(till, '6990000000001', { name: 'Carla Conti' });

  test.each<[string, Partial<Enrolment>, string]>([
    ['nobody', {}, 'nobody-named'],
    ['a card without a code', { code: ' ' }, 'card-code-missing'],
    ["an article's barcode", { code: '8001234567895' }, 'card-code-is-barcode'],
    ["an article's own code", { code: 'A1' }, 'card-code-is-barcode'],
    ["somebody else's card", { code: '6990000000001' }, 'card-code-taken'],
    ['half an e-mail', { name: 'Anna', email: 'anna@' }, 'email-invalid'],
    ['a profile that there is not', { name: 'Anna', profileId: 'none' }, 'profile-unknown'],
    ['somebody born tomorrow', { name: 'Anna', birthday: '2026-11-22' }, 'birthday-in-future'],
  ])('%s is refused, and nothing is written', (_what, typed, refusal) => {
    expect(enrol(context, { ...NOBODY, ...typed }, till.operatorId)).toEqual({ ok: false, refusal });
    expect(memberDetail(context, ID, true)).toBeNull();
  });

  test.each<[string, Partial<Enrolment>, string, string]>([
    ['by the prefix', { code: '6990000000002' }, gold, ''],
    ['by default', { code: 'X-1', name: 'Anna' }, standard, 'Anna'],
    ['by hand', { name: 'Anna', profileId: gold, birthday: '2026-11-21' }, gold, 'Anna'],
  ])('gives a profile %s', (_what, typed, profileId, name) => {
    const id = uuidOf(0x7_1000 + rowsOf(till, 'SELECT 1 FROM customer').length);
    const enrolment = { ...NOBODY, ...typed, id };
    const again = () => enrol(context, enrolment, till.operatorId);
    expect([again(), again()]).toEqual([{ ok: true }, { ok: true }]);
    expect(memberDetail(context, id, true)).toMatchObject({ profileId, status: 'member', registeredAtMs: MORNING });
    expect(till.customers.detail(id)?.data).toMatchObject({ name, country: 'IT' });
    expect(memberDetail(context, id, true)?.cards.map(({ code }) => code)).toEqual(typed.code ? [typed.code] : []);
  });

  test('an anonymous customer can be given a name, an e-mail, or neither', () => {
    const id = putMember(till, '6990000000003');
    expect(till.customers.save(id, customerData('', { telephone: '347' }))).toEqual({ ok: true, id });
    expect(till.customers.save(id, customerData('', { email: 'x' }))).toEqual({ ok: false, refusal: 'email-invalid' });
    expect(till.customers.save(null, customerData(''))).toEqual({ ok: false, refusal: 'name-missing' });
  });
});

test('registering and agreeing to be written to earn what the programme says, once', async () => {
  const till = await testTill();
  const context = membersOf(till);
  const rules = till.rules.programme();
  const actions = { ...rules.programme.actions, registration: pts(10), newsletter: pts(5) };
  till.store.writeTransaction((write) =>
    writeProgramme(
      write,
      { ...till.documents, operatorId: till.operatorId },
      { ...rules, programme: { ...rules.programme, actions } },
      null,
    ),
  );
  till.rules.reload();
  const anna = putMember(till, 'C-1');
  for (const given of [true, false, true])
    setConsent(context, { customerId: anna, purpose: 'marketing', given }, till.operatorId);
  setConsent(context, { customerId: anna, purpose: 'profiling', given: true }, till.operatorId);
  expect(memberDetail(context, anna, true)?.points).toBe(pts(15));
});

test('a lost card is blocked, found again, and replaced', async () => {
  const till = await testTill();
  const context = membersOf(till);
  const anna = putMember(till, 'C-1', { name: 'Anna' });
  const other = putMember(till, 'C-9', { name: 'Carla' });
  expect(blockCard(context, 'C-0')).toEqual({ ok: false, refusal: 'card-not-found' });
  expect(blockCard(context, 'C-1')).toEqual({ ok: true });
  expect(findCard(till.store.read, 'C-1')?.state).toBe('blocked');
  expect(unblockCard(context, 'C-1')).toEqual({ ok: true });
  expect(replaceCard(context, { lost: 'C-1', code: 'C-9' })).toEqual({ ok: false, refusal: 'card-code-taken' });
  expect(findCard(till.store.read, 'C-1')?.state).toBe('active');
  till.clock.nowMs += DAY_MS;
  expect(replaceCard(context, { lost: 'C-1', code: 'C-2' })).toEqual({ ok: true });
  expect(replaceCard(context, { lost: 'C-1', code: 'C-2' })).toEqual({ ok: true });
  expect(addCard(context, other, 'C-2')).toEqual({ ok: false, refusal: 'card-code-taken' });
  expect(memberDetail(context, anna, true)?.cards).toEqual([
    { code: 'C-2', state: 'active', sinceMs: MORNING + DAY_MS, blockedAtMs: null },
    { code: 'C-1', state: 'blocked', sinceMs: MORNING, blockedAtMs: MORNING + DAY_MS },
  ]);
});

describe('what is kept of a member', async () => {
  const till = await testTill();
  const context = membersOf(till);
  const gold = putPrefix(till, '699', 'Oro');
  const standard = till.rules.defaultProfile()?.id ?? '';
  const anna = putMember(till, 'C-1', { name: 'Anna' });
  const group = uuidOf(0x7_2000);
  till.store.writeTransaction((write) => saveGroup(write, group, 'Soci'));

  test.each<[string, () => unknown, string]>([
    [
      'a profile without a reason',
      () => changeProfile(context, { id: ID, customerId: anna, profileId: gold, reason: ' ' }, 'op'),
      'reason-missing',
    ],
    [
      'the same profile',
      () => changeProfile(context, { id: ID, customerId: anna, profileId: standard, reason: 'x' }, 'op'),
      'profile-unchanged',
    ],
    [
      'a profile that there is not',
      () => changeProfile(context, { id: ID, customerId: anna, profileId: 'no', reason: 'x' }, 'op'),
      'profile-unknown',
    ],
    ['a group that there is not', () => setGroups(context, anna, [group, 'no']), 'group-unknown'],
    ['labels of nobody', () => setLabels(context, UNKNOWN_ID, ['x']), 'not-found'],
    [
      'an inviter who is the same',
      () => setStatus(context, { customerId: anna, status: 'member', birthday: null, invitedBy: anna }),
      'inviter-self',
    ],
    [
      'a birthday to come',
      () => setStatus(context, { customerId: anna, status: 'member', birthday: '2999-01-01', invitedBy: null }),
      'birthday-in-future',
    ],
  ])('%s is refused', (_what, change, refusal) => {
    expect(change()).toEqual({ ok: false, refusal });
  });

  test('is told, with who changed the profile and why', () => {
    const carla = putCustomer(till, 'Carla Conti');
    const change = { id: uuidOf(0x7_3000), customerId: anna, profileId: gold, reason: ' fedele da anni ' };
    changeProfile(context, change, till.operatorId);
    changeProfile(context, change, till.operatorId);
    setGroups(context, anna, [group, group]);
    setLabels(context, anna, [' celiaca ', 'celiaca', '', 'consegna il venerdì']);
    setStatus(context, { customerId: anna, status: 'pending', birthday: '1980-02-29', invitedBy: carla });
    setConsent(context, { customerId: anna, purpose: 'marketing', given: true }, till.operatorId);
    setConsent(context, { customerId: anna, purpose: 'marketing', given: false }, till.operatorId);
    setConsent(context, { customerId: anna, purpose: 'marketing', given: true }, till.operatorId);
    expect(memberDetail(context, anna, true)).toMatchObject({
      status: 'pending',
      profile: 'Oro',
      birthday: '1980-02-29',
      invitedBy: { id: carla, name: 'Carla Conti' },
      groupIds: [group],
      labels: ['celiaca', 'consegna il venerdì'],
      consents: [
        { purpose: 'marketing', givenAtMs: MORNING + 1, withdrawnAtMs: null },
        { purpose: 'marketing', givenAtMs: MORNING, withdrawnAtMs: MORNING },
      ],
      profileChanges: [{ from: 'Standard', to: 'Oro', reason: 'fedele da anni', atMs: MORNING }],
    });
  });

  test('is gone when one is forgotten; the change of profile stays, without its reason', () => {
    till.customers.erase(anna, till.operatorId);
    expect(memberDetail(context, anna, true)).toBeNull();
    expect(findCard(till.store.read, 'C-1')).toBeNull();
    for (const table of ['member', 'card', 'consent', 'customer_label', 'customer_in_group'])
      expect(rowsOf(till, `SELECT * FROM ${table} WHERE customer_id = '${anna}'`)).toEqual([]);
    expect(rowsOf(till, "SELECT * FROM note WHERE subject_kind = 'profile-change'")).toEqual([]);
    expect(rowsOf(till, 'SELECT to_id FROM profile_change')).toEqual([{ to_id: gold }]);
    const reader = openReadOnly(till.path);
    expect(allIsWell(checkTill(reader))).toBe(true);
    reader.close();
  });
});

test('the list shows who they are by status, profile and card, and finds by how a card begins', async () => {
  const till = await testTill();
  const context = membersOf(till);
  putPrefix(till, '040');
  putMember(till, '0400000000017', { name: 'Anna Ferretti', telephone: '347 555 0182', email: 'anna@example.it' });
  putMember(till, '0400000000024');
  putCustomer(till, 'Carla Conti', { telephone: '0400 11' });
  const cards = (text: string) => searchMembers(context, text, PAGE, true).rows.map(({ name, card }) => name || card);
  expect(searchMembers(context, 'anna', PAGE, true)).toEqual({
    rows: [
      {
        id: expect.any(String),
        name: 'Anna Ferretti',
        city: '',
        telephone: '347 555 0182',
        vatNumber: '',
        card: '0400000000017',
        email: 'anna@example.it',
        status: 'member',
        profile: 'Standard',
        points: 0,
        badges: [],
        lastActivityMs: null,
      },
    ],
    total: 1,
    more: false,
  });
  expect(searchMembers(context, 'anna', PAGE, false).rows[0]?.points).toBeNull();
  expect(cards('')).toEqual(['0400000000024', 'Anna Ferretti', 'Carla Conti']);
  expect(cards('040')).toEqual(['0400000000024', 'Anna Ferretti', 'Carla Conti']);
  expect(cards('040 000 000 0017')).toEqual(['Anna Ferretti']);
  expect(cards('0400000000024')).toEqual(['0400000000024']);
  expect(cards('04')).toEqual(['Carla Conti']);
});

describe('two who were merged', async () => {
  const till = await testTill();
  const context = membersOf(till);
  const anna = putMember(till, 'C-100', { name: 'Anna Ferretti' });
  const double = putMember(till, 'C-200', { name: 'Annetta', telephone: '347 555 0182' });
  const third = putMember(till, 'C-300', { name: 'Annarella' });
  const merge = (absorbedId: string, intoId: string) =>
    mergeCustomers(context.points, { absorbedId, intoId, operatorId: till.operatorId });
  const found = (text: string) => {
    const { rows, total } = searchMembers(context, text, PAGE, true);
    expect(till.customers.search(text, PAGE).rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(total).toBe(rows.length);
    return rows.map(({ name }) => name);
  };

  test('are one in every list, found by what either was known by', () => {
    merge(double, anna);
    merge(third, double);
    expect(['', 'ann', 'annetta', '347555', 'C-200', 'annarella', 'C-300'].map(found)).toEqual(
      Array(7).fill(['Anna Ferretti']),
    );
  });

  test('are two again when they are parted', () => {
    unmergeCustomers(context.points, { absorbedId: double, operatorId: till.operatorId });
    expect(found('')).toEqual(['Anna Ferretti', 'Annetta']);
    expect([found('347555'), found('C-300'), found('ferretti')]).toEqual([['Annetta'], ['Annetta'], ['Anna Ferretti']]);
  });

  test('are forgotten together', () => {
    till.customers.erase(double, till.operatorId);
    expect(found('')).toEqual(['Anna Ferretti']);
    expect(found('annarella')).toEqual([]);
    expect(rowsOf(till, "SELECT id FROM customer WHERE name LIKE 'Anna%' OR name = 'Annetta'")).toEqual([{ id: anna }]);
    const reader = openReadOnly(till.path);
    expect(checkTill(reader).filter(({ faults }) => faults > 0)).toEqual([]);
    reader.close();
  });
});
