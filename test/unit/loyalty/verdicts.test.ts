import { describe, expect, it } from 'vitest';
import type { Discount } from '../../../core/basket/discount.ts';
import type { DocumentKind } from '../../../core/basket/documents.ts';
import type { EarningRules } from '../../../core/loyalty/profile.ts';
import type { GivingState, Programme } from '../../../core/loyalty/programme.ts';
import type { LoyaltyLine, LoyaltySale } from '../../../core/loyalty/sale.ts';
import { basisPoints } from '../../../core/quantities/percentage.ts';
import { amountOff, percent } from '../support/line-articles.ts';
import {
  articleId,
  earnedBy,
  eligible,
  eur,
  groupId,
  PLAIN,
  percentOf,
  pieces,
  pts,
  sold,
} from '../support/loyalty.ts';

describe('which sales earn (LOYALTY 2.1, 3.4)', () => {
  const order = (reaches: GivingState, ...before: GivingState[]) => ({ reaches, before });
  it.each<[string, DocumentKind, Partial<EarningRules>, string]>([
    ['a receipt', 'receipt', {}, 'earns'],
    ['goods that come back', 'return', {}, 'earns'],
    ['goods that come back for a balance', 'credit-note', {}, 'earns'],
    ['on account', 'on-account', {}, 'on-account'],
    ['on account, with documents', 'on-account', { earnsOnDocuments: true }, 'on-account'],
    ['on account, set', 'on-account', { earnsOnAccount: true }, 'earns'],
    ['a delivery note', 'delivery-note', {}, 'document'],
    ['a delivery note, on account set', 'delivery-note', { earnsOnAccount: true }, 'document'],
    ['a delivery note, set', 'delivery-note', { earnsOnDocuments: true }, 'earns'],
    ['an invoice', 'invoice', {}, 'document'],
    ['an invoice, set', 'invoice', { earnsOnDocuments: true }, 'earns'],
    ['an order without a state', 'order', {}, 'order-state'],
  ])('%s', (_name, kind, change, expected) => {
    const result = earnedBy([sold(1, 10)], { rules: { ...PLAIN, ...change }, sale: { kind } });
    expect(result.eligible ? 'earns' : result.why).toBe(expected);
  });

  it.each<[string, readonly GivingState[], LoyaltySale['order'], boolean]>([
    ['created, on creation', ['created'], order('created'), true],
    ['created, on payment', ['paid'], order('created'), false],
    ['paid, on payment', ['paid'], order('paid', 'created'), true],
    ['completed, on completion', ['completed'], order('completed', 'created', 'paid'), true],
    ['the first of two', ['paid', 'completed'], order('paid', 'created'), true],
    ['once, not at the second', ['paid', 'completed'], order('completed', 'created', 'paid'), false],
    ['at the second when the first was never reached', ['paid', 'completed'], order('completed', 'created'), true],
    ['in the order of its life, not of the list', ['paid', 'completed'], order('paid', 'created', 'completed'), false],
  ])('an order: %s', (_name, givenAt, progress, expected) => {
    const situation = { programme: { givenAt }, sale: { kind: 'order' as const, order: progress } };
    expect(earnedBy([sold(1, 10)], situation).eligible).toBe(expected);
  });

  it('with the programme off nothing earns', () => {
    expect(earnedBy([sold(1, 10)], { programme: { isOn: false } })).toEqual({ eligible: false, why: 'programme-off' });
  });

  it('a document made from an eligible one earns for the other lines only', () => {
    const lines = [sold(1, 10, { wasEligible: true }), sold(2, 5)];
    const { earning } = eligible(
      earnedBy(lines, { rules: { ...PLAIN, earnsOnDocuments: true }, sale: { kind: 'invoice' } }),
    );
    expect(earning.points).toBe(pts(5));
    expect(earning.lines.map(({ exclusion }) => exclusion)).toEqual(['earned-before', null]);
  });
});

