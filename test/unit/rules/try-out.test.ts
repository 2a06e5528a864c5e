/** The seed's own examples on an imagined sale (LOYALTY 7), by the same engine as at the counter. */
import { describe, expect, it } from 'vitest';
import type { Trial, TriedBasket } from '../../../contract/window-types.ts';
import type { Profile } from '../../../core/loyalty/profile.ts';
import { money } from '../../../core/quantities/money.ts';
import { basisPoints } from '../../../core/quantities/percentage.ts';
import { points } from '../../../core/quantities/points.ts';
import { articleRules, saveArticleRules } from '../../../src-main/rules/article-rules.ts';
import { tryOut } from '../../../src-main/rules/try-out.ts';
import { findByCode } from '../../../src-main/store/articles.ts';
import { uuidOf } from '../support/ids.ts';
import { articleOf, MORNING, putArticles, testTill, UNKNOWN_ID } from '../support/test-till.ts';

const till = await testTill();
putArticles(
  till,
  articleOf('PALLA', 510, { cost: 21_500 }),
  articleOf('CIOTOLA', 280, { cost: 11_800, offerPrice: 250 }),
);
const idOf = (code: string) => findByCode(till.store.read, code)?.article.id ?? '';
const context = { read: till.store.read, day: till.documents.time.dayOf(MORNING), minorPerMajor: 100 };
const standard = till.rules.defaultProfile();
if (!standard) throw new Error('no default profile');
const { programme } = till.rules.programme();
const profileA: Profile = {
  ...standard,
  earning: { ...standard.earning, giftThreshold: money(2500), giftPoints: points(500) },
};

const cost = (major: number) => Math.round(major * 10_000);
function spent(price: number, more: Partial<TriedBasket['lines'][number]> = {}): TriedBasket['lines'][number] {
  const article = {
    ...{ kind: 'made-up' as const, description: 'Spesa', price, cost: null, vat: 2200 },
    ...{ categoryId: null, brandId: null, onOffer: false },
  };
  return { id: uuidOf(1), article, quantity: 1000, discount: null, ...more };
}
const basket = (...lines: TriedBasket['lines']): TriedBasket => ({
  kind: 'receipt',
  lines,
  receiptDiscount: null,
  vouchers: 0,
});
function tried(of: TriedBasket, profile: Profile = profileA, saved: Profile | null = null): Trial {
  const trial = tryOut(context, of, { profile, programme }, saved && { profile: saved, programme });
  if (!trial) throw new Error('too large');
  return trial;
}
function earned({ explanation }: Trial): number | string {
  return explanation.eligible ? explanation.points / 100 : explanation.why;
}
const withRules = (rules: Partial<Profile['earning']>): Profile => ({
  ...profileA,
  earning: { ...profileA.earning, ...rules },
});

describe('what an imagined sale earns', () => {
  it.each<[string, TriedBasket, Profile, number | string]>([
    ['100.00: 100 and 20 gift points', basket(spent(10_000)), profileA, 120],
    ['24.99', basket(spent(2499)), profileA, 24],
    ['25.00', basket(spent(2500)), profileA, 30],
    ['0.99', basket(spent(99)), profileA, 0],
    [
      'a voucher attenuates',
      { ...basket(spent(10_000)), vouchers: 500 },
      withRules({ attenuatesByVouchers: true }),
      95,
    ],
    ['a voucher does not, switched off', { ...basket(spent(10_000)), vouchers: 500 }, profileA, 120],
    ['on account', { ...basket(spent(10_000)), kind: 'on-account' }, profileA, 'on-account'],
    [
      'on account, where it earns',
      { ...basket(spent(10_000)), kind: 'on-account' },
      withRules({ earnsOnAccount: true }),
      120,
    ],
    [
      '10 % off the receipt',
      { ...basket(spent(2000)), receiptDiscount: { kind: 'percent', basisPoints: 1000 } },
      profileA,
      18,
    ],
    [
      '20 % off the line, at most 15 %',
      basket(spent(2000, { discount: { kind: 'percent', basisPoints: 2000 } })),
      withRules({ maxDiscount: basisPoints(1500) }),
      0,
    ],
    ['5 % by profile', basket(spent(2000)), { ...profileA, discount: basisPoints(500) }, 19],
  ])('%s', (_name, of, profile, expected) => {
    const trial = tried(of, profile);
    expect(earned(trial)).toBe(expected);
    if (!trial.explanation.eligible) return;
    const { parts, points: sum } = trial.explanation;
    expect(parts.reduce((total, part) => total + part.points, 0)).toBe(sum);
  });
});

