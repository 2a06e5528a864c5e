import { describe, expect, it } from 'vitest';
import { hasValidCheckDigit } from '../../../core/codes/gtin.ts';
import {
  type CardRange,
  cardCode,
  codesOf,
  countOf,
  highestNumber,
  isIssued,
  issuingPrefix,
  nextNumber,
  RangeInMaking,
} from '../../../core/loyalty/card-range.ts';
import type { CardProfile } from '../../../core/loyalty/cards.ts';
import type { ProfileId } from '../../../core/loyalty/profile.ts';

const NO_PREFIX: CardProfile = {
  id: 'p' as ProfileId,
  cardPrefix: null,
  alternativePrefixes: ['77'],
  profilePrefix: null,
};

function made(first: number, wanted: number, taken: readonly number[] = [], prefix = '040') {
  const making = new RangeInMaking(prefix, first, wanted);
  const codes = new Set(taken.map((number) => cardCode(prefix, number)));
  for (;;) {
    const range = making.step((code) => codes.has(code));
    if (range !== null) return range;
  }
}

describe('a card code', () => {
  it.each([
    ['040', 1, '0400000000015'],
    ['699', 12345, '6990000123455'],
    ['2', 99999999999, '2999999999991'],
    ['04012345678', 9, '0401234567893'],
  ])('%s and %i make %s', (prefix, number, code) => {
    expect(cardCode(prefix, number)).toBe(code);
    expect(hasValidCheckDigit(code)).toBe(true);
  });

  it.each([
    ['the card prefix', { cardPrefix: '040' }, { prefix: '040' }],
    ['else the profile prefix', { profilePrefix: '699' }, { prefix: '699' }],
    ['never an earlier scheme', {}, { refusal: 'prefix-missing' }],
    ['letters are no digits', { cardPrefix: 'VIP' }, { refusal: 'prefix-unfit' }],
    ['no room for a number', { cardPrefix: '040123456789' }, { refusal: 'prefix-unfit' }],
  ] as const)('begins with %s', (_, more, expected) => {
    expect(issuingPrefix({ ...NO_PREFIX, ...more })).toEqual(expected);
  });
});

describe('a range', () => {
  it.each([
    ['all free', 1, 3, [], { first: 1, last: 3, skipped: [] }],
    ['one taken in between', 1, 3, [2], { first: 1, last: 4, skipped: [2] }],
    ['those taken at its beginning are no part of it', 1, 2, [1, 2, 3], { first: 4, last: 5, skipped: [] }],
    ['one taken behind it', 5, 2, [7], { first: 5, last: 6, skipped: [] }],
  ] as const)('%s', (_, first, wanted, taken, expected) => {
    const range = made(first, wanted, taken);
    expect(range).toEqual({ prefix: '040', ...expected });
    if (typeof range === 'string') return;
    expect(countOf(range)).toBe(wanted);
    expect([...codesOf(range)]).toHaveLength(wanted);
  });

  it('ends where the prefix has no more numbers', () => {
    const prefix = '04012345678';
    expect(highestNumber(prefix)).toBe(9);
    expect(made(8, 2, [], prefix)).toMatchObject({ last: 9 });
    expect(made(8, 3, [], prefix)).toBe('numbers-used-up');
  });

  it('gives up where another prefix has them all', () => {
    const making = new RangeInMaking('04', 1, 1);
    let steps = 0;
    let answer: unknown = null;
    while (answer === null) {
      answer = making.step(() => true);
      steps += 1;
    }
    expect(answer).toBe('numbers-used-up');
    expect(steps).toBeLessThan(30_000);
  });
});

const ISSUED: readonly CardRange[] = [
  { prefix: '040', first: 1, last: 10, skipped: [4] },
  { prefix: '699', first: 100, last: 200, skipped: [] },
];

describe('what was given out', () => {
  it.each([
    ['040', 11],
    ['699', 201],
    ['77', 1],
  ])('the next of %s is %i', (prefix, next) => {
    expect(nextNumber(prefix, ISSUED)).toBe(next);
  });

  it.each([
    ['its first', cardCode('040', 1), true],
    ['its last', cardCode('040', 10), true],
    ['the next', cardCode('040', 11), false],
    ['one that was left out', cardCode('040', 4), false],
    ['the same digits under a shorter prefix', cardCode('04', 3), true],
    ['another prefix', cardCode('77', 3), false],
    ['another form', '0400', false],
  ])('%s: %s', (_, code, expected) => {
    expect(isIssued(code, ISSUED)).toBe(expected);
  });
});
