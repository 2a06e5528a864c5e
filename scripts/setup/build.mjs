/**
 * What has to be built, and only when what it is built from has changed: the window
 * (out/renderer) and Electron's two bundles (out/main, out/preload). The till's main
 * process needs no build, Node 24 runs its sources. Stamps are in out/.stamps.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { inRoot, root } from './paths.mjs';
import { SetupError, say } from './say.mjs';

const SHARED = ['core', 'contract', 'hardware', 'package-lock.json', 'tsconfig.base.json'];

const RENDERER = {
  name: 'the window',
  stamp: 'renderer',
  proof: 'out/renderer/index.html',
  inputs: ['src-renderer', 'vite.config.ts', ...SHARED],
  command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
};

const ELECTRON = {
  name: "Electron's bundles",
  stamp: 'electron',
  proof: 'out/main/main.js',
  inputs: ['src-main', 'migrations', 'electron.vite.config.ts', ...SHARED],
  command: ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn', '--ignoreConfigWarning'],
};

/** @param {string} node24 */
export function buildRenderer(node24) {
  return buildWhenStale(node24, RENDERER);
}

/** @param {string} node24 */
export async function buildElectron(node24) {
  await buildWhenStale(node24, RENDERER);
  await buildWhenStale(node24, ELECTRON);
}

/**
 * @param {string} node24
 * @param {typeof RENDERER} target
 */
async function buildWhenStale(node24, target) {
  const stamp = inRoot('out', '.stamps', target.stamp);
  const wanted = hashOf(target.inputs);
  const fresh = existsSync(inRoot(target.proof)) && existsSync(stamp);
  if (fresh && readFileSync(stamp, 'utf8') === wanted) return;
  say(`Building ${target.name}.`);
  const { code, output } = await run(node24, target.command, { cwd: root });
  // The builder's own stack says nothing about our sources.
  const complaint = output.replace(/\n\s+at [\s\S]*$/, '').trimEnd();
  if (code !== 0) throw new SetupError(`${complaint}\nBuilding ${target.name} failed, see above.`);
  mkdirSync(inRoot('out', '.stamps'), { recursive: true });
  writeFileSync(stamp, wanted);
}

/**
 * One hash over the names and contents of files and folders; a missing one counts as such.
 * @param {readonly string[]} inputs
 */
export function hashOf(inputs) {
  const hash = createHash('sha256');
  for (const path of inputs.flatMap(filesUnder)) {
    hash.update(`\0${path}\0`).update(readFileSync(inRoot(path)));
  }
  return hash.digest('hex');
}

/**
 * @param {string} path relative to the root
 * @returns {string[]} files in a stable order
 */
function filesUnder(path) {
  if (!existsSync(inRoot(path))) return [];
  try {
    const names = readdirSync(inRoot(path)).sort();
    return names.flatMap((name) => filesUnder(join(path, name)));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return [path];
    throw error;
  }
}
