import { describe, expect, it } from 'vitest';
import { fieldChanges } from '../../../src-main/rules/field-changes.ts';

describe('what differs between two versions', () => {
  it.each<[string, before: unknown, after: unknown, changes: unknown]>([
    ['nothing', { a: 1, b: { c: [1] } }, { b: { c: [1] }, a: 1 }, []],
    ['a figure', { a: { b: 1 } }, { a: { b: 2 } }, [{ path: ['a', 'b'], before: 1, after: 2 }]],
    ['a list of figures', { a: [1, 2] }, { a: [1] }, [{ path: ['a'], before: [1, 2], after: [1] }]],
    ['what was not there', { a: null }, { a: { b: true } }, [{ path: ['a', 'b'], before: null, after: true }]],
    [
      'an entry by its id, whatever its place',
      { badges: [{ id: 'x', title: 'Oro', from: 1 }] },
      {
        badges: [
          { id: 'y', title: 'Argento', from: 0 },
          { id: 'x', title: 'Oro', from: 2 },
        ],
      },
      [
        { path: ['badges', 'Oro', 'from'], before: 1, after: 2 },
        { path: ['badges', 'Argento', 'title'], before: null, after: 'Argento' },
        { path: ['badges', 'Argento', 'from'], before: null, after: 0 },
      ],
    ],
    [
      'an entry without an id by its place',
      { grid: [{ gives: { points: 1 } }] },
      { grid: [{ gives: { points: 2 } }] },
      [{ path: ['grid', '1', 'gives', 'points'], before: 1, after: 2 }],
    ],
  ])('%s', (_name, before, after, changes) => {
    expect(fieldChanges(before, after)).toEqual(changes);
  });
});
