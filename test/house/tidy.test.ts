/** Tidiness of the real tree, and proof that the check can see each kind of disorder. */
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup/paths.mjs';
import { uncheckedFiles, untidiness } from './check-tidiness.ts';
import { houseReport } from './house-rules.ts';
import { parseModule } from './read-modules.ts';

describe('tidiness', () => {
  it('holds in the tree as it is', () => expect(houseReport(root).untidy).toEqual([]));

  const disorder: readonly [string, string, string, RegExp][] = [
    ['a note of work to do', 'core/a.ts', `// ${'TO'}DO later`, /a\.ts:1 leaves work behind/],
    ['a single test', 'test/a.test.ts', `it.${'only'}('x', () => {});`, /runs only some tests/],
    ['a skipped test', 'test/a.test.ts', `describe.${'skip'}('x', () => {});`, /runs only some tests/],
    ['a camel-case file', 'core/myFile.ts', '', /"myFile\.ts" is not kebab-case/],
    ['a capital folder', 'src-renderer/Counter/line.tsx', '', /"Counter" is not kebab-case/],
    ['a default export', 'core/a.ts', 'export default 1;', /default export/],
    ['a syntax error', 'core/a.ts', 'const = ;', /does not parse/],
  ];
  it.each(disorder)('sees %s', (_what, path, text, complaint) => {
    const found = untidiness([parseModule(path, text)]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(complaint);
  });

  it('leaves orderly files alone', () => {
    const orderly = [
      parseModule('vite.config.ts', 'export default {};'),
      parseModule('src-renderer/counter/basket-line.test.tsx', "it.each([1])('x', () => {});"),
      parseModule('migrations/till/0001-the-durable-sale.ts', 'export const up = 1;'),
    ];
    expect(untidiness(orderly)).toEqual([]);
  });

  it('sees a file that no tsconfig covers', () => {
    const modules = [{ path: 'core/a.ts' }, { path: 'plugins/b.ts' }, { path: 'vite.config.ts' }];
    expect(uncheckedFiles(modules, ['core'])).toEqual([expect.stringContaining('plugins/b.ts')]);
  });
});
