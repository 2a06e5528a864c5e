/** What counts when: profiles and programme planned for a moment, replaced by another plan, withdrawn. */
import { describe, expect, it } from 'vitest';
import type { Profile } from '../../../core/loyalty/profile.ts';
import { basisPoints } from '../../../core/quantities/percentage.ts';
import { plannedProfiles, plannedProgrammes, programmeHistory, ruleHistory } from '../../../src-main/rules/history.ts';
import { archiveProfile, type RulesWriting, saveProfile } from '../../../src-main/rules/save-profile.ts';
import { saveProgramme } from '../../../src-main/rules/save-programme.ts';
import { withdrawPlan } from '../../../src-main/rules/withdraw.ts';
import { countingIds } from '../support/ids.ts';
import { DAY_MS, MORNING, rowsOf, type TestTill, testTill, UNKNOWN_ID } from '../support/test-till.ts';

const newId = countingIds(0x710_000);
const TOMORROW = MORNING + DAY_MS;
const LATER = MORNING + 2 * DAY_MS;
const PAGE = { offset: 0, limit: 50 };

async function aShop() {
  const till = await testTill();
  const { store, rules, operatorId } = till;
  const writing: RulesWriting = { store, rules, now: () => till.clock.nowMs, newId, operatorId };
  const standard = rules.defaultProfile();
  if (!standard) throw new Error('no default profile');
  const save = (change: Partial<Profile>, fromMs: number | null) =>
    saveProfile(writing, { ...standard, ...change }, fromMs);
  const another = (change: Partial<Profile>) => {
    const made: Profile = { ...standard, id: newId() as Profile['id'], code: 'ORO', isDefault: false, ...change };
    expect(saveProfile(writing, made, null).ok).toBe(true);
    return made;
  };
  const plansOf = (profile: Profile) => plannedProfiles(store.read, { profile, isArchived: false }, till.clock.nowMs);
  const withdraw = (profile: Profile, fromMs: number) =>
    withdrawPlan(writing, plansOf(profile).find((plan) => plan.fromMs === fromMs)?.versionId ?? UNKNOWN_ID);
  const discountAt = (nowMs: number) => {
    till.clock.nowMs = nowMs;
    return rules.profile(standard.id)?.discount;
  };
  return { till, writing, standard, save, another, plansOf, withdraw, discountAt };
}

type Shop = Awaited<ReturnType<typeof aShop>>;
const off = (percent: number): Partial<Profile> => ({ discount: basisPoints(percent * 100) });

/** What is done this morning, and which discount counts just before tomorrow, at that moment, and after a day more. */
const CASES: readonly (readonly [name: string, act: (shop: Shop) => void, counts: readonly number[]])[] = [
  ['nothing planned', () => {}, [0, 0, 0]],
  ['planned', ({ save }) => save(off(5), TOMORROW), [0, 5, 5]],
  [
    'planned twice for one moment: the second counts',
    ({ save }) => [save(off(5), TOMORROW), save(off(7), TOMORROW)],
    [0, 7, 7],
  ],
  ['planned for two moments', ({ save }) => [save(off(9), LATER), save(off(5), TOMORROW)], [0, 5, 9]],
  ['withdrawn', ({ save, standard, withdraw }) => [save(off(5), TOMORROW), withdraw(standard, TOMORROW)], [0, 0, 0]],
  [
    'replaced and withdrawn: the one before does not come back',
    ({ save, standard, withdraw }) => [save(off(5), TOMORROW), save(off(7), TOMORROW), withdraw(standard, TOMORROW)],
    [0, 0, 0],
  ],
  [
    'withdrawn and planned anew',
    ({ save, standard, withdraw }) => [save(off(5), TOMORROW), withdraw(standard, TOMORROW), save(off(6), TOMORROW)],
    [0, 6, 6],
  ],
  [
    'one of two withdrawn',
    ({ save, standard, withdraw }) => [save(off(5), TOMORROW), save(off(9), LATER), withdraw(standard, TOMORROW)],
    [0, 0, 9],
  ],
  ['saved at once beside a plan, which stays', ({ save }) => [save(off(5), TOMORROW), save(off(2), null)], [2, 5, 5]],
];

describe('a profile', () => {
  it.each(CASES)('%s', async (_name, act, counts) => {
    const shop = await aShop();
    act(shop);
    const found = [TOMORROW - 1, TOMORROW, LATER].map((moment) => shop.discountAt(moment));
    expect(found).toEqual(counts.map((percent) => percent * 100));
  });

  it('is planned as it was typed, the nearest moment first', async () => {
    const { save, plansOf, standard } = await aShop();
    save(off(9), LATER);
    save(off(5), TOMORROW);
    expect(plansOf(standard)).toMatchObject([
      { fromMs: TOMORROW, operator: 'Responsabile', profile: { ...standard, ...off(5) } },
      { fromMs: LATER, profile: { discount: 900 } },
    ]);
  });

  it('says nothing by a plan about who is the default', async () => {
    const { till, standard, save, another } = await aShop();
    save(off(5), TOMORROW);
    const gold = another({ isDefault: true });
    expect(save({ ...off(5), isDefault: true }, LATER)).toEqual({ ok: false, refusals: ['default-planned'] });
    till.clock.nowMs = TOMORROW;
    expect(till.rules.defaultProfile()?.id).toBe(gold.id);
    expect(till.rules.profile(standard.id)).toMatchObject({ isDefault: false, discount: 500 });
  });

  it('stays archived when its plan begins', async () => {
    const { till, writing, another } = await aShop();
    const gold = another({});
    saveProfile(writing, { ...gold, ...off(5) }, TOMORROW);
    expect(archiveProfile(writing, gold.id, true)).toBeNull();
    till.clock.nowMs = TOMORROW;
    expect(till.rules.stored()).toContainEqual({ profile: { ...gold, ...off(5) }, isArchived: true });
  });

  it.each<[name: string, fromMs: number, change: Partial<Profile>, refusal: string]>([
    ['for a moment that is over', MORNING, {}, 'moment-past'],
    ['while it is new', TOMORROW, { id: UNKNOWN_ID as Profile['id'] }, 'new-planned'],
    ['with what is wrong at any time', TOMORROW, { code: ' ' }, 'code-missing'],
  ])('is not planned %s', async (_name, fromMs, change, refusal) => {
    const { save } = await aShop();
    expect(save(change, fromMs)).toMatchObject({ ok: false, refusals: expect.arrayContaining([refusal]) });
  });
});

