/**
 * Programs that come from the system, not from npm: a browser, and Xvfb for the tests.
 * As root on Debian the missing packages are installed; otherwise they are named with the
 * exact line to type. Nothing is asked.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { show } from './child.mjs';
import { SetupError, say } from './say.mjs';

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const BROWSER_APPS = [
  '/Applications/Google Chrome.app',
  '/Applications/Microsoft Edge.app',
  '/Applications/Chromium.app',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export function hasBrowser() {
  return BROWSERS.some(onPath) || BROWSER_APPS.some((path) => existsSync(path));
}

/** What the tests need and a fresh Debian may lack: package name by what proves it present. */
export function missingTestPackages() {
  if (process.platform !== 'linux') return [];
  const wanted = /** @type {const} */ ([
    ['chromium', onPath('chromium')],
    ['xvfb', onPath('Xvfb')],
    ['util-linux', onPath('setpriv')],
  ]);
  return wanted.filter(([, present]) => !present).map(([name]) => name);
}

export async function ensureTestPackages() {
  const missing = missingTestPackages();
  if (missing.length === 0) return;
  const line = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !onPath('apt-get')) {
    throw new SetupError(`The tests need ${missing.join(' and ')}; install with: sudo ${line}`);
  }
  say(`Installing Debian's ${missing.join(', ')} for the tests.`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await show('apt-get', ['-q', 'update'], { env });
  const [command = '', ...args] = line.split(' ');
  const { code } = await show(command, ['-q', ...args], { env });
  if (code === 0 && missingTestPackages().length === 0) return;
  throw new SetupError(`Debian's packages could not be installed, see above; the line was: ${line}`);
}

/** @param {string} program */
export function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