describe('which lines count, and for how much (LOYALTY 2.2)', () => {
  type Row = readonly [string, LoyaltyLine, Partial<EarningRules>, exclusion: string | null, amount: number];
  const gift = (percentage: number) => ({ giftPercentage: percentOf(percentage) });
  const offer = { onOffer: true };
  const discounted = (...ownDiscounts: Discount[]) => ({ ownDiscounts });
  it.each<Row>([
    ['goods', sold(1, 10), {}, null, 1000],
    ['after line discounts', sold(1, 10, { net: eur(9) }), {}, null, 900],
    ['less the share of the abbuono', sold(1, 10, { receiptDiscountShare: eur(1) }), {}, null, 900],
    ['less the share of a points discount', sold(1, 10, { pointsDiscountShare: eur(2) }), {}, null, 800],
    ['a voucher does not lower it', sold(1, 10, { voucherShare: eur(3) }), {}, null, 1000],
    [
      'a voucher does not lower it either when attenuating',
      sold(1, 10, { voucherShare: eur(3) }),
      { attenuatesByVouchers: true },
      null,
      1000,
    ],
    ['a deposit', sold(1, 0.5, {}, { isDeposit: true }), {}, 'deposit', 50],
    ['empties', sold(1, -0.5, { returned: 'empties', quantity: pieces(-1) }), {}, 'deposit', -50],
    [
      'returned by receipt',
      sold(1, -10, { returned: 'by-receipt', quantity: pieces(-1) }),
      {},
      'returned-by-receipt',
      -1000,
    ],
    ['returned without one', sold(1, -10, { returned: 'without-receipt', quantity: pieces(-1) }), {}, null, -1000],
    ['a gift', sold(1, 10, { ...gift(100), net: eur(0) }), {}, 'gift', 0],
    ['the money part of a gift', sold(1, 10, { ...gift(25), net: eur(7.5) }), {}, null, 750],
    [
      'the money part of a gift, unless the profile says otherwise',
      sold(1, 10, { ...gift(25), net: eur(7.5) }),
      { earnsOnGiftMoney: false },
      'gift-money',
      750,
    ],
    ['an offer', sold(1, 10, {}, offer), {}, null, 1000],
    ['an offer, excluded', sold(1, 10, {}, offer), { excludesOffers: true }, 'offer', 1000],
    ['no offer, excluded', sold(1, 10), { excludesOffers: true }, null, 1000],
    ['no limit', sold(1, 10, discounted(percent(90))), {}, null, 1000],
    ['at the limit', sold(1, 10, discounted(percent(10))), { maxDiscount: percentOf(10) }, null, 1000],
    ['above it', sold(1, 10, discounted(percent(10.01))), { maxDiscount: percentOf(10) }, 'discount-too-large', 1000],
    [
      'a percentage is compared as typed, not as rounded',
      sold(1, 0.15, discounted(percent(10))),
      { maxDiscount: percentOf(10) },
      null,
      15,
    ],
    ['an amount at the limit', sold(1, 10, discounted(amountOff(100))), { maxDiscount: percentOf(10) }, null, 1000],
    [
      'an amount a cent above it',
      sold(1, 10, discounted(amountOff(101))),
      { maxDiscount: percentOf(10) },
      'discount-too-large',
      1000,
    ],
    ['a limit of nothing: no discount', sold(1, 10), { maxDiscount: percentOf(0) }, null, 1000],
    [
      'a limit of nothing: any discount',
      sold(1, 10, discounted(percent(0.01))),
      { maxDiscount: percentOf(0) },
      'discount-too-large',
      1000,
    ],
    [
      'typed and promotion: 10 % and 10 % are 19 %',
      sold(1, 10, discounted(percent(10), percent(10))),
      { maxDiscount: percentOf(19) },
      null,
      1000,
    ],
    [
      'typed and promotion above it',
      sold(1, 10, discounted(percent(10), percent(10))),
      { maxDiscount: percentOf(18.99) },
      'discount-too-large',
      1000,
    ],
    [
      'a percentage and an amount',
      sold(1, 10, discounted(percent(10), amountOff(100))),
      { maxDiscount: percentOf(18.99) },
      'discount-too-large',
      1000,
    ],
    [
      "the profile's or a badge's discount is not the line's own",
      sold(1, 10, { net: eur(5) }),
      { maxDiscount: percentOf(10) },
      null,
      500,
    ],
    ["the offer is not the line's own discount", sold(1, 10, {}, offer), { maxDiscount: percentOf(0) }, null, 1000],
    [
      "a share of the abbuono is not the line's own",
      sold(1, 10, { receiptDiscountShare: eur(5) }),
      { maxDiscount: percentOf(10) },
      null,
      500,
    ],
    ['an amount off nothing', sold(1, 0, discounted(amountOff(0))), { maxDiscount: percentOf(0) }, null, 0],
  ])('%s', (_name, line, change, exclusion, amount) => {
    const { earning } = eligible(earnedBy([line], { rules: { ...PLAIN, ...change } }));
    expect(earning.lines.map((each) => [each.exclusion, each.amount])).toEqual([[exclusion, amount]]);
    expect(earning.counting.total).toBe(exclusion === null ? amount : 0);
  });

  it.each<[string, Partial<Programme>, string | null]>([
    ['everything', {}, null],
    ["the customer's group", { groupIds: [groupId('a'), groupId('b')] }, null],
    ['another group', { groupIds: [groupId('a')] }, 'group-left-out'],
    ['the article chosen', { selection: { kind: 'any-of', articleIds: [articleId(1)], categoryIds: [] } }, null],
    [
      'another article',
      { selection: { kind: 'any-of', articleIds: [articleId(2)], categoryIds: [] } },
      'article-left-out',
    ],
    ['its category', { selection: { kind: 'any-of', articleIds: [], categoryIds: ['dogs'] } }, null],
    ['the category above', { selection: { kind: 'any-of', articleIds: [], categoryIds: ['pets'] } }, null],
    ['another category', { selection: { kind: 'any-of', articleIds: [], categoryIds: ['cats'] } }, 'article-left-out'],
    ['none of them: another', { selection: { kind: 'none-of', articleIds: [], categoryIds: ['cats'] } }, null],
    [
      'none of them: the category above',
      { selection: { kind: 'none-of', articleIds: [], categoryIds: ['pets'] } },
      'article-left-out',
    ],
    [
      'none of them: the article',
      { selection: { kind: 'none-of', articleIds: [articleId(1)], categoryIds: [] } },
      'article-left-out',
    ],
    ['any of nothing', { selection: { kind: 'any-of', articleIds: [], categoryIds: [] } }, 'article-left-out'],
    ['none of nothing', { selection: { kind: 'none-of', articleIds: [], categoryIds: [] } }, null],
  ])("the programme's conditions (LOYALTY 3.4): %s", (_name, programme, exclusion) => {
    const line = sold(1, 10, {}, { categoryIds: ['dogs', 'pets'] });
    const result = earnedBy([line], { rules: PLAIN, programme, customer: { groupIds: [groupId('b')] } });
    expect(eligible(result).earning.lines[0]?.exclusion).toBe(exclusion);
    expect(eligible(result).earning.points).toBe(exclusion === null ? pts(10) : 0);
  });
});

