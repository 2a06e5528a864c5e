import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cashDue, MAX_GIVEN_MINOR, settleInCash } from '../../../core/basket/settle.ts';
import { money } from '../../../core/quantities/money.ts';
import { anyCommand, runCommands } from '../support/any-command.ts';
import { add, article, basketAfter, EMPTY, rate } from '../support/line-articles.ts';

const worth = (cents: number) => basketAfter([add(1, 1000, article({ cents }))]);

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
    const result = settleInCash(worth(total), given === null ? null : money(given), money(step));
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
    ['given-too-little', worth(1232), 0],
    ['given-too-little', worth(1232), -5000],
    ['given-too-large', worth(1232), MAX_GIVEN_MINOR + 1],
    ['given-too-large', worth(1232), Number.MAX_SAFE_INTEGER],
  ])('is refused: %s', (refusal, basket, given) => {
    expect(settleInCash(basket, given === null ? null : money(given), money(5))).toEqual({ ok: false, refusal });
  });

  it('keeps the lines in their order with what each costs', () => {
    const basket = basketAfter([
      add(1, 3000, article({ id: 1, cents: 35 })),
      add(2, 1235, article({ id: 2, cents: 799, unit: 'kg', vat: rate(4) })),
    ]);
    const result = settleInCash(basket, null, money(5));
    if (!result.ok) throw new Error(result.refusal);
    expect(result.sale.lines.map(({ amount }) => amount)).toEqual([105, 987]);
    expect(result.sale.lines.map(({ amount: _, ...line }) => line)).toEqual(basket.lines);
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
        const exact = settleInCash(basket, null, money(minor));
        if (!exact.ok) return;
        const due = exact.sale.total + exact.sale.rounding;
        expect(cashDue(exact.sale.total, money(minor))).toBe(due);
        const result = settleInCash(basket, money(due + more), money(minor));
        if (!result.ok) return expect(due + more).toBeGreaterThan(MAX_GIVEN_MINOR);
        const [payment] = result.sale.payments;
        expect(payment.amount).toBe(due);
        expect(payment.given).toBe(payment.amount + payment.change);
        expect(payment.change).toBe(more);
        expect(result.sale.vat.reduce((sum, { gross }) => sum + gross, 0)).toBe(result.sale.total);
      }),
      { numRuns: 2000 },
    );
  });
});
