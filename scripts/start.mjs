/**
 * npm start: installs and builds what is missing, then opens the till. The Electron window
 * where its binary is or can be had, else the browser shell. All flags go on to the
 * program; only --browser and --no-open are looked at here, because they choose the shell.
 */
import { buildElectron, buildRenderer } from './setup/build.mjs';
import { become, die } from './setup/child.mjs';
import { findElectron, hasScreen } from './setup/electron.mjs';
import { ensureNode24 } from './setup/node24.mjs';
import { callerFolder, inRoot, root } from './setup/paths.mjs';
import { runScript, say } from './setup/say.mjs';
import { hasBrowser } from './setup/system.mjs';

/** A window that ends this early never was one: a missing library, a forbidden sandbox. */
const STILLBORN_MS = 5_000;
const STILLBORN_SIGNALS = ['SIGTRAP', 'SIGABRT', 'SIGSEGV', 'SIGILL'];

await runScript(async () => {
  const flags = process.argv.slice(2);
  const node24 = await ensureNode24();
  const wantsWindow = hasScreen() && !flags.includes('--browser') && !flags.includes('--no-open');
  const electron = wantsWindow ? await findElectron(node24) : null;
  const end = electron ? await openWindow(node24, electron, flags) : null;
  if (end) return die(end);

  await buildRenderer(node24);
  if (!flags.includes('--no-open') && !hasBrowser()) {
    say('No Chromium, Chrome or Edge was found; on Debian: sudo apt-get install -y chromium');
  }
  const program = [inRoot('src-main', 'browser', 'main.ts'), ...flags];
  die(await become(node24, program, { cwd: callerFolder('start') }));
});

/**
 * Null when Electron cannot run here, so that the browser shell takes over.
 * @param {string} node24
 * @param {string} electron
 * @param {readonly string[]} flags
 */
async function openWindow(node24, electron, flags) {
  await buildElectron(node24);
  const startedAtMs = Date.now();
  // Chromium refuses its sandbox to root; anybody else keeps it.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const end = await become(electron, [...sandbox, root, ...flags], { cwd: callerFolder('start') });
  const crashed = end.code === 127 || STILLBORN_SIGNALS.includes(end.signal ?? '');
  if (!crashed || Date.now() - startedAtMs > STILLBORN_MS) return end;
  say('Electron could not open a window here (see above): opening the browser shell instead.');
  return null;
}
