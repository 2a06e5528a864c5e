import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { money } from '../../../core/quantities/money.ts';
import { basisPoints } from '../../../core/quantities/percentage.ts';
import { extractVat, type VatRate, vatByRate } from '../../../core/quantities/vat.ts';
import { rate } from '../support/line-articles.ts';

function amounts(...pairs: readonly (readonly [VatRate, number])[]) {
  return pairs.map(([each, minor]) => ({ rate: each, amount: money(minor) }));
}

describe('VAT inside a gross amount', () => {
  it.each([
    [105, 2200, 19, 'SALES.md 7: 3 x 0.35'],
    [35, 2200, 6, 'one of them'],
    [122, 2200, 22, 'exact'],
    [100, 0, 0, 'a zero rate'],
    [0, 2200, 0, 'nothing'],
    [-105, 2200, -19, 'a return mirrors'],
    [3, 10_000, 2, 'half a cent up'],
    [-3, 10_000, -2, 'half a cent down, away from zero'],
    [26, 400, 1, '4 %: 1.00'],
    [1, 400, 0, '4 %: 0.038'],
    [11, 1000, 1, '10 %: 1.00'],
    [10, 1000, 1, '10 %: 0.909'],
    [999_999_999, 2100, 173_553_719, 'a large sum'],
  ])('%i at %i basis points: %i (%s)', (gross, points, expected) => {
    expect(extractVat(money(gross), basisPoints(points))).toBe(expected);
  });

  it('agrees with an oracle in bigints: twice the distance to gross x r is at most 1 + r', () => {
    const points = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), points, (gross, r) => {
        const vat = BigInt(extractVat(money(gross), basisPoints(r)));
        const divisor = 10_000n + BigInt(r);
        const off = vat * divisor - BigInt(gross) * BigInt(r);
        expect(2n * (off < 0n ? -off : off) <= divisor).toBe(true);
        if (2n * off === divisor || 2n * off === -divisor) expect(off > 0n).toBe(gross > 0);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('VAT of a document, per rate', () => {
  const shares = (lines: ReturnType<typeof amounts>) =>
    vatByRate(lines).map((share) => [share.rate.code, share.gross, share.net, share.vat]);

  it.each([
    ['the three 0.35 of SALES.md 7', amounts([rate(22), 35], [rate(22), 35], [rate(22), 35]), [['22', 105, 86, 19]]],
    [
      'two rates, sorted by code',
      amounts([rate(4), 104], [rate(22), 122]),
      [
        ['22', 122, 100, 22],
        ['4', 104, 100, 4],
      ],
    ],
    ['a zero rate keeps its row', amounts([rate(0, 'N4'), 500]), [['N4', 500, 500, 0]]],
    [
      'two natures are two rows',
      amounts([rate(0, 'N4'), 1], [rate(0, 'N1'), 2]),
      [
        ['N1', 2, 2, 0],
        ['N4', 1, 1, 0],
      ],
    ],
    ['nothing sold', [], []],
    ['what cancels out keeps its row', amounts([rate(22), 100], [rate(22), -100]), [['22', 0, 0, 0]]],
  ])('%s', (_name, lines, expected) => {
    expect(shares(lines)).toEqual(expected);
  });

  it('a code whose percentage changed by date is two rows', () => {
    const before = { code: 'R', basisPoints: basisPoints(1900), nature: null };
    const after = { code: 'R', basisPoints: basisPoints(2100), nature: null };
    expect(shares(amounts([after, 121], [before, 119]))).toEqual([
      ['R', 119, 100, 19],
      ['R', 121, 100, 21],
    ]);
  });

  const RATES = [rate(22), rate(10), rate(5), rate(4), rate(0, 'N1'), rate(0, 'N4')];
  const someLines = fc.array(
    fc.record({ rate: fc.constantFrom(...RATES), amount: fc.integer({ min: -1_000_000, max: 1_000_000 }).map(money) }),
    { maxLength: 40 },
  );
  const shuffled = someLines.chain((lines) =>
    fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length })),
  );

  it('the order of lines changes nothing', () => {
    fc.assert(
      fc.property(shuffled, ([lines, reordered]) => {
        expect(vatByRate(reordered)).toEqual(vatByRate(lines));
      }),
      { numRuns: 1000 },
    );
  });

  it('net + VAT = gross, the gross of the shares is the total, and nothing is minus zero', () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        const all = vatByRate(lines);
        for (const { gross, net, vat } of all) {
          expect(net + vat).toBe(gross);
          expect([gross, net, vat].some((figure) => Object.is(figure, -0))).toBe(false);
        }
        const total = lines.reduce((sum, { amount }) => sum + amount, 0);
        expect(all.reduce((sum, { gross }) => sum + gross, 0)).toBe(total);
        expect(all.length).toBe(new Set(lines.map((each) => each.rate.code)).size);
      }),
      { numRuns: 1000 },
    );
  });
});
