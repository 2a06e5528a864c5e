/** Versions of the rules: saved, planned, in force when their time comes, and what changed in each. */
import { describe, expect, it } from 'vitest';
import { basisPoints } from '../../../core/quantities/percentage.ts';
import { points } from '../../../core/quantities/points.ts';
import { plannedProgrammes, programmeHistory, ruleHistory } from '../../../src-main/rules/history.ts';
import { Rules } from '../../../src-main/rules/rules.ts';
import { archiveProfile, type RulesWriting, saveProfile } from '../../../src-main/rules/save-profile.ts';
import { saveProgramme } from '../../../src-main/rules/save-programme.ts';
import { countingIds } from '../support/ids.ts';
import { DAY_MS, MORNING, rowsOf, type TestTill, testTill } from '../support/test-till.ts';

const newId = countingIds(0x700_000);

async function aShop() {
  const till = await testTill();
  const writing: RulesWriting = {
    store: till.store,
    rules: till.rules,
    now: () => till.clock.nowMs,
    newId,
    operatorId: till.operatorId,
  };
  const standard = till.rules.defaultProfile();
  if (!standard) throw new Error('no default profile');
  return { till, writing, standard };
}

const versionsIn = (till: TestTill) => rowsOf(till, 'SELECT id FROM rule_version').length;
const PAGE = { offset: 0, limit: 50 };

describe('the first run', async () => {
  const { till, standard } = await aShop();
  it('makes one default profile: a point for each 1.00, gifts at 30', () => {
    expect(till.rules.profiles()).toEqual([standard]);
    expect(standard.earning).toMatchObject({ threshold: 100, step: 100, pointsPerStep: 100, wholePointsOnly: true });
    expect(standard.gifts.ratios).toEqual([{ markupUpTo: null, ratio: 3000 }]);
  });
  it('switches the programme on, without a discount and without an end', () => {
    expect(till.rules.programme().programme).toMatchObject({
      isOn: true,
      givenAt: ['completed'],
      expiry: { kind: 'never' },
      discount: null,
    });
  });
});

describe('profiles', () => {
  it('a new default takes that from the one before, and both are versions', async () => {
    const { till, writing, standard } = await aShop();
    const gold = { ...standard, id: newId() as typeof standard.id, code: 'ORO', description: 'Oro' };
    const before = till.rules.version();
    expect(saveProfile(writing, gold, null)).toEqual({ ok: true, matches: [] });
    expect(till.rules.version()).not.toBe(before);
    expect(till.rules.defaultProfile()?.id).toBe(gold.id);
    expect(till.rules.profile(standard.id)?.isDefault).toBe(false);
    expect(versionsIn(till)).toBe(4);
  });

  it('the same once more writes nothing', async () => {
    const { till, writing, standard } = await aShop();
    expect(saveProfile(writing, standard, null).ok).toBe(true);
    expect(versionsIn(till)).toBe(2);
  });

  it('a refused one writes nothing and says everything', async () => {
    const { till, writing, standard } = await aShop();
    const wrong = { ...standard, code: ' ', isDefault: false, discount: basisPoints(10_001) };
    expect(saveProfile(writing, wrong, null)).toEqual({
      ok: false,
      refusals: ['code-missing', 'discount-impossible', 'default-missing'],
    });
    expect(versionsIn(till)).toBe(2);
  });

  it('an archived one is left out of the list, found by its id, and gives up its prefix', async () => {
    const { till, writing, standard } = await aShop();
    const silver = { ...standard, id: newId() as typeof standard.id, code: 'A', isDefault: false, cardPrefix: '699' };
    const heir = { ...silver, id: newId() as typeof standard.id, code: 'B' };
    saveProfile(writing, silver, null);
    expect(saveProfile(writing, heir, null)).toEqual({ ok: false, refusals: ['prefix-twice'] });
    expect(archiveProfile(writing, silver.id, true)).toBeNull();
    expect(till.rules.profiles().map(({ code }) => code)).toEqual(['STANDARD']);
    expect(till.rules.profile(silver.id)?.code).toBe('A');
    expect(saveProfile(writing, heir, null).ok).toBe(true);
    expect(archiveProfile(writing, silver.id, false)).toBe('prefix-twice');
    expect(archiveProfile(writing, standard.id, true)).toBe('default-archived');
    expect(archiveProfile(writing, newId(), true)).toBe('not-found');
  });

  it('the history says who changed which field from what to what, the newest first', async () => {
    const { till, writing, standard } = await aShop();
    saveProfile(writing, { ...standard, earning: { ...standard.earning, giftPoints: points(500) } }, null);
    const { versions, total } = ruleHistory(till.store.read, { kind: 'profile', id: standard.id }, MORNING, PAGE);
    expect(total).toBe(2);
    expect(versions).toMatchObject([
      {
        operator: 'Responsabile',
        state: 'in-force',
        isFirst: false,
        changes: [{ path: ['profile', 'earning', 'giftPoints'], before: 0, after: 500 }],
      },
      { state: 'past', isFirst: true, changes: [] },
    ]);
  });
});

