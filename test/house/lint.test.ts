/** The linter's import rules, room by room: an editor shows them before the check does. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { inRoot } from '../../scripts/setup/paths.mjs';

const BIOME = inRoot('node_modules', '@biomejs', 'biome', 'bin', 'biome');

const REFUSED = {
  'core/package.ts': 'zod',
  'core/node.ts': 'node:fs',
  'core/basket/other-room.ts': '../../contract/index.ts',
  'contract/package.ts': '@orpc/server',
  'contract/other-room.ts': '../src-main/app.ts',
  'hardware/decode/adapter.ts': '../scanners/wedge.ts',
  'hardware/decode/node.ts': 'node:fs',
  'migrations/till/other-room.ts': '../../core/money.ts',
  'src-main/counter/electron.ts': 'electron',
  'src-main/counter/electron-folder.ts': '../electron/window.ts',
  'src-renderer/node.ts': 'node:fs',
  'src-renderer/server.ts': '@orpc/server',
  'src-renderer/adapter.ts': '../hardware/scanners/wedge.ts',
  'scripts/package.mjs': 'zod',
};

const ALLOWED = {
  'core/basket/neighbour.ts': '../quantities/money.ts',
  'contract/orpc.ts': '@orpc/contract/plugins',
  'hardware/decode/core.ts': '../../core/codes/gtin.ts',
  'migrations/till/kysely.ts': 'kysely/migration',
  'src-main/electron/window.ts': 'electron',
  'src-renderer/decode.ts': '../hardware/decode/keys.ts',
  'scripts/node.mjs': 'node:fs/promises',
};

const folder = mkdtempSync(join(tmpdir(), 'tessera-lint-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('refuses what the table refuses and nothing else', () => {
  for (const [path, specifier] of Object.entries({ ...REFUSED, ...ALLOWED })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `import { a } from '${specifier}';\nexport const b = a;\n`);
  }
  copyFileSync(inRoot('biome.json'), join(folder, 'biome.json'));
  const args = [BIOME, 'lint', '--reporter=github', '--max-diagnostics=none', '--vcs-enabled=false', '.'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  const complaints = [...stdout.matchAll(/noRestrictedImports,file=([^,]+),/g)];
  const refused = new Set(complaints.map(([, path = '']) => path.replace(/^.*tessera-lint-[^/]*\//, '')));
  expect([...refused].sort()).toEqual(Object.keys(REFUSED).sort());
});
