/** Points at the counter: what the snapshot says, what closing writes, and what comes back. */
import { describe, expect, it } from 'vitest';
import { allIsWell, checkTill } from '../../../src-main/check/check-till.ts';
import { AffordableGifts } from '../../../src-main/counter/affordable.ts';
import { findByCode } from '../../../src-main/store/articles.ts';
import { openReadOnly } from '../../../src-main/store/open.ts';
import { movementsOfSale } from '../../../src-main/store/points.ts';
import { cancel, close, complete, inCash, pay, rows, takeBack, voidIt } from '../support/documents.ts';
import { HUNDRED_FOR_ONE, percentOf, pts, RULES } from '../support/loyalty.ts';
import { BALL, BOWL, balance, choose, give, loyaltyShop, setRules, WINE } from '../support/loyalty-shop.ts';
import { nextCommandId, scanAll, type TestTill } from '../support/test-till.ts';

function expectWell(till: TestTill): void {
  const under = openReadOnly(till.path);
  const findings = checkTill(under);
  under.close();
  expect(findings.filter(({ faults }) => faults > 0)).toEqual([]);
  expect(allIsWell(findings)).toBe(true);
}

const movedBy = (till: TestTill, saleId: string) =>
  movementsOfSale(till.store.read, saleId).map(({ kind, points }) => [kind, points / 100]);
const usePoints = (till: TestTill, whole: number | null) =>
  till.counter.usePoints(nextCommandId(), whole === null ? { kind: 'all' } : { kind: 'points', points: pts(whole) });

describe('what the snapshot says', () => {
  it('earns, what is missing to more, what each line would cost as a gift', async () => {
    const { till, anna } = await loyaltyShop(70);
    scanAll(till, WINE, BALL, BOWL);
    expect(till.counter.snapshot).toMatchObject({ customer: null, points: null });
    choose(till, anna);
    const { customer, points, lines } = till.counter.snapshot;
    expect(customer).toMatchObject({ name: 'Anna Ferretti', balance: pts(70), worth: 70, spendingRefusal: null });
    expect(points).toMatchObject({ earns: pts(107 + 20), spends: 0, balanceAfter: pts(197) });
    expect(points?.next[0]).toEqual({ reaches: 'step', missing: 10, gives: pts(1) });
    expect(lines.map(({ giftPoints, affordable, giftRefusal }) => [giftPoints, affordable, giftRefusal])).toEqual([
      [null, false, 'no-cost'],
      [pts(64), true, null],
      [pts(35), true, null],
    ]);
    expect(lines.reduce((sum, { earns }) => sum + earns, 0)).toBe(pts(107));
  });

  it('gifts that the balance does not pay are refused with what is missing', async () => {
    const { till, anna } = await loyaltyShop(70);
    scanAll(till, BALL, BOWL);
    expect(give(till, 0)).toEqual({ ok: false, refusal: 'customer-missing', missing: null });
    choose(till, anna);
    expect(give(till, 0)).toEqual({ ok: true });
    expect(give(till, 1)).toEqual({ ok: false, refusal: 'balance-too-low', missing: pts(29) });
    const line = till.counter.snapshot.lines[0];
    const more = { type: 'change-quantity', lineId: line?.id as never, by: 1000 as never } as const;
    expect(till.counter.command(nextCommandId(), more)).toEqual({ ok: false, refusal: 'balance-too-low' });
    expect(till.counter.snapshot).toMatchObject({ total: 280, points: { spends: pts(64), balanceAfter: pts(8) } });
  });

  it('a discount by profile and by badge, each by its name', async () => {
    const badge = {
      id: '018f2f6e-0000-7000-8000-0000000000b1' as never,
      title: 'Oro',
      description: '',
      icon: 'star',
      from: pts(50),
      to: null,
    };
    const { till, anna } = await loyaltyShop(70, {
      profile: { discount: percentOf(10) },
      rules: {
        badges: [badge],
        badgeDiscounts: [
          {
            id: '018f2f6e-0000-7000-8000-0000000000d1' as never,
            title: 'Sconto oro',
            discount: { kind: 'percent', basisPoints: percentOf(20) },
            selection: { kind: 'all' },
            badgeIds: [badge.id],
            needs: 'one',
          },
        ],
      },
    });
    scanAll(till, WINE);
    choose(till, anna);
    const { lines, customer, total } = till.counter.snapshot;
    const typed = { kind: 'percent', basisPoints: 2000 };
    expect(lines[0]?.standing).toEqual({ by: 'badge', title: 'Sconto oro', typed, amount: 2000 });
    expect(customer?.badges.map(({ title }) => title)).toEqual(['Oro']);
    expect(total).toBe(8000);
    close(till);
    expectWell(till);
  });
});

