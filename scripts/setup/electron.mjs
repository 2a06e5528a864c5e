/**
 * Electron's binary. Its package downloads it on demand, about 110 MB. Where that cannot
 * be had (a closed network, a machine without a screen) the browser shell opens instead,
 * so the attempt must fail fast: first a knock at the download's address, then the
 * package's own installer under a time limit. Nothing is remembered: next time, again.
 */
import { existsSync, readFileSync } from 'node:fs';
import { run } from './child.mjs';
import { inRoot } from './paths.mjs';
import { say } from './say.mjs';

const KNOCK_MS = 3_000;
const DOWNLOAD_MS = 90_000;

/**
 * The path of Electron's executable, fetched if need be, or null.
 * @param {string} node24
 */
export async function findElectron(node24) {
  const here = electronHere();
  if (here || !(await answers())) return here;
  say('Fetching Electron, about 110 MB; --browser opens the till in a browser instead.');
  const installer = inRoot('node_modules', 'electron', 'install.js');
  await run(node24, [installer], { timeoutMs: DOWNLOAD_MS });
  return electronHere();
}

/** The executable that is already there, or null. */
function electronHere() {
  const folder = inRoot('node_modules', 'electron');
  const pathFile = `${folder}/path.txt`;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!override && !existsSync(pathFile)) return null;
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const executable = `${override ?? `${folder}/dist`}/${name}`;
  return existsSync(executable) ? executable : null;
}

/** A window needs a screen; on Linux it is announced by a variable. */
export function hasScreen() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** Behind a proxy a direct knock proves nothing: there the installer itself has to try. */
async function answers() {
  if (process.env.HTTPS_PROXY || process.env.https_proxy) return true;
  const url = process.env.ELECTRON_MIRROR ?? 'https://github.com/electron/electron/releases/';
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(KNOCK_MS) });
    return true;
  } catch {
    return false;
  }
}
