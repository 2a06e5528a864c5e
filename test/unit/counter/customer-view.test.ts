/** What the customer's screen is told: what is saved and earned, and nothing that is private. */
import { describe, expect, it } from 'vitest';
import { customerView } from '../../../src-main/counter/customer-view.ts';
import { putCustomer } from '../support/customers.ts';
import { close, inCash } from '../support/documents.ts';
import { HUNDRED_FOR_ONE, pts } from '../support/loyalty.ts';
import { BALL, BOWL, choose, give, loyaltyShop, WINE } from '../support/loyalty-shop.ts';
import { articleOf, putArticles, scanAll, type TestTill, testTill } from '../support/test-till.ts';

const LOOK = { language: 'it', theme: 'light' } as const;
const viewOf = (till: TestTill) => customerView(till, LOOK, till.counter.snapshot);
const shown = (whole: number, worth: number | null = null) => ({ points: pts(whole), worth });

describe('the customer\u2019s view', () => {
  it('earns, spends, balance before and after, and what a gift and an offer save', async () => {
    const { till, anna } = await loyaltyShop(412);
    putArticles(till, articleOf('BREAD', 399, { offerPrice: 319 }));
    scanAll(till, WINE, BALL, 'BREAD');
    choose(till, anna);
    expect(give(till, 1)).toEqual({ ok: true });
    const view = viewOf(till);
    expect(view.lines.map(({ amount, before, mark }) => [amount, before, mark])).toEqual([
      [10_000, null, null],
      [0, 510, 'gift'],
      [319, 399, 'offer'],
    ]);
    expect(view).toMatchObject({ total: 10_319, saved: 80, gifts: 510, hasProgramme: true });
    expect(view.points).toMatchObject({ spends: shown(64), spentOn: 'gifts', balance: shown(412) });
    expect(view.points?.balanceAfter?.points).toBe(pts(412 - 64) + (view.points?.earns.points ?? 0));
  });

  it('points as money where the programme shows them so', async () => {
    const { till, anna } = await loyaltyShop(412, { programme: { shownAs: 'money', discount: HUNDRED_FOR_ONE } });
    scanAll(till, WINE);
    choose(till, anna);
    expect(viewOf(till).points).toMatchObject({ earns: shown(120, 120), balance: shown(412, 412) });
  });

  it('what a sale just closed did to the points', async () => {
    const { till, anna } = await loyaltyShop(412);
    scanAll(till, WINE);
    choose(till, anna);
    close(till, [inCash(20_000)]);
    expect(viewOf(till).closed).toEqual({
      due: 10_000,
      given: 20_000,
      change: 10_000,
      owed: 0,
      points: { changes: [{ what: 'earned', amount: shown(120) }], after: shown(532), gained: [] },
    });
  });

  it.each([
    ['Anna Ferretti', {}, 'Anna'],
    ['  Anna  Maria Ferretti', {}, 'Anna'],
    ['Bar Sport', { vatNumber: '00743110157' }, ''],
  ])('calls "%s" by no more than the first name', async (name, more, firstName) => {
    const till = await testTill();
    choose(till, putCustomer(till, name, more));
    expect(viewOf(till).customer?.firstName).toBe(firstName);
  });

  it('tells no card, no surname, no code and no other reading', async () => {
    const { till, anna } = await loyaltyShop(412);
    scanAll(till, BALL, BOWL);
    choose(till, anna);
    expect(JSON.stringify(viewOf(till))).not.toMatch(new RegExp(['Ferretti', BALL, BOWL, anna].join('|')));
  });

  it('of a balance kept elsewhere neither the balance nor what is missing to a badge', async () => {
    const { till, anna } = await loyaltyShop(412, { profile: { keepsBalance: false } });
    scanAll(till, WINE);
    choose(till, anna);
    const { customer, points } = viewOf(till);
    expect([points?.balance, points?.balanceAfter, customer?.nextBadge]).toEqual([null, null, null]);
    expect(points?.earns.points).toBeGreaterThan(0);
  });
});
