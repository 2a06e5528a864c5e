/** Gifts in a basket: whole lines and some pieces, what they cost, and what undo brings back. */
import { describe, expect, it } from 'vitest';
import { amountsOf } from '../../../core/basket/amounts.ts';
import type { Basket, CustomerId, Standing } from '../../../core/basket/basket.ts';
import { applyCommand, type BasketCommand } from '../../../core/basket/commands.ts';
import { settle } from '../../../core/basket/settle.ts';
import { money } from '../../../core/quantities/money.ts';
import { basisPoints } from '../../../core/quantities/percentage.ts';
import { points } from '../../../core/quantities/points.ts';
import { quantity } from '../../../core/quantities/quantity.ts';
import { uuidOf } from '../support/ids.ts';
import {
  add,
  amountOff,
  article,
  basketAfter,
  commandId,
  discountLine,
  discountReceipt,
  giveGift,
  lineId,
  linesOf,
  NO_LIMITS,
  percent,
  takeBack,
  useVoucher,
} from '../support/line-articles.ts';
import { HUNDRED_FOR_ONE } from '../support/loyalty.ts';

const BALL = article({ id: 1, cents: 510 });
const BOWL = article({ id: 2, cents: 280 });
const OFFER = article({ id: 3, cents: 1000, onOffer: true });
const DEPOSIT = article({ id: 4, cents: 50, isDeposit: true });
const QUARTER = { percentage: basisPoints(2500), counterValue: points(6400) };
const SOMEBODY = uuidOf(7) as CustomerId;

const customer = (standing: Standing | null = null): BasketCommand => ({
  type: 'set-customer',
  customerId: SOMEBODY,
  standing,
});
const profileOf = (percentOff: number): Standing => ({
  profileDiscount: basisPoints(percentOff * 100),
  profileTitle: 'Soci',
  badgeDiscounts: [],
});
const usePoints = (lowersTaxable: boolean, balance = 100_000): BasketCommand => ({
  type: 'use-points',
  pointsDiscount: {
    asked: null,
    allowance: { rules: { ...HUNDRED_FOR_ONE, lowersTaxable }, balance: points(balance), wholePointsOnly: true },
  },
});
const sums = (basket: Basket) => {
  const { giftPoints, subtotal, total } = amountsOf(basket);
  return [giftPoints, subtotal, total];
};

describe('a gift', () => {
  it.each<[string, BasketCommand[], lines: string, figures: [giftPoints: number, subtotal: number, total: number]]>([
    ['the whole line costs no money', [add(1, 1000, BALL), giveGift(1)], '1:1000', [6400, 0, 0]],
    [
      'some pieces become a line of their own',
      [add(1, 3000, BALL), giveGift(1, { quantity: quantity(1000) })],
      '1:2000 3840:1000',
      [6400, 1020, 1020],
    ],
    ['a part of it is paid in money', [add(1, 2000, BALL), giveGift(1, { gift: QUARTER })], '1:2000', [3200, 765, 765]],
    [
      'the own discount comes first',
      [add(1, 1000, BALL), discountLine(1, percent(50)), giveGift(1, { gift: QUARTER })],
      '1:1000',
      [1600, 191, 191],
    ],
    [
      'a discount on the receipt passes it by',
      [add(1, 1000, BALL), add(2, 1000, BOWL), giveGift(1, { gift: QUARTER }), discountReceipt(amountOff(100))],
      '1:1000 2:1000',
      [1600, 662, 562],
    ],
    [
      'paid in money again',
      [add(1, 1000, BALL), giveGift(1), { type: 'undo-gift', lineId: lineId(1) }],
      '1:1000',
      [0, 510, 510],
    ],
    [
      'the same goods scanned again are bought',
      [add(1, 1000, BALL), giveGift(1), add(2, 1000, BALL)],
      '1:1000 2:1000',
      [6400, 510, 510],
    ],
    [
      'another customer pays for it',
      [customer(), add(1, 1000, BALL), giveGift(1), { ...customer(), customerId: null } as BasketCommand],
      '1:1000',
      [0, 510, 510],
    ],
  ])('%s', (_name, commands, lines, figures) => {
    const basket = basketAfter(commands);
    expect(linesOf(basket)).toBe(lines);
    expect(sums(basket)).toEqual(figures);
  });

  it('takes its deposits along', () => {
    const links = [{ lineId: lineId(2), article: DEPOSIT, per: quantity(1000) }];
    const basket = basketAfter([
      { ...add(1, 3000, BALL), links },
      giveGift(1, { quantity: quantity(2000), newIds: [lineId(0xf00), lineId(0xf01)] }),
    ]);
    expect(linesOf(basket)).toBe('1:1000 2:1000 3840:2000 3841:2000');
    expect(basket.lines[3]?.link?.lineId).toBe(lineId(0xf00));
    expect(sums(basket)).toEqual([12_800, 660, 660]);
  });

  it('leaves a discount typed as an amount with what is paid', () => {
    const basket = basketAfter([
      add(1, 2000, BALL),
      discountLine(1, amountOff(100)),
      giveGift(1, { quantity: quantity(1000) }),
    ]);
    expect(basket.lines.map(({ discount }) => discount)).toEqual([amountOff(100), null]);
  });

  it.each<[string, BasketCommand[], BasketCommand, string]>([
    ['of a deposit', [add(1, 1000, DEPOSIT)], giveGift(1), 'gift-not-here'],
    [
      'of what comes back',
      [takeBack(1, 1000, BALL, { kind: 'without-receipt', reason: 'other' })],
      giveGift(1),
      'gift-not-here',
    ],
    ['of more than there is', [add(1, 1000, BALL)], giveGift(1, { quantity: quantity(2000) }), 'quantity-too-large'],
    ['of half a piece', [add(1, 1000, BALL)], giveGift(1, { quantity: quantity(500) }), 'whole-pieces-only'],
    ['taken back where there is none', [add(1, 1000, BALL)], { type: 'undo-gift', lineId: lineId(1) }, 'gift-not-here'],
    [
      'under a discount that needs the line',
      [add(1, 1000, BALL), discountReceipt(amountOff(100))],
      giveGift(1),
      'discount-greater-than-receipt',
    ],
  ])('%s is refused', (_name, commands, command, refusal) => {
    expect(applyCommand(basketAfter(commands), commandId(1), command)).toEqual({ ok: false, refusal });
  });
});

