/** Money given back: to the tenders that paid, in cash by right, as a credit note; rounded like what is taken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RefundLimits, refundWith } from '../../../core/basket/refunds.ts';
import type { OfferedTender } from '../../../core/basket/tenders.ts';
import { money } from '../../../core/quantities/money.ts';

const maybe = (cents: number | null) => (cents === null ? null : money(cents));
const cash = (given: number | null): OfferedTender => ({ tender: 'cash', given: maybe(given) });
const card = (amount: number | null): OfferedTender => ({ tender: 'card', amount: maybe(amount), reference: 'slip' });
const voucher = (face: number): OfferedTender => ({ tender: 'voucher', faceValue: money(face), reference: 'meal' });
const note = (amount: number | null, code = 'NC1'): OfferedTender => ({
  tender: 'credit-note',
  code,
  balance: money(0),
  amount: maybe(amount),
});

type Limits = readonly [cash: number, card: number, voucher: number];
const limitsOf = ([inCash, byCard, byVoucher]: Limits, anyInCash = false): RefundLimits => ({
  cash: money(inCash),
  card: money(byCard),
  voucher: money(byVoucher),
  anyInCash,
});
const ALL: Limits = [1232, 1232, 1232];
const NONE: Limits = [0, 0, 0];

describe('12.32 given back', () => {
  it.each<[string, OfferedTender[], Limits, payments: string, rounding: number]>([
    ['in cash: rounded', [cash(null)], ALL, 'cash -1230', 2],
    ['in cash, typed', [cash(1230)], ALL, 'cash -1230', 2],
    ['to the card', [card(null)], ALL, 'card -1232 slip', 0],
    ['half and half: not rounded', [card(616), cash(null)], ALL, 'card -616 slip, cash -616', 0],
    ['to a meal voucher, then the card', [voucher(800), card(null)], ALL, 'voucher -800 meal, card -432 slip', 0],
    ['as a credit note, whatever paid', [note(null)], NONE, 'credit-note -1232 NC1', 0],
    ['a part as a credit note', [card(1000), note(null)], [0, 1000, 0], 'card -1000 slip, credit-note -232 NC1', 0],
    ['two cards', [card(1000), card(null)], ALL, 'card -1000 slip, card -232 slip', 0],
    ['cash that was rounded down when it was taken', [cash(null)], [1230, 0, 0], 'cash -1230', 2],
  ])('%s', (_name, offered, limits, payments, rounding) => {
    const result = refundWith(money(-1232), offered, money(5), limitsOf(limits));
    if (!result.ok) throw new Error(result.refusal);
    const said = result.payments.map(({ tender, amount, reference }) =>
      `${tender} ${amount} ${reference ?? ''}`.trim(),
    );
    expect([said.join(', '), result.rounding]).toEqual([payments, rounding]);
    expect(result.payments.every(({ given, amount, change }) => given === amount && change === 0)).toBe(true);
  });

  it.each<[string, OfferedTender[], Limits, string]>([
    ['by nothing', [], ALL, 'refund-incomplete'],
    ['a part', [card(1231)], ALL, 'refund-incomplete'],
    ['a cent more', [card(1233)], ALL, 'refund-too-large'],
    ['more cash than the rounded sum', [cash(1231)], ALL, 'refund-too-large'],
    ['after all was given back', [card(null), cash(null)], ALL, 'refund-too-large'],
    ['nothing on card', [card(0), cash(null)], ALL, 'amount-not-positive'],
    ['less than nothing', [card(-1), cash(null)], ALL, 'amount-not-positive'],
    ['a voucher of nothing', [voucher(0), cash(null)], ALL, 'amount-not-positive'],
    ['in cash what the card paid', [cash(null)], [0, 1232, 0], 'refund-not-in-cash'],
    ['a step more than was taken in cash', [card(232), cash(1000)], [994, 1232, 0], 'refund-not-in-cash'],
    ['to a card what cash paid', [card(null)], [1230, 0, 0], 'refund-not-to-card'],
    ['in two parts beyond what the card paid', [card(1000), card(232)], [0, 1231, 0], 'refund-not-to-card'],
    ['to a meal voucher', [voucher(1232)], [0, 0, 1231], 'refund-not-to-voucher'],
    ['two credit notes', [note(1000), note(null, 'NC2')], ALL, 'credit-note-twice'],
  ])('%s is refused', (_name, offered, limits, refusal) => {
    expect(refundWith(money(-1232), offered, money(5), limitsOf(limits))).toEqual({ ok: false, refusal });
  });

  it('in cash by right, whatever paid', () => {
    expect(refundWith(money(-1232), [cash(null)], money(5), limitsOf(NONE, true)).ok).toBe(true);
  });
});

it('never throws; accepted, the payments are the total and its rounding, none above nothing, none beyond its limit', () => {
  const amount = fc.option(fc.integer({ min: -1, max: 1500 }), { freq: 2 });
  const tender = fc.oneof(
    amount.map(cash),
    amount.map(card),
    fc.nat({ max: 900 }).map(voucher),
    amount.map((cents) => note(cents)),
  );
  const limit = fc.oneof(fc.constant(0), fc.nat({ max: 2000 }));
  const limits = fc.tuple(limit, limit, limit);
  let accepted = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1500 }),
      fc.array(tender, { maxLength: 4 }),
      fc.constantFrom(0, 5, 10),
      limits,
      (total, offered, step, most) => {
        const result = refundWith(money(-total), offered, money(step), limitsOf(most));
        if (!result.ok) return;
        accepted += 1;
        const by = (kind: string) =>
          result.payments.reduce((sum, each) => (each.tender === kind ? sum - each.amount : sum), 0);
        expect(result.payments.reduce((sum, each) => sum + each.amount, 0)).toBe(result.rounding - total);
        expect(result.payments.every((each) => each.amount <= 0)).toBe(true);
        expect(by('cash')).toBeLessThanOrEqual(most[0] + step);
        expect(by('card')).toBeLessThanOrEqual(most[1]);
        expect(by('voucher')).toBeLessThanOrEqual(most[2]);
        if (offered.some((each) => each.tender !== 'cash')) expect(result.rounding).toBe(0);
      },
    ),
    { numRuns: 10_000 },
  );
  expect(accepted).toBeGreaterThan(200);
});