describe('an article taken for points', () => {
  const take = (till: TestTill, code: string, more: { commandId?: string; quantity?: number } = {}) =>
    till.counter.takeAsGift(more.commandId ?? nextCommandId(), {
      articleId: findByCode(till.store.read, code)?.article.id ?? '',
      quantity: more.quantity ?? 1000,
      percentage: null,
    });
  const lines = (till: TestTill) =>
    till.counter.snapshot.lines.map(({ code, quantity, gift }) => [code, quantity, gift?.points ?? null]);

  it('is a line of its own beside one that is paid, goes in once, and is taken back whole', async () => {
    const { till, anna } = await loyaltyShop(100);
    choose(till, anna);
    scanAll(till, BALL);
    const commandId = nextCommandId();
    expect([take(till, 'BALL', { commandId }), take(till, 'BALL', { commandId })]).toEqual([
      { ok: true },
      { ok: true },
    ]);
    expect(lines(till)).toEqual([
      [BALL, 1000, null],
      [BALL, 1000, 6400],
    ]);
    expect(till.counter.snapshot.total).toBe(510);
    till.counter.command(nextCommandId(), { type: 'undo' });
    expect(lines(till)).toEqual([[BALL, 1000, null]]);
  });

  it.each<[string, balance: number, code: string, quantity: number, refusal: string, missing: number | null]>([
    ['the points do not pay it', 63, 'BALL', 1000, 'balance-too-low', pts(1)],
    ['of two pieces only one', 100, 'BALL', 2000, 'balance-too-low', pts(28)],
    ['it has no counter-value', 100, 'WINE', 1000, 'no-cost', null],
    ['no such article', 100, 'NOTHING', 1000, 'article-not-found', null],
    ['half a piece', 100, 'BALL', 500, 'whole-pieces-only', null],
  ])('nothing goes in when %s', async (_name, points, code, quantity, refusal, missing) => {
    const { till, anna } = await loyaltyShop(points);
    expect(take(till, code, { quantity })).toEqual({ ok: false, refusal: 'customer-missing', missing: null });
    choose(till, anna);
    const { revision } = till.counter.snapshot;
    expect(take(till, code, { quantity })).toEqual({ ok: false, refusal, missing });
    expect([till.counter.snapshot.revision, lines(till)]).toEqual([revision, []]);
  });
});

describe('what the points pay for', () => {
  it('is the catalogue with its counter-values, in the order of the shop', async () => {
    const { till, anna } = await loyaltyShop(99);
    const gifts = new AffordableGifts(till.documents);
    expect(till.counter.spending()).toBe(null);
    choose(till, anna);
    const page = async (offset: number, limit: number, text = '') => {
      const spending = till.counter.spending();
      if (!spending) throw new Error('nobody stands there');
      const { gifts: found, total } = await gifts.page(spending, { text, offset, limit, showsCost: offset === 0 });
      return [total, ...found.map(({ code, points, cost }) => [code, points / 100, cost])];
    };
    expect(await page(0, 1)).toEqual([2, ['BALL', 64, 21_500]]);
    expect(await page(1, 1)).toEqual([2, ['BOWL', 35, null]]);
    expect(await page(0, 9, 'bow')).toEqual([1, ['BOWL', 35, 11_800]]);
    expect(await page(0, 9, 'nothing')).toEqual([0]);
    scanAll(till, BALL);
    give(till, 0);
    expect(await page(0, 9)).toEqual([1, ['BOWL', 35, 11_800]]);
  });
});

