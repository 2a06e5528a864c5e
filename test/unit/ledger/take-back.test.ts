import { describe, expect, it } from 'vitest';
import { accountOf } from '../../../core/ledger/account.ts';
import { manualOperation } from '../../../core/ledger/manual-operation.ts';
import { mergedInto, mergeRefusal, standingCustomer } from '../../../core/ledger/merged-customers.ts';
import type { Movement } from '../../../core/ledger/movement.ts';
import { saleMovements } from '../../../core/ledger/sale-movements.ts';
import { deletionOf, takenBackOf } from '../../../core/ledger/take-back.ts';
import { customerId, movement, movementId, saleId } from '../support/ledger.ts';
import { pts } from '../support/loyalty.ts';

const about = (number: number) => ({ about: movementId(number) });
const earned = movement(1, 'earn', 10, { saleId: saleId(1) });
const shown = ({ points, fromExpired }: { points: number; fromExpired: number }) =>
  `${points / 100} ${fromExpired / 100}`;

describe('a return takes points of a credit back (LOYALTY 2.7, 3.1)', () => {
  it.each<[string, Movement[], wanted: number, string]>([
    ['some', [earned], 4, '-4 0'],
    ['all', [earned], 10, '-10 0'],
    ['never more than it gave', [earned], 11, '-10 0'],
    ['never more together', [earned, movement(2, 'return', -7, about(1))], 5, '-3 0'],
    ['what was spent is taken all the same', [earned, movement(2, 'gift-taken', -10)], 10, '-10 0'],
    ['what has expired is not taken again', [earned, movement(2, 'expiry', -4, about(1))], 10, '-6 4'],
    ['what has not expired comes first', [earned, movement(2, 'expiry', -4, about(1))], 6, '-6 0'],
    ['then what has', [earned, movement(2, 'expiry', -4, about(1)), movement(3, 'return', -6, about(1))], 4, '0 4'],
    [
      'a part of what has',
      [earned, movement(2, 'expiry', -4, about(1)), movement(3, 'return', -5, { ...about(1), fromExpired: pts(0) })],
      3,
      '-1 2',
    ],
    [
      'in three parts',
      [earned, movement(2, 'expiry', -10, about(1)), movement(3, 'return', 0, { ...about(1), fromExpired: pts(3) })],
      9,
      '0 7',
    ],
    ['of a sale that is not known', [], 4, '-4 0'],
  ])('%s', (_name, movements, wanted, expected) => {
    const { points, fromExpired } = takenBackOf(accountOf(movements), movementId(1), pts(wanted));
    expect(shown({ points: points + 0, fromExpired })).toBe(expected);
  });
});

describe('deleting a movement (LOYALTY 3.1)', () => {
  it.each<[string, Movement[], number, string]>([
    ['a credit', [earned], 1, '-10 0'],
    ['a debit', [earned, movement(2, 'manual-debit', -4)], 2, '4 0'],
    ['a gift', [earned, movement(2, 'gift-taken', -4)], 2, '4 0'],
    ['an expiry', [earned, movement(2, 'expiry', -4, about(1))], 2, '4 0'],
    ['a credit that was spent', [earned, movement(2, 'gift-taken', -10)], 1, '-10 0'],
    ['a credit that has expired in part', [earned, movement(2, 'expiry', -4, about(1))], 1, '-6 4'],
    [
      'a credit whose expiry was deleted',
      [earned, movement(2, 'expiry', -4, about(1)), movement(3, 'reversal', 4, about(2))],
      1,
      '-10 0',
    ],
    ['one that is not there', [earned], 9, 'movement-unknown'],
    ['twice', [earned, movement(2, 'reversal', -10, about(1))], 1, 'already-deleted'],
    ['a deletion', [earned, movement(2, 'reversal', -10, about(1))], 2, 'deletion-not-deletable'],
    [
      'an expiry whose credit was deleted since',
      [earned, movement(2, 'expiry', -10, about(1)), movement(3, 'reversal', 0, { ...about(1), fromExpired: pts(10) })],
      2,
      'returned-already',
    ],
    ['a credit after a return', [earned, movement(2, 'return', -1, about(1))], 1, 'returned-already'],
    [
      'a gift after a return',
      [movement(2, 'gift-taken', -4), movement(3, 'give-back', 1, about(2))],
      2,
      'returned-already',
    ],
    [
      'a gift of a sale whose points were returned',
      [movement(2, 'gift-taken', -4, { saleId: saleId(1) }), earned, movement(3, 'return', -1, about(1))],
      2,
      'returned-already',
    ],
    [
      'a gift of another sale',
      [movement(2, 'gift-taken', -4, { saleId: saleId(2) }), earned, movement(3, 'return', -1, about(1))],
      2,
      '4 0',
    ],
    ['a return', [earned, movement(2, 'return', -1, about(1))], 2, 'belongs-to-a-return'],
    [
      'what was given back',
      [movement(2, 'gift-taken', -4), movement(3, 'give-back', 1, about(2))],
      3,
      'belongs-to-a-return',
    ],
  ])('%s', (_name, movements, number, expected) => {
    const result = deletionOf(accountOf(movements), movementId(number));
    expect(result.ok ? shown(result.correction) : result.refusal).toBe(expected);
  });
});