describe('discounts of a customer, in their order', () => {
  it.each<[string, BasketCommand[], total: number]>([
    ['the profile takes off every line', [add(1, 1000, BALL), customer(profileOf(10))], 459],
    ['after the own discount', [add(1, 1000, BALL), discountLine(1, percent(50)), customer(profileOf(10))], 229],
    ['not an offer', [add(1, 1000, OFFER), customer(profileOf(10))], 1000],
    ['not a gift', [add(1, 1000, BALL), customer(profileOf(10)), giveGift(1, { gift: QUARTER })], 382],
    [
      'before what is taken off the receipt',
      [add(1, 1000, BALL), customer(profileOf(10)), discountReceipt(percent(10))],
      413,
    ],
    [
      'abbuono, voucher, points, each over what is left',
      [add(1, 1000, OFFER), customer(), discountReceipt(percent(10)), useVoucher('V', percent(10)), usePoints(true)],
      0,
    ],
    ['points within the balance', [add(1, 1000, OFFER), customer(), usePoints(true, 40_000)], 600],
    [
      'the gifts come before the points',
      [add(1, 1000, OFFER), add(2, 1000, BALL), customer(), giveGift(2), usePoints(true, 40_000)],
      664,
    ],
  ])('%s', (_name, commands, total) => {
    expect(amountsOf(basketAfter(commands)).total).toBe(total);
  });

  it('points that pay leave total and VAT as they were', () => {
    const basket = basketAfter([add(1, 1000, OFFER), customer(), usePoints(false, 40_000)]);
    const result = settle(basket, {
      kind: 'receipt',
      offered: [{ tender: 'cash', given: money(1000) }],
      step: money(5),
      limits: NO_LIMITS,
    });
    if (!result.ok) throw new Error(result.refusal);
    const { total, vat, payments, pointsDiscount } = result.sale;
    expect([total, vat[0]?.gross, pointsDiscount?.points]).toEqual([1000, 1000, 40_000]);
    expect(payments.map(({ tender, amount, change }) => [tender, amount, change])).toEqual([
      ['points', 400, 0],
      ['cash', 600, 400],
    ]);
  });

  it('points that pay everything need no other tender', () => {
    const basket = basketAfter([add(1, 1000, OFFER), customer(), usePoints(false)]);
    const offered = [{ tender: 'cash' as const, given: null }];
    const result = settle(basket, { kind: 'receipt', offered, step: money(5), limits: NO_LIMITS });
    expect(result.ok && result.sale.payments.map(({ tender }) => tender)).toEqual(['points']);
  });
});
