import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HybridTime, nextHybridTime } from '../../../core/sync/hybrid-clock.ts';

const at = (text: string) => text as HybridTime;

describe('hybrid clock', () => {
  it.each<[string, string | null, number, string]>([
    ['the first', null, 0x1234, '0000000012340000'],
    ['the wall goes on', '0000000012340007', 0x1235, '0000000012350000'],
    ['the wall stands', '0000000012340007', 0x1234, '0000000012340008'],
    ['the wall goes back', '0000000012340007', 0, '0000000012340008'],
    ['the counter is full', '000000001234ffff', 0x1234, '0000000012350000'],
    ['the counter is full and the wall goes back', '000000001234ffff', 1, '0000000012350000'],
    ['hex letters', null, 0xabcdef, '000000abcdef0000'],
    ['before 1970', null, -5, '0000000000000000'],
    ['no number', null, Number.NaN, '0000000000000000'],
    ['no number after a time', '0000000012340007', Number.NaN, '0000000012340008'],
    ['part of a millisecond', null, 16.9, '0000000000100000'],
    ['more than 48 bits', null, 2 ** 48, 'ffffffffffff0000'],
    ['infinite', null, Number.POSITIVE_INFINITY, 'ffffffffffff0000'],
    ['the last but one', 'fffffffffffffffe', 0, 'ffffffffffffffff'],
    ['at the very end it stands still rather than run backwards', 'ffffffffffffffff', 0, 'ffffffffffffffff'],
  ])('%s', (_name, last, wall, expected) => {
    expect(nextHybridTime(last === null ? null : at(last), wall)).toBe(expected);
  });

  const wall = fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1_790_000_000_000, max: 1_790_000_000_003 }) },
    { weight: 1, arbitrary: fc.double() },
    { weight: 1, arbitrary: fc.constantFrom(2 ** 48 - 2, -1, 0) },
  );

  it('text order is time order, and it always goes forward whatever the wall does', () => {
    fc.assert(
      fc.property(fc.array(wall, { maxLength: 60 }), (walls) => {
        let last: HybridTime | null = null;
        for (const ms of walls) {
          const next = nextHybridTime(last, ms);
          expect(next).toMatch(/^[0-9a-f]{16}$/);
          if (last !== null && last < 'ffffffffffffffff') expect(next > last).toBe(true);
          last = next;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('never falls behind a wall clock that goes forward', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (ms, later) => {
        const next = nextHybridTime(nextHybridTime(null, ms), ms + later);
        expect(Number.parseInt(next.slice(0, 12), 16)).toBe(ms + later);
      }),
    );
  });
});
