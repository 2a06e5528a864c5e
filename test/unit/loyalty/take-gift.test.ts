import { describe, expect, it } from 'vitest';
import { affordableGifts, type GiftOrder } from '../../../core/loyalty/affordable-gifts.ts';
import type { Programme } from '../../../core/loyalty/programme.ts';
import type { LoyaltyCustomer } from '../../../core/loyalty/sale.ts';
import { takeGift, type WantedGift } from '../../../core/loyalty/take-gift.ts';
import { cost } from '../../../core/quantities/money.ts';
import {
  articleId,
  customer,
  eur,
  FLAT,
  groupId,
  percentOf,
  pieces,
  profile,
  programme,
  pts,
} from '../support/loyalty.ts';

const BALL: WantedGift['article'] = {
  noGift: false,
  fixedCounterValue: null,
  cost: cost(21_500),
  supplierDiscounts: [],
  ordinaryPrice: eur(5.1),
  vat: percentOf(22),
  isDeposit: false,
  unit: 'piece',
};
const BY_PERCENTAGE = profile({ gifts: { ...FLAT, percentages: [25, 50, 100].map(percentOf) } });

interface Case {
  readonly wanted?: Partial<WantedGift>;
  readonly article?: Partial<WantedGift['article']>;
  readonly customer?: Partial<LoyaltyCustomer>;
  readonly programme?: Partial<Programme>;
  readonly spent?: number;
}

function shown(of: Case): string {
  const result = takeGift(
    { article: { ...BALL, ...of.article }, quantity: pieces(1), percentage: null, ...of.wanted },
    {
      customer: customer({ balance: pts(100), ...of.customer }),
      programme: programme(of.programme),
      spentInSale: pts(of.spent ?? 0),
      minorPerMajor: 100,
    },
  );
  if (result.ok) return `${result.points / 100}`;
  return result.refusal === 'balance-too-low' ? `${result.refusal} ${result.missing / 100}` : result.refusal;
}

describe('the gift key (LOYALTY 4.2)', () => {
  it.each<[string, Case, string]>([
    ['a ball', {}, '64'],
    ['exactly the balance', { customer: { balance: pts(64) } }, '64'],
    ['a hundredth missing', { customer: { balance: pts(63.99) } }, 'balance-too-low 0.01'],
    ['two balls', { wanted: { quantity: pieces(2) } }, 'balance-too-low 28'],
    ['with other gifts of the sale', { spent: 36 }, '64'],
    ['with other gifts of the sale, a point too many', { spent: 37 }, 'balance-too-low 1'],
    ['under a debt', { customer: { balance: pts(-10) } }, 'balance-too-low 74'],
    ['a percentage where the mode is standard', { wanted: { percentage: percentOf(50) } }, 'percentage-unknown'],
    [
      'a percentage',
      { wanted: { percentage: percentOf(50) }, customer: { profile: BY_PERCENTAGE, balance: pts(32) } },
      '32',
    ],
    [
      'a percentage that is not offered',
      { wanted: { percentage: percentOf(75) }, customer: { profile: BY_PERCENTAGE } },
      'percentage-unknown',
    ],
    ['as a whole where it is offered', { customer: { profile: BY_PERCENTAGE, balance: pts(64) } }, '64'],
    ['no gift', { article: { noGift: true } }, 'no-gift'],
    ['no cost', { article: { cost: null } }, 'no-cost'],
    ['no rows', { customer: { profile: profile({ gifts: { ...FLAT, ratios: [] } }) } }, 'no-ratio'],
    ['a deposit', { article: { isDeposit: true } }, 'deposit'],
    ['nothing of it', { wanted: { quantity: pieces(0) } }, 'quantity-not-positive'],
    ['what comes back', { wanted: { quantity: pieces(-1) } }, 'quantity-not-positive'],
    ['programme off', { programme: { isOn: false } }, 'programme-off'],
    ['a group left out', { programme: { groupIds: [groupId('a')] } }, 'group-left-out'],
    ['not a member', { programme: { onlyMembersSpend: true }, customer: { membership: 'pending' } }, 'not-a-member'],
    ['a balance kept elsewhere', { customer: { profile: profile({ keepsBalance: false }) } }, 'balance-kept-elsewhere'],
    [
      'articles that earn nothing are gifts all the same',
      { programme: { selection: { kind: 'any-of', articleIds: [], categoryIds: [] } } },
      '64',
    ],
  ])('%s', (_name, of, expected) => {
    const balance = of.customer?.balance ?? pts(100);
    expect(shown({ ...of, customer: { ...of.customer, balance } })).toBe(expected);
  });
});

describe('what can I take for my points?', () => {
  const candidate = (number: number, points: number, price: number, costs: number | null) => ({
    articleId: articleId(number),
    points: pts(points),
    price: eur(price),
    cost: costs === null ? null : cost(costs * 10_000),
  });
  const all = [
    candidate(1, 64, 5.1, 2),
    candidate(2, 35, 2.8, 1),
    candidate(3, 200, 9, 5),
    candidate(4, 50, 5, null),
    candidate(5, 35, 2.8, 1),
  ];
  it.each<[GiftOrder, spendable: number, string]>([
    ['most-points', 100, '1 4 2 5'],
    ['fewest-points', 100, '2 5 4 1'],
    ['best-for-customer', 100, '4 2 5 1'],
    ['best-for-shop', 100, '2 5 1 4'],
    ['fewest-points', 35, '2 5'],
    ['fewest-points', 34.99, ''],
  ])('%s for %i', (order, spendable, expected) => {
    const shownIds = affordableGifts(all, pts(spendable), order).map(({ articleId: id }) => Number(id.slice(-2)));
    expect(shownIds.join(' ')).toBe(expected);
  });
});
