import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  MAX_GIVEN_MINOR,
  type OfferedTender,
  type PaidBefore,
  payPart,
  payWith,
} from '../../../core/basket/tenders.ts';
import { money } from '../../../core/quantities/money.ts';

const maybe = (cents: number | null) => (cents === null ? null : money(cents));
const cash = (given: number | null): OfferedTender => ({ tender: 'cash', given: maybe(given) });
const card = (amount: number | null): OfferedTender => ({ tender: 'card', amount: maybe(amount), reference: 'slip' });
const voucher = (face: number): OfferedTender => ({ tender: 'voucher', faceValue: money(face), reference: 'meal' });
const note = (balance: number, amount: number | null = null, code = 'NC1'): OfferedTender => ({
  tender: 'credit-note',
  code,
  balance: money(balance),
  amount: maybe(amount),
});

type Paid = readonly [amount: number, given: number, change: number];

describe('splits of 12.32 that are accepted', () => {
  it.each<[string, OfferedTender[], Paid[]]>([
    ['card, the rest', [card(null)], [[1232, 1232, 0]]],
    ['card, typed', [card(1232)], [[1232, 1232, 0]]],
    [
      'card and cash with change',
      [card(1000), cash(500)],
      [
        [1000, 1000, 0],
        [232, 500, 268],
      ],
    ],
    [
      'card and the exact cash',
      [card(1000), cash(null)],
      [
        [1000, 1000, 0],
        [232, 232, 0],
      ],
    ],
    [
      'cash, then card',
      [cash(1000), card(null)],
      [
        [1000, 1000, 0],
        [232, 232, 0],
      ],
    ],
    [
      'cash, then card, typed',
      [cash(1000), card(232)],
      [
        [1000, 1000, 0],
        [232, 232, 0],
      ],
    ],
    [
      'two cards',
      [card(1000), card(null)],
      [
        [1000, 1000, 0],
        [232, 232, 0],
      ],
    ],
    ['a voucher at its value', [voucher(1232)], [[1232, 1232, 0]]],
    ['a voucher above the rest gives no change', [voucher(2000)], [[1232, 2000, 0]]],
    [
      'two vouchers, the second above the rest',
      [voucher(800), voucher(800)],
      [
        [800, 800, 0],
        [432, 800, 0],
      ],
    ],
    [
      'a voucher and cash with change',
      [voucher(800), cash(500)],
      [
        [800, 800, 0],
        [432, 500, 68],
      ],
    ],
    [
      'a voucher and card',
      [voucher(800), card(null)],
      [
        [800, 800, 0],
        [432, 432, 0],
      ],
    ],
    [
      'all three',
      [card(500), voucher(500), cash(1000)],
      [
        [500, 500, 0],
        [500, 500, 0],
        [232, 1000, 768],
      ],
    ],
    [
      'cash in the middle',
      [card(500), cash(500), voucher(300)],
      [
        [500, 500, 0],
        [500, 500, 0],
        [232, 300, 0],
      ],
    ],
    ['the largest voucher', [voucher(MAX_GIVEN_MINOR)], [[1232, MAX_GIVEN_MINOR, 0]]],
  ])('%s: nothing is rounded', (_name, offered, expected) => {
    const result = payWith(money(1232), offered, money(5));
    if (!result.ok) throw new Error(result.refusal);
    expect(result.rounding).toBe(0);
    expect(result.payments.map(({ amount, given, change }) => [amount, given, change])).toEqual(expected);
    expect(result.payments.map(({ tender }) => tender)).toEqual(offered.map(({ tender }) => tender));
  });

  it('keeps what stands on the slip, in the order of the tenders; cash has none', () => {
    const result = payWith(money(1232), [card(500), voucher(500), cash(null)], money(5));
    expect(result.ok && result.payments.map(({ reference }) => reference)).toEqual(['slip', 'meal', null]);
  });
});

