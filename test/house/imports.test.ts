/** The real import graph against the table, and proof that the check can see a violation. */
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/setup/paths.mjs';
import {
  forbiddenImports,
  type GraphModule,
  importCycles,
  importsWithoutExtension,
  tooLongFiles,
} from './check-imports.ts';
import { houseReport } from './house-rules.ts';
import { parseModule } from './read-modules.ts';

describe('the tree as it is', () => {
  const report = houseReport(root);

  it('was read', () => expect(report.files).toBeGreaterThan(30));
  it('imports only what the table allows', () => expect(report.imports).toEqual([]));
  it('has no import cycle', () => expect(report.cycles).toEqual([]));
  it('has no file over 500 lines', () => expect(report.tooLong).toEqual([]));
});

/** A module that imports the given specifiers; a leading `type:` makes it a type import. */
function importing(path: string, ...specifiers: readonly string[]): GraphModule {
  const imports = specifiers.map((text) => ({
    specifier: text.replace(/^type:/, ''),
    typeOnly: text.startsWith('type:'),
  }));
  return { path, imports };
}

describe('the import table', () => {
  const refused: readonly [string, string][] = [
    ['core/basket/basket.ts', 'node:fs'],
    ['core/basket/basket.ts', 'zod'],
    ['core/basket/basket.ts', '../../contract/index.ts'],
    ['core/basket/basket.ts', 'type:../../contract/index.ts'],
    ['contract/index.ts', '@orpc/server'],
    ['contract/index.ts', 'node:crypto'],
    ['hardware/decode/keys.ts', '../scanners/wedge.ts'],
    ['hardware/scanners/wedge.ts', '../../src-main/counter/router.ts'],
    ['migrations/till/0001-first.ts', '../../core/quantities/money.ts'],
    ['src-main/counter/router.ts', 'electron'],
    ['src-main/counter/router.ts', '../electron/window.ts'],
    ['src-main/counter/router.ts', '../../hardware/scanners/wedge.ts'],
    ['src-main/store/open.ts', '../../migrations/hub/index.ts'],
    ['src-main/store/open.ts', 'left-pad'],
    ['src-main/app.ts', './electron/window.ts'],
    ['src-renderer/counter.tsx', '../src-main/app.ts'],
    ['src-renderer/counter.tsx', '@orpc/server'],
    ['src-renderer/counter.tsx', '../hardware/scanners/wedge.ts'],
    ['src-renderer/counter.tsx', '@mantine/dates'],
    ['scripts/start.mjs', 'better-sqlite3'],
    ['core/money.ts', '../test/house/import-table.ts'],
  ];
  it.each(refused)('refuses that %s imports %s', (path, specifier) => {
    expect(forbiddenImports([importing(path, specifier)])).toHaveLength(1);
  });

  const allowed: readonly [string, string][] = [
    ['core/basket/basket.ts', '../quantities/money.ts'],
    ['contract/index.ts', '@orpc/contract'],
    ['src-main/electron/window.ts', 'electron'],
    ['src-main/electron/window.ts', '../app.ts'],
    ['src-main/counter/router.ts', 'type:../../hardware/scanners/scanner.ts'],
    ['src-main/app.ts', '../hardware/scanners/wedge.ts'],
    ['src-main/store/open.ts', 'kysely/migration'],
    ['src-renderer/main.tsx', '@mantine/core/styles.css'],
    ['src-renderer/main.tsx', './main.module.css'],
    ['src-renderer/counter.test.tsx', 'vitest'],
  ];
  it.each(allowed)('allows that %s imports %s', (path, specifier) => {
    expect(forbiddenImports([importing(path, specifier)])).toEqual([]);
  });

  it('says what is allowed instead', () => {
    expect(forbiddenImports([importing('core/money.ts', 'node:fs')])).toEqual([
      'core/money.ts imports node:fs: core may import core; from outside nothing (test/house/import-table.ts).',
    ]);
  });

  it('wants the extension of a local file', () => {
    const modules = [importing('core/a.ts', './b', '../core/c.ts', 'zod')];
    expect(importsWithoutExtension(modules)).toEqual(['core/a.ts imports ./b: name the file with its extension.']);
  });

  it('asks for a row when a folder has none', () => {
    expect(forbiddenImports([importing('plugins/one.ts')])[0]).toMatch(/in no room/);
  });
});

describe('cycles and length', () => {
  it('names a cycle once, and not its innocent importer', () => {
    const cycle = [
      importing('core/main.ts', './a.ts'),
      importing('core/a.ts', './b/b.ts'),
      importing('core/b/b.ts', '../a.ts'),
    ];
    expect(importCycles(cycle)).toEqual(['core/a.ts -> core/b/b.ts -> core/a.ts']);
    expect(importCycles([importing('core/a.ts', './a.ts')])).toEqual(['core/a.ts -> core/a.ts']);
    expect(importCycles(cycle.slice(0, 2))).toEqual([]);
  });

  it('accepts 500 lines and refuses 501', () => {
    const text = 'x;\n'.repeat(501);
    expect(tooLongFiles([parseModule('core/a.ts', text)])).toHaveLength(1);
    expect(tooLongFiles([parseModule('core/a.ts', text.slice(3))])).toEqual([]);
  });
});

describe('reading a file', () => {
  it('finds every way to import', () => {
    const text = `
      // import 'commented';
      import 'bare';
      import { a } from "double";
      import type { B } from 'type';
      import { type C, type D } from 'named-types';
      export { e } from 're-export';
      export * from 'star';
      type F = import('in-type').F;
      const g = await import(\`dynamic\`);
      const h = require('required');
      const i = new URL('./worker.ts', import.meta.url);
      const text = "import { no } from 'text'";
    `;
    const found = parseModule('x.ts', text).imports.map(({ specifier, typeOnly }) => [specifier, typeOnly]);
    expect(found).toEqual([
      ['bare', false],
      ['double', false],
      ['type', true],
      ['named-types', true],
      ['re-export', false],
      ['star', false],
      ['in-type', true],
      ['dynamic', false],
      ['required', false],
      ['./worker.ts', false],
    ]);
  });

  it('reads TSX', () => {
    const text = "import { A } from './a.tsx';\nexport const B = () => <A<string> on={() => import('c')} />;\n";
    expect(parseModule('b.tsx', text).imports.map(({ specifier }) => specifier)).toEqual(['./a.tsx', 'c']);
  });
});