describe('what goods cost in points', () => {
  const line = (code: string, quantity = 1000) => ({
    ...spent(0, { id: uuidOf(code === 'PALLA' ? 1 : 2), quantity }),
    article: { kind: 'catalogue' as const, articleId: idOf(code) },
  });
  it.each<[string, TriedBasket['lines'][number], number | null]>([
    ['Palla Gomma Morbida', line('PALLA'), 64],
    ['Ciotola Party', line('CIOTOLA'), 35],
    ['two of them', line('CIOTOLA', 2000), 70],
    ['made up, cost 2.15', spent(510, { article: { ...spent(510).article, cost: cost(2.15) } as never }), 64],
    ['made up, without a cost', spent(510), null],
  ])('%s', (_name, tryLine, expected) => {
    const gift = tried(basket(tryLine)).lines[0]?.giftPoints;
    expect(gift).toBe(expected === null ? null : expected * 100);
  });

  it('says which article is gone, and what the saved rules give', () => {
    const gone = { ...line('PALLA'), article: { kind: 'catalogue' as const, articleId: UNKNOWN_ID } };
    const trial = tried(basket(gone, spent(10_000, { id: uuidOf(3) })), profileA, standard);
    expect(trial).toMatchObject({ missing: [uuidOf(1)], savedPoints: 10_000, total: 10_000 });
    expect(earned(trial)).toBe(120);
  });

  it('refuses to imagine a million', () => {
    const many = Array.from({ length: 2 }, (_none, index) => spent(99_999_999, { id: uuidOf(index + 1) }));
    expect(tryOut(context, basket(...many), { profile: profileA, programme }, null)).toBeNull();
  });
});

describe('what an article says for itself', () => {
  const said = { generatedPoints: null, ownRule: null, noGift: false, fixedCounterValue: null };
  const save = (change: object) =>
    till.store.writeTransaction((write) =>
      saveArticleRules(till.documents, write, {
        articleId: idOf('PALLA'),
        said: { ...said, ...change },
        operatorId: till.operatorId,
        fromMs: null,
      }),
    );
  const read = () => articleRules({ ...context, nowMs: till.clock.nowMs }, [profileA], idOf('PALLA'));

  it.each<[string, change: object, value: object]>([
    ['nothing', {}, { kind: 'computed', points: 6400, row: 0, ratio: 3000 }],
    ['no gift', { noGift: true }, { kind: 'none', why: 'no-gift' }],
    ['a fixed counter-value', { fixedCounterValue: points(9000) }, { kind: 'fixed', points: 9000 }],
    ['its own rule', { ownRule: { kind: 'percentage', basisPoints: 500 } }, { kind: 'computed' }],
    ['punti generati', { generatedPoints: points(250) }, { kind: 'computed' }],
  ])('%s', (_name, change, value) => {
    expect(save(change)).toBeNull();
    expect(read()).toMatchObject({ said: { ...said, ...change }, values: [{ description: 'Standard', value }] });
  });

  it('with how its counter-value came about', () => {
    save({});
    expect(read()?.values[0]?.basis).toEqual({
      price: 510,
      purchaseCost: 21_500,
      discountedCost: 21_500,
      markup: 13_721,
      markupUpTo: null,
      byPrice: false,
    });
  });

  it.each<[object, string]>([
    [{ generatedPoints: points(-1) }, 'generated-points-negative'],
    [{ ownRule: { kind: 'per-unit', points: -1 } }, 'own-points-negative'],
    [{ ownRule: { kind: 'percentage', basisPoints: -1 } }, 'own-percentage-impossible'],
    [{ fixedCounterValue: points(150) }, 'counter-value-impossible'],
    [{ fixedCounterValue: points(0) }, 'counter-value-impossible'],
  ])('%j is refused', (change, refusal) => {
    expect(save(change)).toBe(refusal);
  });
});
