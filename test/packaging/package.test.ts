/**
 * `npm run package -- --dir` for real: bundles, archive, native modules and fuses. Where
 * Electron cannot be downloaded its stand-in is packed; everything else is the same.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { expect, it } from 'vitest';
import { inRoot } from '../../scripts/setup/paths.mjs';
import { readFuses } from '../../tools/packaging/fuses.ts';

const PACKAGED = inRoot('dist', process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);

it.runIf(process.platform === 'linux')('packs the till and verifies the package', { timeout: 300_000 }, () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inRoot('scripts', 'package.mjs'), '--dir'], {
    encoding: 'utf8',
  });
  expect(status, `${stdout}${stderr}`).toBe(0);
  expect(stdout).not.toContain('FAILED');
  for (const verified of [
    'ok      the archive holds main, preload, window',
    'ok      every migration is in the bundle',
    'ok      every worker and font is packed',
    'ok      native modules are outside the archive',
    'ok      the packed SQLite opens a database',
    'ok      fuse RunAsNode is off',
    'ok      fuse OnlyLoadAppFromAsar is on',
    'ok      fuse EnableCookieEncryption is on',
  ]) {
    expect(stdout).toContain(verified);
  }
});

it.runIf(process.platform === 'linux')('sees a fuse that somebody turned back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tessera-fuses-'));
  const executable = join(folder, 'tessera');
  copyFileSync(join(PACKAGED, 'tessera'), executable);
  await flipFuses(executable, { version: FuseVersion.V1, [FuseV1Options.RunAsNode]: true });
  const wrong = (await readFuses(executable)).filter(({ isAsWanted }) => !isAsWanted);
  expect(wrong.map(({ name }) => name)).toEqual(['RunAsNode']);
  rmSync(folder, { recursive: true });
});