describe('closing', () => {
  it('spends first and earns then, in one transaction with the document', async () => {
    const { till, anna } = await loyaltyShop(1100);
    scanAll(till, WINE, BALL);
    choose(till, anna);
    give(till, 1);
    expect(usePoints(till, 1000)).toEqual({ ok: true });
    expect(till.counter.snapshot.total).toBe(9000);
    const sale = close(till);
    expect(movedBy(till, sale.saleId)).toEqual([
      ['gift-taken', -64],
      ['discount-taken', -1000],
      ['earn', 105],
    ]);
    expect(sale.points).toMatchObject({ before: pts(1100), earned: pts(105), spent: pts(1064), after: pts(141) });
    expect(balance(till, anna)).toBe(141);
    expectWell(till);
  });

  it('points that pay are a means of payment and go back as points', async () => {
    const { till, anna } = await loyaltyShop(1000, {
      programme: { discount: { ...HUNDRED_FOR_ONE, lowersTaxable: false } },
    });
    scanAll(till, WINE);
    choose(till, anna);
    usePoints(till, null);
    const { saleId } = close(till);
    const { sale, payments } = rows(till, saleId);
    expect([sale.total, payments.map(({ tender, amount }) => [tender, amount])]).toEqual([
      10_000,
      [
        ['points', 1000],
        ['cash', 9000],
      ],
    ]);
    takeBack(till, saleId, [0, 1000]);
    expect(till.counter.snapshot.total).toBe(-9000);
    const back = close(till, [inCash()], { anyInCash: true });
    expect(rows(till, back.saleId).payments.map(({ tender, amount }) => [tender, amount])).toEqual([
      ['points', -1000],
      ['cash', -9000],
    ]);
    expect(balance(till, anna)).toBe(1000);
    expectWell(till);
  });

  it('a balance that went elsewhere meanwhile is refused, and nothing is written', async () => {
    const { till, anna } = await loyaltyShop(64);
    scanAll(till, BALL);
    choose(till, anna);
    give(till, 0);
    const { saleId } = till.counter.snapshot;
    till.counter.park(saleId, 'Anna', till.operatorId);
    scanAll(till, BALL);
    choose(till, anna);
    give(till, 0);
    close(till);
    till.counter.recall(saleId);
    const refused = till.counter.close({ saleId, tenders: [inCash()], operatorId: till.operatorId });
    expect(refused).toEqual({ ok: false, refusal: 'balance-too-low' });
    expect(balance(till, anna)).toBe(0);
    expectWell(till);
  });
});

describe('what comes back', () => {
  it('piece by piece gives back what was spent and takes what was earned, under rules that have changed', async () => {
    const { till, anna } = await loyaltyShop(1128);
    scanAll(till, WINE, BALL, BALL);
    choose(till, anna);
    give(till, 1);
    usePoints(till, 1000);
    const { saleId } = close(till);
    expect(balance(till, anna)).toBe(1128 - 128 - 1000 + 105);
    setRules(till, { profile: { earning: { ...RULES, pointsPerStep: pts(7) } } });
    takeBack(till, saleId, [1, 1000]);
    const one = close(till, [inCash()], { anyInCash: true });
    expect(movedBy(till, one.saleId)).toEqual([['give-back', 64]]);
    takeBack(till, saleId, [0, 1000], [1, 1000]);
    const rest = close(till, [inCash()], { anyInCash: true });
    expect(rest.points).toMatchObject({ takenBack: pts(105), givenBack: pts(1064) });
    expect(balance(till, anna)).toBe(1128);
    expectWell(till);
  });

  it('a void takes all of it back', async () => {
    const { till, anna } = await loyaltyShop(100);
    scanAll(till, WINE, BALL);
    choose(till, anna);
    give(till, 1);
    const { saleId } = close(till);
    expect(voidIt(till, saleId).ok).toBe(true);
    expect(balance(till, anna)).toBe(100);
    expectWell(till);
  });
});

describe('orders, sospesi and delivery notes', () => {
  it.each([
    ['created', [120, 120, 120]],
    ['paid', [0, 120, 120]],
    ['completed', [0, 0, 120]],
  ] as const)('an order gives its points when it is %s, once', async (state, balances) => {
    const { till, anna } = await loyaltyShop(0, { programme: { givenAt: [state] } });
    scanAll(till, WINE);
    choose(till, anna);
    const { saleId } = close(till, [], { kind: 'order' });
    const seen = [balance(till, anna)];
    pay(till, saleId, [inCash()]);
    seen.push(balance(till, anna));
    complete(till, [saleId]);
    seen.push(balance(till, anna));
    expect(seen).toEqual(balances);
    expectWell(till);
  });

  it('a gift in an order is spent when it is made and given back when it is cancelled', async () => {
    const { till, anna } = await loyaltyShop(64, { programme: { givenAt: ['created'] } });
    scanAll(till, BALL, WINE);
    choose(till, anna);
    give(till, 0);
    const { saleId } = close(till, [], { kind: 'order' });
    expect(balance(till, anna)).toBe(120);
    expect(cancel(till, saleId).ok).toBe(true);
    expect(balance(till, anna)).toBe(64);
    expectWell(till);
  });

  it.each([
    [false, [0, 120]],
    [true, [120, 120]],
  ] as const)('a sospeso that earns at once (%s) never earns twice', async (earnsOnAccount, balances) => {
    const { till, anna } = await loyaltyShop(0, { profile: { earning: { ...RULES, earnsOnAccount } } });
    scanAll(till, WINE);
    choose(till, anna);
    const { saleId } = close(till, [], { kind: 'on-account' });
    const seen = [balance(till, anna)];
    pay(till, saleId, [inCash()]);
    seen.push(balance(till, anna));
    expect(seen).toEqual(balances);
    expectWell(till);
  });
});
