import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Money, money } from '../../../core/quantities/money.ts';
import { type Bearer, spread } from '../../../core/quantities/spread.ts';

type Row = readonly [id: string, amount: number];

const bearers = (rows: readonly Row[]): Bearer[] => rows.map(([id, amount]) => ({ id, amount: money(amount) }));
const byId = (total: Money, of: readonly Bearer[]) => {
  const parts = spread(total, of);
  return new Map(of.map(({ id }, place) => [id, parts[place]]));
};
const partsOf = (total: number, rows: readonly Row[]) => Object.fromEntries(byId(money(total), bearers(rows)));

describe('a spread amount', () => {
  it.each<[string, number, Row[], Record<string, number>]>([
    [
      'SALES.md 7: the odd cent goes to the lower line id',
      5,
      [
        ['a', 1000],
        ['b', 1000],
      ],
      { a: 3, b: 2 },
    ],
    [
      'whichever comes first',
      5,
      [
        ['b', 1000],
        ['a', 1000],
      ],
      { a: 3, b: 2 },
    ],
    [
      'SALES.md 7: 10 % of 3 x 3.33',
      100,
      [
        ['a', 333],
        ['b', 333],
        ['c', 333],
      ],
      { a: 34, b: 33, c: 33 },
    ],
    [
      'two cents that remain: the two lower ids',
      101,
      [
        ['c', 333],
        ['a', 333],
        ['b', 333],
      ],
      { a: 34, b: 34, c: 33 },
    ],
    [
      'the largest remainder before the lower id',
      10,
      [
        ['a', 100],
        ['b', 200],
      ],
      { a: 3, b: 7 },
    ],
    [
      'the largest remainder before the larger amount',
      10,
      [
        ['a', 190],
        ['b', 110],
      ],
      { a: 6, b: 4 },
    ],
    [
      'one cent over many',
      1,
      [
        ['c', 1],
        ['b', 1],
        ['a', 1],
      ],
      { a: 1, b: 0, c: 0 },
    ],
    [
      'one cent goes to the large line',
      1,
      [
        ['a', 1],
        ['b', 9999],
      ],
      { a: 0, b: 1 },
    ],
    [
      'nothing',
      0,
      [
        ['a', 1000],
        ['b', 1],
      ],
      { a: 0, b: 0 },
    ],
    ['nothing over nobody', 0, [], {}],
    [
      'the whole',
      1001,
      [
        ['a', 1000],
        ['b', 1],
      ],
      { a: 1000, b: 1 },
    ],
    [
      'all but one cent',
      1000,
      [
        ['a', 1000],
        ['b', 1],
      ],
      { a: 999, b: 1 },
    ],
    ['one bearer takes all', 7, [['a', 1000]], { a: 7 }],
    [
      'exact shares leave nothing over',
      30,
      [
        ['a', 100],
        ['b', 200],
      ],
      { a: 10, b: 20 },
    ],
    [
      'a product beyond a safe integer',
      9_999_999_999,
      [
        ['a', 10_000_000_000],
        ['b', 1],
      ],
      { a: 9_999_999_998, b: 1 },
    ],
  ])('%s', (_name, total, rows, expected) => {
    expect(partsOf(total, rows)).toEqual(expected);
    expect(partsOf(total, rows.toReversed())).toEqual(expected);
  });

  it.each<[string, number, Row[]]>([
    ['more than there is', 1001, [['a', 1000]]],
    ['something over nobody', 1, []],
    ['less than nothing', -1, [['a', 1000]]],
  ])('%s is a broken invariant', (_name, total, rows) => {
    expect(() => spread(money(total), bearers(rows))).toThrow('cannot be spread');
  });
});

/**
 * Exact rationals over the common denominator `sum`: every cent in turn, after the floors, to
 * whoever is furthest below the exact share, the lower id where two are equally far.
 */
function oracle(total: number, lines: readonly Bearer[]): ReadonlyMap<string, number> {
  const sum = lines.reduce((all, { amount }) => all + BigInt(amount), 0n);
  const owed = lines
    .map(({ id, amount }) => ({ id, exact: BigInt(total) * BigInt(amount), cents: 0n }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  let left = BigInt(total);
  for (const each of owed) {
    while ((each.cents + 1n) * sum <= each.exact) each.cents += 1n;
    left -= each.cents;
  }
  for (; left > 0n; left -= 1n) {
    const below = (each: { exact: bigint; cents: bigint }) => each.exact - each.cents * sum;
    owed.reduce((most, each) => (below(each) > below(most) ? each : most)).cents += 1n;
  }
  return new Map(owed.map(({ id, cents }) => [id, Number(cents)]));
}

const amount = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 2000 }), fc.constant(1000));

function anySpread(each: fc.Arbitrary<number>) {
  const rows = fc.uniqueArray(fc.record({ id: fc.string({ minLength: 1, maxLength: 3 }), amount: each.map(money) }), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 12,
  });
  return rows.chain((lines) => {
    const sum = lines.reduce((all, line) => all + line.amount, 0);
    const total = fc.oneof(fc.integer({ min: 0, max: sum }), fc.constantFrom(0, 1, sum - 1, sum)).map(money);
    const shuffled = fc.shuffledSubarray(lines, { minLength: lines.length });
    return fc.record({ lines: fc.constant<readonly Bearer[]>(lines), sum: fc.constant(sum), total, shuffled });
  });
}

describe('laws of spreading', () => {
  it('agrees with an oracle in exact rationals', () => {
    fc.assert(
      fc.property(anySpread(amount), ({ lines, total }) => {
        expect(byId(total, lines)).toEqual(oracle(total, lines));
      }),
      { numRuns: 2000 },
    );
  });

  const large = fc.oneof(amount, fc.integer({ min: 1, max: 10_000_000_000 }));

  it('the parts add up, none is above its bearer, each is less than a cent from its exact share', () => {
    fc.assert(
      fc.property(anySpread(large), ({ lines, sum, total }) => {
        const parts = byId(total, lines);
        expect([...parts.values()].reduce((all: number, part) => all + (part ?? 0), 0)).toBe(total);
        for (const line of lines) {
          const part = parts.get(line.id) ?? Number.NaN;
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(line.amount);
          const off = BigInt(part) * BigInt(sum) - BigInt(total) * BigInt(line.amount);
          expect(off < BigInt(sum) && off > -BigInt(sum)).toBe(true);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('the order in which the bearers come changes nothing', () => {
    fc.assert(
      fc.property(anySpread(large), ({ lines, total, shuffled }) => {
        expect(byId(total, shuffled)).toEqual(byId(total, lines));
      }),
      { numRuns: 2000 },
    );
  });

  it('whoever got a cent above the floor had no smaller remainder than whoever did not', () => {
    fc.assert(
      fc.property(anySpread(large), ({ lines, sum, total }) => {
        const parts = byId(total, lines);
        const rests = lines.map(({ id, amount: of }) => {
          const exact = BigInt(total) * BigInt(of);
          return { up: BigInt(parts.get(id) ?? 0) > exact / BigInt(sum), id, rest: exact % BigInt(sum) };
        });
        for (const winner of rests.filter(({ up }) => up)) {
          for (const loser of rests.filter(({ up }) => !up)) {
            const earlier = winner.rest === loser.rest ? winner.id < loser.id : winner.rest > loser.rest;
            expect(earlier).toBe(true);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
