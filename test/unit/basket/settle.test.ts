import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsOf } from '../../../core/basket/amounts.ts';
import type { Basket } from '../../../core/basket/basket.ts';
import { cashDue, moneyDue, settle, stepOf } from '../../../core/basket/settle.ts';
import { MAX_GIVEN_MINOR, type OfferedTender } from '../../../core/basket/tenders.ts';
import { money } from '../../../core/quantities/money.ts';
import { anyCommand, runCommands } from '../support/any-command.ts';
import {
  add,
  amountOff,
  article,
  basketAfter,
  discountLine,
  discountReceipt,
  EMPTY,
  NO_LIMITS,
  percent,
  rate,
} from '../support/line-articles.ts';

const worth = (cents: number) => basketAfter([add(1, 1000, article({ cents }))]);
const card = (cents: number | null): OfferedTender => ({
  tender: 'card',
  amount: cents === null ? null : money(cents),
  reference: null,
});
const cash = (cents: number | null): OfferedTender => ({ tender: 'cash', given: cents === null ? null : money(cents) });
const settleReceipt = (basket: Basket, offered: readonly OfferedTender[], step = 5) =>
  settle(basket, { kind: 'receipt', offered, step: money(step), limits: NO_LIMITS });
const settleInCash = (basket: Basket, given: number | null, step: number) => settleReceipt(basket, [cash(given)], step);

describe('a sale for cash', () => {
  it.each<[total: number, step: number, given: number | null, due: number, rounding: number, change: number]>([
    [1232, 5, null, 1230, -2, 0],
    [1232, 5, 1230, 1230, -2, 0],
    [1232, 5, 2000, 1230, -2, 770],
    [1232, 0, 2000, 1232, 0, 768],
    [1233, 5, 1235, 1235, 2, 0],
    [1230, 5, 1230, 1230, 0, 0],
    [0, 5, null, 0, 0, 0],
    [0, 5, 500, 0, 0, 500],
    [2, 5, null, 0, -2, 0],
    [1232, 5, MAX_GIVEN_MINOR, 1230, -2, MAX_GIVEN_MINOR - 1230],
  ])('%i at step %i, given %s: due %i, rounded by %i, change %i', (total, step, given, due, rounding, change) => {
    const result = settleInCash(worth(total), given, step);
    expect(result.ok && result.sale).toMatchObject({
      total,
      rounding,
      payments: [{ tender: 'cash', amount: due, given: given ?? due, change }],
    });
  });

  it.each([
    ['basket-empty', EMPTY, null],
    ['basket-empty', EMPTY, 100],
    ['given-too-little', worth(1232), 1229],
    ['amount-not-positive', worth(1232), 0],
    ['amount-not-positive', worth(1232), -5000],
    ['given-too-large', worth(1232), MAX_GIVEN_MINOR + 1],
    ['given-too-large', worth(1232), Number.MAX_SAFE_INTEGER],
  ])('is refused: %s', (refusal, basket, given) => {
    expect(settleInCash(basket, given, 5)).toEqual({ ok: false, refusal });
  });

  it('keeps the lines in their order with what each costs', () => {
    const basket = basketAfter([
      add(1, 3000, article({ id: 1, cents: 35 })),
      add(2, 1235, article({ id: 2, cents: 799, unit: 'kg', vat: rate(4) })),
    ]);
    const result = settleInCash(basket, null, 5);
    if (!result.ok) throw new Error(result.refusal);
    expect(result.sale.lines.map(({ amounts }) => amounts.toPay)).toEqual([105, 987]);
    expect(result.sale.lines.map(({ amounts: _, ...line }) => line)).toEqual(basket.lines);
    expect(result.sale.vat.map(({ rate: { code }, vat }) => [code, vat])).toEqual([
      ['22', 19],
      ['4', 38],
    ]);
  });

  it('total + rounding = payments, given = amount + change, the gross of the VAT = the total', () => {
    const commands = fc.array(anyCommand, { maxLength: 15 });
    const step = fc.constantFrom(0, 1, 5, 10);
    fc.assert(
      fc.property(commands, step, fc.nat({ max: 1_000_000 }), (any, minor, more) => {
        const basket = runCommands(any);
        const exact = settleInCash(basket, null, minor);
        const amounts = amountsOf(basket);
        // Money that goes back, be it rounded to nothing, has laws of its own (refunds.test.ts).
        if (!exact.ok || moneyDue(amounts) < 0) return;
        const inPoints = exact.sale.total - moneyDue(amounts);
        const due = exact.sale.total + exact.sale.rounding - inPoints;
        expect(cashDue(moneyDue(amounts), stepOf(amounts, money(minor)))).toBe(due);
        const result = settleInCash(basket, due + more, minor);
        if (!result.ok) return expect(due + more).toBeGreaterThan(MAX_GIVEN_MINOR);
        const payments = result.sale.payments.filter(({ tender }) => tender === 'cash');
        const wanted = inPoints > 0 && due + more === 0 ? [] : [{ amount: due, given: due + more, change: more }];
        expect(payments).toMatchObject(wanted);
        expect(result.sale.payments.reduce((sum, { amount }) => sum + amount, 0)).toBe(due + inPoints);
        expect(result.sale.lines.reduce((sum, { amounts }) => sum + amounts.toPay, 0)).toBe(result.sale.total);
        expect(result.sale.vat.reduce((sum, { gross }) => sum + gross, 0)).toBe(result.sale.total);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a sale by any tender', () => {
  it('no tenders at all', () => {
    expect(settleReceipt(worth(1232), [])).toEqual({ ok: false, refusal: 'given-too-little' });
    expect(settleReceipt(EMPTY, [])).toEqual({ ok: false, refusal: 'basket-empty' });
  });

  it('SALES.md 7: half cash, half card is not rounded', () => {
    const result = settleReceipt(worth(1232), [cash(616), card(null)]);
    expect(result.ok && result.sale).toMatchObject({
      total: 1232,
      rounding: 0,
      payments: [
        { tender: 'cash', amount: 616 },
        { tender: 'card', amount: 616 },
      ],
    });
  });

  it('writes every step of every line, and the discount as typed beside what it came to', () => {
    const ten = article({ id: 1, cents: 1000 });
    const basket = basketAfter([
      add(1, 1000, ten),
      discountLine(1, amountOff(100)),
      add(2, 1000, ten),
      discountReceipt(percent(10)),
    ]);
    const result = settleReceipt(basket, [cash(2000)]);
    if (!result.ok) throw new Error(result.refusal);
    expect(result.sale.lines.map(({ amounts }) => amounts)).toMatchObject([
      { full: 1000, discount: 100, net: 900, share: 90, toPay: 810 },
      { full: 1000, discount: 0, net: 1000, share: 100, toPay: 900 },
    ]);
    expect(result.sale).toMatchObject({
      receiptDiscount: { typed: percent(10), amount: 190 },
      total: 1710,
      payments: [{ change: 290 }],
    });
  });

  it('no discount on the receipt is none', () => {
    const result = settleReceipt(worth(1232), [card(null)]);
    expect(result.ok && result.sale.receiptDiscount).toBe(null);
  });
});
