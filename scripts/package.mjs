/**
 * npm run package: builds what is stale, packs it with electron-builder and looks into the
 * result (tools/packaging). With --dir only the folder is made, no installer; where
 * Electron's own folder cannot be had a stand-in takes its place, and says so.
 */
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildElectron } from './setup/build.mjs';
import { show } from './setup/child.mjs';
import { findElectron } from './setup/electron.mjs';
import { ensureNode24 } from './setup/node24.mjs';
import { inRoot, root } from './setup/paths.mjs';
import { runScript, SetupError, say } from './setup/say.mjs';

/** electron-builder's name of the platform, the packed folder's, and where its parts are. */
const PLATFORMS = {
  linux: { flag: '--linux', folder: /^linux.*unpacked$/, executable: 'tessera', resources: 'resources' },
  win32: { flag: '--win', folder: /^win.*unpacked$/, executable: 'Tessera.exe', resources: 'resources' },
  darwin: {
    flag: '--mac',
    folder: /^mac/,
    executable: 'Tessera.app/Contents/MacOS/Tessera',
    resources: 'Tessera.app/Contents/Resources',
  },
};

await runScript(async () => {
  const onlyFolder = process.argv.includes('--dir');
  const platform = PLATFORMS[/** @type {keyof typeof PLATFORMS} */ (process.platform)];
  if (!platform) throw new SetupError(`Tessera is not packaged for ${process.platform}.`);
  const node24 = await ensureNode24();
  await buildElectron(node24);
  const electron = await electronFolder(node24, onlyFolder);
  await step(node24, [
    'node_modules/electron-builder/cli.js',
    platform.flag,
    ...(onlyFolder ? ['dir'] : []),
    `--config.electronDist=${electron}`,
    '--publish=never',
  ]);
  const packed = join(inRoot('dist'), packedFolder(platform.folder));
  const parts = [join(packed, platform.executable), join(packed, platform.resources)];
  await step(node24, ['tools/packaging/check-package.ts', ...parts]);
});

/**
 * @param {string} node24
 * @param {boolean} mayStandIn an installer with a stand-in inside would be a lie
 */
async function electronFolder(node24, mayStandIn) {
  const electron = await findElectron(node24);
  if (electron) return dirname(electron.replace(/Electron\.app\/.*$/, 'Electron.app'));
  if (!mayStandIn || process.platform !== 'linux') {
    throw new SetupError('Electron could not be downloaded: check the connection to github.com and run it again.');
  }
  say('Electron cannot be had here: a stand-in takes its place, so this package cannot be started.');
  const folder = inRoot('out', 'electron-stand-in');
  await step(node24, ['tools/packaging/make-stand-in.ts', folder]);
  return folder;
}

/**
 * @param {string} node24
 * @param {readonly string[]} args
 */
async function step(node24, args) {
  const { code } = await show(node24, args, { cwd: root, onStdout: true });
  if (code !== 0) throw new SetupError(`Packaging stopped: ${args[0]} ended with code ${code}, see above.`);
}

/** @param {RegExp} pattern */
function packedFolder(pattern) {
  const dist = inRoot('dist');
  const name = existsSync(dist) ? readdirSync(dist).find((entry) => pattern.test(entry)) : undefined;
  if (!name) throw new SetupError('electron-builder made no folder in dist/.');
  return name;
}