describe('only cash is rounded', () => {
  it.each<[string, number, number, OfferedTender[], number, Paid[]]>([
    ['SALES.md 7: all cash', 1232, 5, [cash(null)], -2, [[1230, 1230, 0]]],
    [
      'SALES.md 7: half cash, half card',
      1232,
      5,
      [cash(616), card(616)],
      0,
      [
        [616, 616, 0],
        [616, 616, 0],
      ],
    ],
    [
      'half card, half cash',
      1232,
      5,
      [card(616), cash(null)],
      0,
      [
        [616, 616, 0],
        [616, 616, 0],
      ],
    ],
    ['upwards', 1233, 5, [cash(2000)], 2, [[1235, 2000, 765]]],
    ['no step', 1232, 0, [cash(2000)], 0, [[1232, 2000, 768]]],
    [
      'two cash',
      1232,
      5,
      [cash(1000), cash(500)],
      -2,
      [
        [1000, 1000, 0],
        [230, 500, 270],
      ],
    ],
    [
      'two cash, the second exact',
      1232,
      5,
      [cash(1000), cash(null)],
      -2,
      [
        [1000, 1000, 0],
        [230, 230, 0],
      ],
    ],
    [
      'voucher and cash',
      1232,
      5,
      [voucher(1000), cash(null)],
      0,
      [
        [1000, 1000, 0],
        [232, 232, 0],
      ],
    ],
    ['voucher alone', 1232, 5, [voucher(1232)], 0, [[1232, 1232, 0]]],
    ['cash, rounded to nothing', 2, 5, [cash(null)], -2, [[0, 0, 0]]],
    ['cash, rounded to nothing, something given', 2, 5, [cash(100)], -2, [[0, 100, 100]]],
    ['card, the same', 2, 5, [card(null)], 0, [[2, 2, 0]]],
    ['nothing to pay, cash', 0, 5, [cash(null)], 0, [[0, 0, 0]]],
    ['nothing to pay, cash given back', 0, 5, [cash(500)], 0, [[0, 500, 500]]],
    ['nothing to pay, card', 0, 5, [card(null)], 0, [[0, 0, 0]]],
    ['nothing to pay, no cash', 0, 5, [cash(0)], 0, [[0, 0, 0]]],
  ])('%s', (_name, total, step, offered, rounding, expected) => {
    const result = payWith(money(total), offered, money(step));
    if (!result.ok) throw new Error(result.refusal);
    expect(result.rounding).toBe(rounding);
    expect(result.payments.map(({ amount, given, change }) => [amount, given, change])).toEqual(expected);
  });
});

describe('tenders that are refused', () => {
  it.each<[string, number, OfferedTender[], string]>([
    ['nothing', 1232, [], 'given-too-little'],
    ['nothing, for nothing', 0, [], 'given-too-little'],
    ['a cent too little, rounded', 1232, [cash(1229)], 'given-too-little'],
    ['a part on card', 1232, [card(1231)], 'given-too-little'],
    ['the rounded total, half on card', 1232, [card(616), cash(614)], 'given-too-little'],
    ['a voucher below', 1232, [voucher(1231)], 'given-too-little'],
    ['parts that do not reach', 1232, [card(500), voucher(500), cash(231)], 'given-too-little'],
    ['card above the total', 1232, [card(1233)], 'card-too-large'],
    ['card above the rest', 1232, [cash(1000), card(233)], 'card-too-large'],
    ['card for nothing to pay', 0, [card(1)], 'card-too-large'],
    ['card of nothing', 1232, [card(0), cash(null)], 'amount-not-positive'],
    ['card below nothing', 1232, [card(-1), cash(null)], 'amount-not-positive'],
    ['card below nothing for nothing', 0, [card(-1)], 'amount-not-positive'],
    ['cash of nothing', 1232, [cash(0)], 'amount-not-positive'],
    ['cash below nothing', 1232, [cash(-5000)], 'amount-not-positive'],
    ['cash below nothing for nothing', 0, [cash(-1)], 'amount-not-positive'],
    ['a voucher of nothing', 1232, [voucher(0), cash(null)], 'amount-not-positive'],
    ['a voucher below nothing', 1232, [voucher(-500), cash(null)], 'amount-not-positive'],
    ['cash after all is paid', 1232, [card(null), cash(null)], 'nothing-left-to-pay'],
    ['card after cash with change', 1232, [cash(2000), card(null)], 'nothing-left-to-pay'],
    ['a voucher after a voucher with more', 1232, [voucher(2000), voucher(500)], 'nothing-left-to-pay'],
    ['twice for nothing', 0, [cash(null), cash(null)], 'nothing-left-to-pay'],
    ['a voucher for nothing', 0, [voucher(800)], 'nothing-left-to-pay'],
    ['a barcode as cash', 1232, [cash(MAX_GIVEN_MINOR + 1)], 'given-too-large'],
    ['any number as cash', 1232, [cash(Number.MAX_SAFE_INTEGER)], 'given-too-large'],
    ['a barcode as a voucher', 1232, [voucher(MAX_GIVEN_MINOR + 1)], 'given-too-large'],
  ])('%s', (_name, total, offered, refusal) => {
    expect(payWith(money(total), offered, money(5))).toEqual({ ok: false, refusal });
  });
});

