import { describe, expect, it } from 'vitest';
import { MOVEMENT_KINDS, type Movement, type MovementKind } from '../../../core/ledger/movement.ts';
import { entriesOf } from '../../../core/ledger/posting.ts';
import { movement, movementId } from '../support/ledger.ts';
import { pts } from '../support/loyalty.ts';

const posted = (of: Movement, about: Movement | null = null) =>
  entriesOf(of, about)
    .map(({ account, points }) => `${account.kind} ${points / 100}`)
    .join(', ');

describe('double entry (LOYALTY 3)', () => {
  it.each<[MovementKind, number, string]>([
    ['earn', 10, 'customer 10, issued -10'],
    ['earn', -10, 'customer -10, issued 10'],
    ['registration', 5, 'customer 5, issued -5'],
    ['newsletter', 5, 'customer 5, issued -5'],
    ['review', 5, 'customer 5, issued -5'],
    ['referral', 5, 'customer 5, issued -5'],
    ['periodic-gift', 5, 'customer 5, issued -5'],
    ['automation', -5, 'customer -5, issued 5'],
    ['manual-credit', 5, 'customer 5, issued -5'],
    ['manual-debit', -5, 'customer -5, issued 5'],
    ['set-balance', -5, 'customer -5, issued 5'],
    ['import', 5, 'customer 5, issued -5'],
    ['return', -5, 'customer -5, issued 5'],
    ['gift-taken', -64, 'customer -64, spent 64'],
    ['discount-taken', -100, 'customer -100, spent 100'],
    ['give-back', 64, 'customer 64, spent -64'],
    ['expiry', -3, 'customer -3, expired 3'],
    ['earn', 0, ''],
  ])('%s of %i', (kind, points, expected) => {
    expect(posted(movement(1, kind, points))).toBe(expected);
  });

  it('what had expired is taken back from the expired ones', () => {
    expect(posted(movement(1, 'return', -6, { fromExpired: pts(4) }))).toBe('customer -6, issued 10, expired -4');
    expect(posted(movement(1, 'return', 0, { fromExpired: pts(4) }))).toBe('issued 4, expired -4');
  });

  it.each(MOVEMENT_KINDS.filter((kind) => kind !== 'reversal'))('deleting %s undoes every account', (kind) => {
    const first = movement(1, kind, 10);
    const back = movement(2, 'reversal', -10, { about: movementId(1) });
    const sums = new Map<string, number>();
    for (const { account, points } of [...entriesOf(first, null), ...entriesOf(back, first)]) {
      sums.set(account.kind, (sums.get(account.kind) ?? 0) + points);
    }
    expect([...sums.values()].every((sum) => sum === 0)).toBe(true);
  });

  it('a reversal needs what it is about', () => {
    const reversal = movement(2, 'reversal', -10);
    expect(() => posted(reversal)).toThrow('reversal');
    expect(() => posted(reversal, movement(1, 'reversal', 10))).toThrow('reversal');
  });
});