describe('two profiles never share a prefix, at no moment to come', () => {
  const prefixed = async () => {
    const shop = await aShop();
    const gold = shop.another({ cardPrefix: '699' });
    const silver = shop.another({ code: 'ARGENTO', cardPrefix: '044' });
    return { ...shop, gold, silver };
  };
  const taken = { ok: false, refusals: ['prefix-taken-later'] };

  it('planned for when the other one still has it', async () => {
    const { writing, silver } = await prefixed();
    expect(saveProfile(writing, { ...silver, cardPrefix: '699' }, TOMORROW)).toEqual(taken);
  });

  it('saved now what a plan takes later', async () => {
    const { writing, silver, gold } = await prefixed();
    expect(saveProfile(writing, { ...silver, cardPrefix: '700' }, TOMORROW).ok).toBe(true);
    expect(saveProfile(writing, { ...gold, cardPrefix: '700' }, null)).toEqual(taken);
  });

  it('handed on by two plans; the first is withdrawn after the second', async () => {
    const { writing, silver, gold, withdraw } = await prefixed();
    expect(saveProfile(writing, { ...gold, cardPrefix: '700' }, TOMORROW).ok).toBe(true);
    expect(saveProfile(writing, { ...silver, cardPrefix: '699' }, LATER).ok).toBe(true);
    expect(withdraw(gold, TOMORROW)).toBe('prefix-taken-later');
    expect(withdraw(silver, LATER)).toBeNull();
    expect(withdraw(gold, TOMORROW)).toBeNull();
  });

  it('brought back from the archive', async () => {
    const { writing, silver, gold } = await prefixed();
    archiveProfile(writing, gold.id, true);
    expect(saveProfile(writing, { ...silver, cardPrefix: '699' }, TOMORROW).ok).toBe(true);
    expect(archiveProfile(writing, gold.id, false)).toBe('prefix-taken-later');
  });
});

describe('withdrawing', () => {
  const withPlan = async () => {
    const shop = await aShop();
    const plan = { ...shop.till.rules.programme(), welcomeText: 'soon' };
    saveProgramme(shop.writing, plan, TOMORROW);
    const versionId = plannedProgrammes(shop.till.store.read, MORNING)[0]?.versionId ?? '';
    return { ...shop, versionId };
  };
  const facts = (till: TestTill) => rowsOf(till, 'SELECT * FROM rule_withdrawal').length;

  it('the programme that was planned never comes', async () => {
    const { till, writing, versionId } = await withPlan();
    expect(withdrawPlan(writing, versionId)).toBeNull();
    expect(plannedProgrammes(till.store.read, MORNING)).toEqual([]);
    till.clock.nowMs = TOMORROW;
    expect(till.rules.programme().welcomeText).toBe('');
  });

  it('twice is once', async () => {
    const { till, writing, versionId } = await withPlan();
    withdrawPlan(writing, versionId);
    expect(withdrawPlan(writing, versionId)).toBeNull();
    expect(facts(till)).toBe(1);
  });

  it('what has begun, was replaced or is not there is refused', async () => {
    const { till, writing, versionId } = await withPlan();
    saveProgramme(writing, { ...till.rules.programme(), welcomeText: 'other' }, TOMORROW);
    expect(withdrawPlan(writing, versionId)).toBe('not-planned');
    expect(withdrawPlan(writing, UNKNOWN_ID)).toBe('not-planned');
    const latest = plannedProgrammes(till.store.read, MORNING)[0]?.versionId ?? '';
    till.clock.nowMs = TOMORROW;
    expect(withdrawPlan(writing, latest)).toBe('not-planned');
    expect(facts(till)).toBe(0);
  });

  it('the history keeps it, with who withdrew it and when', async () => {
    const { till, writing, versionId } = await withPlan();
    withdrawPlan(writing, versionId);
    saveProgramme(writing, { ...till.rules.programme(), welcomeText: 'now' }, null);
    expect(programmeHistory(till.store.read, MORNING, PAGE).versions).toMatchObject([
      { state: 'in-force', changes: [{ path: ['welcomeText'], before: '', after: 'now' }] },
      {
        state: 'withdrawn',
        withdrawn: { atMs: MORNING, operator: 'Responsabile' },
        changes: [{ path: ['welcomeText'], before: '', after: 'soon' }],
      },
      { state: 'past', withdrawn: null },
    ]);
  });

  it('the history of a profile tells what was replaced', async () => {
    const { till, save, standard } = await aShop();
    save(off(5), TOMORROW);
    save(off(7), TOMORROW);
    const { versions } = ruleHistory(till.store.read, { kind: 'profile', id: standard.id }, MORNING, PAGE);
    const discounts = [0, 700].map((after) => ({ path: ['profile', 'discount'], before: 0, after }));
    expect(versions).toMatchObject([
      { state: 'planned', changes: [discounts[1]] },
      { state: 'replaced', changes: [{ before: 0, after: 500 }] },
      { state: 'in-force', isFirst: true },
    ]);
  });
});