describe('a credit note pays 12.32', () => {
  it.each<[string, OfferedTender[], expected: string]>([
    ['whole, and keeps the rest', [note(2000)], 'credit-note 1232 NC1'],
    ['exactly', [note(1232)], 'credit-note 1232 NC1'],
    ['up to its balance', [note(1000), cash(500)], 'credit-note 1000 NC1, cash 232'],
    ['a part that was typed', [note(2000, 500), card(null)], 'credit-note 500 NC1, card 732 slip'],
    ['two of them', [note(1000), note(1000, null, 'NC2')], 'credit-note 1000 NC1, credit-note 232 NC2'],
    ['typed above the rest: only the rest', [note(5000, 2000)], 'credit-note 1232 NC1'],
    ['the same twice', [note(1000), note(1000)], 'credit-note-twice'],
    ['an empty one', [note(0)], 'credit-note-too-small'],
    ['typed beyond its balance', [note(500, 501), cash(null)], 'credit-note-too-small'],
    ['nothing of it', [note(500, 0), cash(null)], 'amount-not-positive'],
    ['less than nothing', [note(500, -1), cash(null)], 'amount-not-positive'],
    ['after all is paid', [card(null), note(500)], 'nothing-left-to-pay'],
    ['too little', [note(1231)], 'given-too-little'],
  ])('%s', (_name, offered, expected) => {
    const result = payWith(money(1232), offered, money(5));
    const said = (paid: Extract<typeof result, { ok: true }>) =>
      paid.payments.map(({ tender, amount, reference }) => `${tender} ${amount} ${reference ?? ''}`.trim()).join(', ');
    expect(result.ok ? said(result) : result.refusal).toBe(expected);
  });
});

const anyStep = fc.constantFrom(0, 1, 5, 10, 50);
const earlier = (amount: number, allCash: boolean): PaidBefore => ({ amount: money(amount), allCash });

describe('12.32 after an advance: rounded only when every payment is cash, earlier ones too', () => {
  it.each<[string, PaidBefore, OfferedTender[], payments: string, rounding: number]>([
    ['all in cash', earlier(500, true), [cash(null)], 'advance 500, cash 730', -2],
    ['cash with change', earlier(500, true), [cash(1000)], 'advance 500, cash 730', -2],
    ['now by card', earlier(500, true), [card(null)], 'advance 500, card 732', 0],
    ['then by card', earlier(500, false), [cash(null)], 'advance 500, cash 732', 0],
    ['settled in cash', earlier(1230, true), [], 'advance 1230', -2],
    ['settled by card', earlier(1232, false), [], 'advance 1232', 0],
    ['settled in cash when the step was another one', earlier(1240, true), [], 'advance 1240', 8],
    ['one of several that was rounded up', earlier(1234, false), [], 'advance 1234', 2],
  ])('%s', (_name, paidBefore, offered, payments, rounding) => {
    const result = payWith(money(1232), offered, money(5), paidBefore);
    if (!result.ok) throw new Error(result.refusal);
    expect(result.payments.map(({ tender, amount }) => `${tender} ${amount}`).join(', ')).toBe(payments);
    expect(result.rounding).toBe(rounding);
  });

  it.each<[string, PaidBefore, OfferedTender[], string]>([
    ['nothing more', earlier(500, true), [], 'given-too-little'],
    ['two cents by card are owed', earlier(1230, false), [], 'given-too-little'],
    ['when it was settled in cash', earlier(1230, true), [cash(null)], 'nothing-left-to-pay'],
    ['when it was settled by card', earlier(1232, false), [card(null)], 'nothing-left-to-pay'],
    ['card above the rest', earlier(500, false), [card(733)], 'card-too-large'],
  ])('%s', (_name, paidBefore, offered, refusal) => {
    expect(payWith(money(1232), offered, money(5), paidBefore)).toEqual({ ok: false, refusal });
  });
});