describe('what a sale moves (LOYALTY 3.3, 4.2)', () => {
  it.each<[string, [gifts: number, discount: number, earned: number], balance: number, string]>([
    ['nothing', [0, 0, 0], 0, '= 0'],
    ['earning', [0, 0, 20], 5, 'earn 20 = 25'],
    ['spending first, then earning', [64, 30, 20], 99, 'gift-taken -64 discount-taken -30 earn 20 = 25'],
    ['exactly the balance', [64, 35, 0], 99, 'gift-taken -64 discount-taken -35 = 0'],
    ['what it earns is not spendable in it', [64, 36, 500], 99, 'missing 1'],
    ['earning under a debt', [0, 0, 5], -20, 'earn 5 = -15'],
    ['spending under a debt', [1, 0, 5], -20, 'missing 21'],
    ['goods without a receipt may make a debt', [0, 0, -30], 10, 'earn -30 = -20'],
  ])('%s', (_name, [gifts, discount, points], balance, expected) => {
    const result = saleMovements({ gifts: pts(gifts), discount: pts(discount), earned: pts(points) }, pts(balance));
    const text = result.ok
      ? [...result.movements.map((each) => `${each.kind} ${each.points / 100}`), `= ${result.balanceAfter / 100}`].join(
          ' ',
        )
      : `missing ${result.missing / 100}`;
    expect(text).toBe(expected);
  });
});

describe('points moved by hand (LOYALTY 3.2)', () => {
  const move = (kind: 'manual-credit' | 'manual-debit', whole: number, note = 'why') => ({
    kind,
    points: pts(whole),
    note,
  });
  const set = (whole: number, note = 'why') => ({ kind: 'set-balance' as const, balance: pts(whole), note });
  it.each<[string, Parameters<typeof manualOperation>[0], balance: number, string]>([
    ['a credit', move('manual-credit', 10), 5, '10 = 15'],
    ['a credit under a debt', move('manual-credit', 10), -15, '10 = -5'],
    ['a debit', move('manual-debit', 5), 5, '-5 = 0'],
    ['a debit beyond the balance', move('manual-debit', 5.01), 5, 'balance-too-low'],
    ['nothing', move('manual-credit', 0), 5, 'points-not-positive'],
    ['less than nothing', move('manual-debit', -1), 5, 'points-not-positive'],
    ['no note', move('manual-credit', 1, ' '), 5, 'note-missing'],
    ['set higher', set(20), 5, '15 = 20'],
    ['set lower', set(0), 5, '-5 = 0'],
    ['set out of a debt', set(0), -5, '5 = 0'],
    ['set as it is', set(5), 5, 'balance-unchanged'],
    ['set below nothing', set(-1), 5, 'balance-negative'],
    ['set without a note', set(20, ''), 5, 'note-missing'],
  ])('%s', (_name, operation, balance, expected) => {
    const result = manualOperation(operation, pts(balance));
    expect(result.ok ? `${result.movement.points / 100} = ${result.balanceAfter / 100}` : result.refusal).toBe(
      expected,
    );
  });
});

describe('customers made into one', () => {
  const [a, b, c] = [customerId(1), customerId(2), customerId(3)];
  const merges = [
    { absorbed: a, into: b },
    { absorbed: b, into: c },
  ];
  it('the last one stands for all, and undoing takes one off the list', () => {
    expect([a, b, c].map((each) => standingCustomer(each, merges))).toEqual([c, c, c]);
    expect(mergedInto(c, merges)).toEqual([c, a, b]);
    expect(mergedInto(c, merges.slice(0, 1))).toEqual([c]);
    expect(standingCustomer(a, merges.slice(0, 1))).toBe(b);
  });

  it.each([
    ['with oneself', { absorbed: c, into: c }, 'same-customer'],
    ['one that is merged', { absorbed: a, into: c }, 'merged-already'],
    ['in a circle', { absorbed: c, into: a }, 'merge-in-a-circle'],
    ['another', { absorbed: customerId(4), into: a }, null],
  ])('%s', (_name, merge, expected) => {
    expect(mergeRefusal(merge, merges)).toBe(expected);
  });
});
