import { describe, expect, it } from 'vitest';
import { accountOf } from '../../../core/ledger/account.ts';
import type { Movement } from '../../../core/ledger/movement.ts';
import type { HybridTime } from '../../../core/sync/hybrid-clock.ts';
import { day, movement, movementId } from '../support/ledger.ts';
import { pts } from '../support/loyalty.ts';

const until = (text: string) => ({ spendableUntil: day(text) });
const about = (number: number) => ({ about: movementId(number) });

/** `left@until` of each lot, then the debt. */
function lotsOf(movements: readonly Movement[]): string {
  const { lots, debt } = accountOf(movements);
  const shown = lots.map(({ left, until: last }) => `${left / 100}@${last?.slice(5) ?? 'ever'}`);
  return [...shown, ...(debt > 0 ? [`debt ${debt / 100}`] : [])].join(' ');
}

describe('lots (LOYALTY 2.7, 3.3, 3.4)', () => {
  const march = movement(1, 'earn', 10, until('2026-03-01'));
  const april = movement(2, 'earn', 20, until('2026-04-01'));
  const ever = movement(3, 'import', 5);
  it.each<[string, Movement[], string]>([
    ['nothing', [], ''],
    ['a credit', [march], '10@03-01'],
    ['what expires first comes first, without a day last', [ever, april, march], '10@03-01 20@04-01 5@ever'],
    ['spending takes what expires first', [march, april, movement(4, 'gift-taken', -15)], '15@04-01'],
    ['exactly a lot', [march, april, movement(4, 'gift-taken', -10)], '20@04-01'],
    ['everything', [march, april, ever, movement(4, 'gift-taken', -35)], ''],
    [
      'of equal days the older',
      [
        march,
        movement(2, 'earn', 7, until('2026-03-01')),
        movement(3, 'discount-taken', -8),
        movement(4, 'return', -7, about(2)),
      ],
      '2@03-01',
    ],
    [
      'what has expired and is not written yet is left',
      [march, april, movement(4, 'gift-taken', -20, { day: day('2026-03-02') })],
      '10@03-01',
    ],
    [
      'beyond that it is taken all the same',
      [march, april, movement(4, 'return', -25, { day: day('2026-03-02') })],
      '5@03-01',
    ],
    ['beyond everything is a debt', [march, movement(4, 'return', -25)], 'debt 15'],
    [
      'the next points pay it first',
      [march, movement(4, 'return', -25), movement(5, 'earn', 20, until('2026-05-01'))],
      '5@05-01',
    ],
    ['the next points do not suffice', [march, movement(4, 'return', -25), movement(5, 'earn', 10)], 'debt 5'],
    [
      'inside a sale spending comes first',
      [
        movement(1, 'gift-taken', -4, { time: '1' as HybridTime }),
        movement(0, 'earn', 10, { time: '1' as HybridTime }),
      ],
      '6@ever',
    ],
    ['a return empties its own lot first', [march, april, movement(4, 'return', -12, about(2))], '10@03-01 8@04-01'],
    [
      'a return beyond its lot then takes as spending does',
      [march, april, movement(4, 'gift-taken', -25), movement(5, 'return', -20, about(2))],
      'debt 15',
    ],
    ['a deleted credit empties its own lot first', [march, april, movement(4, 'reversal', -20, about(2))], '10@03-01'],
    [
      'given back to where it came from',
      [march, april, movement(4, 'gift-taken', -15), movement(5, 'give-back', 15, about(4))],
      '10@03-01 20@04-01',
    ],
    [
      'the latest lot first',
      [march, april, movement(4, 'gift-taken', -15), movement(5, 'give-back', 5, about(4))],
      '20@04-01',
    ],
    [
      'the latest first, then the others',
      [march, april, movement(4, 'gift-taken', -15), movement(5, 'give-back', 7, about(4))],
      '2@03-01 20@04-01',
    ],
    [
      'in two parts',
      [
        march,
        april,
        movement(4, 'gift-taken', -15),
        movement(5, 'give-back', 7, about(4)),
        movement(6, 'give-back', 8, about(4)),
      ],
      '10@03-01 20@04-01',
    ],
    [
      'a day that has passed becomes that same day',
      [march, movement(4, 'gift-taken', -10), movement(5, 'give-back', 10, { ...about(4), day: day('2026-03-02') })],
      '10@03-02',
    ],
    [
      'its last day has not passed',
      [march, movement(4, 'gift-taken', -10), movement(5, 'give-back', 10, { ...about(4), day: day('2026-03-01') })],
      '10@03-01',
    ],
    [
      'given back under a debt pays it first',
      [
        march,
        movement(4, 'gift-taken', -10),
        movement(5, 'return', -4, about(1)),
        movement(6, 'give-back', 10, about(4)),
      ],
      '6@03-01',
    ],
    [
      'a deleted debit gives back too',
      [march, april, movement(4, 'manual-debit', -15), movement(5, 'reversal', 15, about(4))],
      '10@03-01 20@04-01',
    ],
    ['an expiry takes its own lot', [march, april, movement(4, 'expiry', -10, about(1))], '20@04-01'],
    [
      'about one that has not arrived',
      [march, movement(5, 'give-back', 3, about(99)), movement(6, 'return', -4, about(98))],
      '6@03-01 3@ever',
    ],
  ])('%s', (_name, movements, expected) => {
    expect(lotsOf(movements)).toBe(expected);
    const sum = movements.reduce((all, { points }) => all + points, 0);
    const { balance, lots, debt } = accountOf(movements);
    expect(balance).toBe(sum);
    expect(lots.reduce((all, { left }) => all + left, 0) - debt).toBe(sum);
  });
});

describe('the points of a lifetime (LOYALTY 5)', () => {
  const credit = movement(1, 'earn', 10);
  it.each<[string, Movement[], number]>([
    ['credits of every kind', [credit, movement(2, 'registration', 5), movement(3, 'set-balance', 2)], 17],
    ['spending does not lower it', [credit, movement(2, 'gift-taken', -8)], 10],
    ['a debit by hand does not either', [credit, movement(2, 'manual-debit', -8), movement(3, 'set-balance', -1)], 10],
    ['expiry does not either', [credit, movement(2, 'expiry', -10)], 10],
    [
      'giving back does not raise it',
      [credit, movement(2, 'gift-taken', -8), movement(3, 'give-back', 8, about(2))],
      10,
    ],
    [
      'a deleted debit does not raise it',
      [credit, movement(2, 'manual-debit', -8), movement(3, 'reversal', 8, about(2))],
      10,
    ],
    ['a return lowers it', [credit, movement(2, 'return', -4, about(1))], 6],
    ['goods back without a receipt lower it', [credit, movement(2, 'earn', -4)], 6],
    ['a deleted credit lowers it', [credit, movement(2, 'reversal', -10, about(1))], 0],
    [
      'a deleted credit that had expired lowers it',
      [credit, movement(2, 'expiry', -4, about(1)), movement(3, 'reversal', -6, { ...about(1), fromExpired: pts(4) })],
      0,
    ],
  ])('%s', (_name, movements, expected) => {
    expect(accountOf(movements).lifetime).toBe(pts(expected));
  });
});