describe('an abbuono on the whole receipt (LOYALTY 2.2)', () => {
  const rules = { ...PLAIN, maxDiscount: basisPoints(1000) };
  const two = [sold(1, 10, { receiptDiscountShare: eur(1) }), sold(2, 10, { receiptDiscountShare: eur(1) })];
  const gift = sold(3, 20, { giftPercentage: percentOf(50), net: eur(10) });
  const back = sold(4, -15, { quantity: pieces(-1), returned: 'by-receipt' });
  const deposit = sold(5, 5, {}, { isDeposit: true });
  const small = [sold(1, 0.15, { receiptDiscountShare: eur(0.02) })];
  it.each<[string, LoyaltyLine[], Discount | null, counts: boolean]>([
    ['none', two, null, true],
    ['at the limit', two, percent(10), true],
    ['above it', two, percent(10.01), false],
    ['an amount at the limit', two, amountOff(200), true],
    ['an amount above it', two, amountOff(201), false],
    ['a percentage is compared as typed, not as rounded', small, percent(10), true],
    ['what it was rounded to, as an amount', small, amountOff(2), false],
    ['against the money part of a gift too: 3.00 of 30.00', [...two, gift], amountOff(300), true],
    ['against the money part of a gift too: 3.01 of 30.00', [...two, gift], amountOff(301), false],
    ['15 % of what bears it is 10 % of all', [...two, gift], percent(15), true],
    ['15.01 % of what bears it', [...two, gift], percent(15.01), false],
    ['what comes back does not lower it', [...two, back], amountOff(200), true],
    ['a deposit does not raise it', [...two, deposit], amountOff(201), false],
  ])('%s', (_name, lines, receiptDiscount, counts) => {
    const { earning } = eligible(earnedBy(lines, { rules, sale: { receiptDiscount } }));
    expect(earning.lines[0]?.exclusion).toBe(counts ? null : 'receipt-discount-too-large');
    expect(earning.points > 0 || lines === small).toBe(counts || lines === small);
  });

  it('without a limit nothing is left out', () => {
    const { earning } = eligible(earnedBy(two, { rules: PLAIN, sale: { receiptDiscount: percent(90) } }));
    expect(earning.points).toBe(pts(18));
  });
});
