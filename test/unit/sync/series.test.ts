import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextSeries } from '../../../core/sync/series.ts';

describe('the series letter after every one that was used', () => {
  it.each([
    [[], 'A'],
    [['A'], 'B'],
    [['A', 'B'], 'C'],
    [['B', 'A'], 'C'],
    [['C'], 'D'],
    [['Y'], 'Z'],
    [['Z'], 'AA'],
    [['AA', 'Z'], 'AB'],
    [['AZ'], 'BA'],
    [['ZZ'], 'AAA'],
  ])('%j: %s', (used, next) => {
    expect(nextSeries(used)).toBe(next);
  });

  it('is never one that was used, however many there were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1500 }), (count) => {
        const used: string[] = [];
        for (let made = 0; made < count; made += 1) used.push(nextSeries(used.slice(-1)));
        expect(new Set(used).size).toBe(count);
        expect(nextSeries(used)).toBe(nextSeries(used.slice(-1)));
      }),
      { numRuns: 20 },
    );
  });
});
