import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFractions, compareFractions, fraction, multiplyFractions } from '../../../core/quantities/fraction.ts';
import {
  compareWhole,
  dividedBy,
  minus,
  plus,
  restOf,
  times,
  type Whole,
  whole,
} from '../../../core/quantities/whole.ts';

const MOST = BigInt(Number.MAX_SAFE_INTEGER);
const around = (middle: bigint) => fc.bigInt({ min: middle - 3n, max: middle + 3n });
/** Small, of a till's size, about the last safe integers and about their root, and far beyond. */
const any = fc.oneof(
  fc.bigInt({ min: -100n, max: 100n }),
  fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
  around(94_906_266n),
  around(MOST),
  around(-MOST),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
);
const positive = any.map((value) => (value < 0n ? -value : value) + 1n);

/** The plain number and nothing else where there is one. */
function inOneForm(value: Whole): bigint {
  expect(typeof value).toBe(BigInt(value) >= -MOST && BigInt(value) <= MOST ? 'number' : 'bigint');
  return BigInt(value);
}

describe('whole numbers of any size', () => {
  it('plain numbers and big ones agree', () => {
    fc.assert(
      fc.property(any, any, positive, (a, b, by) => {
        expect(inOneForm(plus(whole(a), whole(b)))).toBe(a + b);
        expect(inOneForm(minus(whole(a), whole(b)))).toBe(a - b);
        expect(inOneForm(times(whole(a), whole(b)))).toBe(a * b);
        expect(inOneForm(dividedBy(whole(a), whole(by)))).toBe(a / by);
        expect(inOneForm(restOf(whole(a), whole(by)))).toBe(a % by);
        expect(Math.sign(compareWhole(whole(a), whole(b)))).toBe(a < b ? -1 : a > b ? 1 : 0);
      }),
      { numRuns: 5000 },
    );
  });

  it('fractions agree with big numbers whatever their size', () => {
    fc.assert(
      fc.property(any, positive, any, positive, (a, b, c, d) => {
        const [first, second] = [fraction(a, b), fraction(c, d)];
        const sum = addFractions(first, second);
        expect(BigInt(sum.numerator) * b * d).toBe((a * d + c * b) * BigInt(sum.denominator));
        const product = multiplyFractions(first, second);
        expect(BigInt(product.numerator) * b * d).toBe(a * c * BigInt(product.denominator));
        expect(compareFractions(first, second)).toBe(a * d < c * b ? -1 : a * d > c * b ? 1 : 0);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([0.5, Number.NaN, 2 ** 53, -(2 ** 53)])('a number that is not exact is a broken invariant: %d', (value) => {
    expect(() => whole(value)).toThrow('safe integer');
    expect(() => fraction(value)).toThrow('safe integer');
  });

  it.each([0, -1, 0n])('nothing is divided by %s', (by) => {
    expect(() => dividedBy(1, by)).toThrow('denominator');
    expect(() => restOf(1, by)).toThrow('denominator');
    expect(() => fraction(1, by)).toThrow('denominator');
  });
});