describe('the programme', () => {
  it('planned for tomorrow it is in force tomorrow, and not before', async () => {
    const { till, writing } = await aShop();
    const off = { ...till.rules.programme(), programme: { ...till.rules.programme().programme, isOn: false } };
    expect(saveProgramme(writing, off, MORNING + DAY_MS)).toEqual({ ok: true, gaps: [] });
    expect(till.rules.programme().programme.isOn).toBe(true);
    expect(plannedProgrammes(till.store.read, MORNING)).toMatchObject([{ fromMs: MORNING + DAY_MS, rules: off }]);
    const before = till.rules.version();
    till.clock.nowMs = MORNING + DAY_MS - 1;
    expect(till.rules.programme().programme.isOn).toBe(true);
    till.clock.nowMs = MORNING + DAY_MS;
    expect(till.rules.programme().programme.isOn).toBe(false);
    expect(till.rules.version()).not.toBe(before);
    expect(plannedProgrammes(till.store.read, till.clock.nowMs)).toEqual([]);
  });

  it('the same moment planned again replaces the plan', async () => {
    const { till, writing } = await aShop();
    const now = till.rules.programme();
    saveProgramme(writing, { ...now, welcomeText: 'one' }, MORNING + DAY_MS);
    saveProgramme(writing, { ...now, welcomeText: 'two' }, MORNING + DAY_MS);
    expect(plannedProgrammes(till.store.read, MORNING).map(({ rules }) => rules.welcomeText)).toEqual(['two']);
    expect(programmeHistory(till.store.read, MORNING, PAGE).versions.map(({ state }) => state)).toEqual([
      'planned',
      'replaced',
      'in-force',
    ]);
  });

  it.each([0, -1])('is not planned for %i ms from now', async (ms) => {
    const { till, writing } = await aShop();
    expect(saveProgramme(writing, till.rules.programme(), MORNING + ms)).toEqual({
      ok: false,
      refusals: [{ refusal: 'moment-past', row: null }],
    });
  });

  it('a clock that is set back takes no rules away, and what is saved then counts', async () => {
    const { till, writing } = await aShop();
    const saved = (welcomeText: string) => saveProgramme(writing, { ...till.rules.programme(), welcomeText }, null);
    saved('before');
    till.clock.nowMs = MORNING - DAY_MS;
    const reopened = new Rules({ now: () => till.clock.nowMs, store: till.store });
    expect(reopened.programme().welcomeText).toBe('before');
    saved('after');
    reopened.reload();
    expect(reopened.programme().welcomeText).toBe('after');
  });

  it('says which badge is wrong, and where between two badges nobody stands', async () => {
    const { till, writing } = await aShop();
    const badge = { id: newId(), title: 'Bronzo', description: '', icon: 'medal', from: points(0), to: points(50_000) };
    const next = { ...badge, id: newId(), title: 'Oro', from: points(50_100), to: null };
    const withBadges = (...badges: object[]) => ({ ...till.rules.programme(), badges: badges as never });
    expect(saveProgramme(writing, withBadges(badge, { ...next, title: ' ' }), null)).toEqual({
      ok: false,
      refusals: [{ refusal: 'badge-title-missing', row: 1 }],
    });
    expect(saveProgramme(writing, withBadges(badge, next), null)).toEqual({
      ok: true,
      gaps: [{ from: 50_001, to: 50_099 }],
    });
  });
});