describe('a part of 12.32', () => {
  it.each<[string, PaidBefore, OfferedTender[], rest: number]>([
    ['nothing', earlier(0, true), [], 1230],
    ['a deposit in cash', earlier(0, true), [cash(500)], 730],
    ['a deposit by card', earlier(0, true), [card(500)], 732],
    ['another one', earlier(500, true), [cash(200)], 530],
    ['by card after cash', earlier(500, true), [card(200)], 532],
    ['the rest', earlier(500, true), [cash(null)], 0],
  ])('%s', (_name, paidBefore, offered, rest) => {
    expect(payPart(money(1232), offered, money(5), paidBefore)).toMatchObject({ ok: true, rest });
  });

  it('paid in any parts, an order takes exactly its total and rounding', () => {
    const parts = fc.array(fc.tuple(fc.constantFrom(cash, card), fc.integer({ min: 1, max: 800 })), { maxLength: 6 });
    const last = fc.constantFrom(cash, card);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), parts, last, anyStep, (total, offered, rest, step) => {
        let paid = earlier(0, true);
        for (const [kind, cents] of offered) {
          const part = payPart(money(total), [kind(cents)], money(step), paid);
          if (!part.ok) continue;
          const sum = part.payments.reduce((all, { amount }) => all + amount, 0);
          paid = earlier(paid.amount + sum, paid.allCash && kind === cash);
        }
        const results = [[], [rest(null)], [cash(null)]].map((end) => payWith(money(total), end, money(step), paid));
        const done = results.filter((result) => result.ok);
        expect(done.length).toBeGreaterThan(0);
        for (const { payments, rounding } of done) {
          expect(payments.reduce((all, { amount }) => all + amount, 0)).toBe(total + rounding);
          expect(Math.abs(rounding) * 2).toBeLessThanOrEqual(Math.max(step, 0));
        }
      }),
      { numRuns: 10_000 },
    );
  });
});

const minor = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 3000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, MAX_GIVEN_MINOR, MAX_GIVEN_MINOR + 1, Number.MAX_SAFE_INTEGER) },
);
const orRest = fc.option(minor, { freq: 2 });
const anyTender = fc.oneof(orRest.map(cash), orRest.map(card), minor.map(voucher));
const anyTotal = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 10_000 }));

describe('laws over any tenders', () => {
  it('never throws; accepted, the payments are the total and its rounding, change comes from cash only', () => {
    let accepted = 0;
    fc.assert(
      fc.property(anyTotal, fc.array(anyTender, { maxLength: 5 }), anyStep, (total, offered, step) => {
        const result = payWith(money(total), offered, money(step));
        if (!result.ok) return;
        accepted += 1;
        const { payments, rounding } = result;
        expect(payments.length).toBe(offered.length);
        expect(payments.reduce((sum, { amount }) => sum + amount, 0)).toBe(total + rounding);
        if (offered.some(({ tender }) => tender !== 'cash')) expect(rounding).toBe(0);
        else if (step > 1) expect((total + rounding) % step).toBe(0);
        for (const { tender, amount, given, change } of payments) {
          expect(amount).toBeGreaterThanOrEqual(0);
          expect(change).toBeGreaterThanOrEqual(0);
          if (tender === 'cash') expect(given - change).toBe(amount);
          else expect(change).toBe(0);
          if (tender === 'card') expect(given).toBe(amount);
          if (tender === 'voucher') expect(given).toBeGreaterThanOrEqual(amount);
        }
        expect(payments.slice(0, -1).every(({ amount, given }) => amount === given && amount > 0)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
    expect(accepted).toBeGreaterThan(1000);
  });

  it('parts below the total and the exact rest are always accepted, in any order of the kinds', () => {
    const kinds = fc.array(fc.constantFrom(cash, card, voucher), { minLength: 1, maxLength: 6 });
    const last = fc.constantFrom(cash, card);
    fc.assert(
      fc.property(kinds, fc.integer({ min: 100, max: 10_000 }), last, anyStep, (parts, total, rest, step) => {
        const offered = [...parts.map((kind) => kind(10)), rest(null)];
        expect(payWith(money(total), offered, money(step)).ok).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
