/**
 * Node 24, on which everything of Tessera runs (better-sqlite3 13 crashes Node 20). On
 * Linux and Windows npm has brought it as a package; macOS has no such package, so the
 * developer's own one is used.
 */
import { existsSync } from 'node:fs';
import { run } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot } from './paths.mjs';
import { SetupError } from './say.mjs';

const WANTED_MAJOR = 24;

/** Installs what is missing and gives the path of Node 24. */
export async function ensureNode24() {
  await ensureInstalled();
  // What Node 24 made of the sources is kept for the next start: a third of the time until the till stands.
  process.env.NODE_COMPILE_CACHE ??= inRoot('node_modules', '.cache', 'node');
  const exe = process.platform === 'win32' ? 'node.exe' : 'node';
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const pinned = inRoot('node_modules', `node-${platform}-${process.arch}`, 'bin', exe);
  if (existsSync(pinned)) return pinned;
  if (majorOf(process.version) >= WANTED_MAJOR) return process.execPath;
  for (const name of ['node24', 'node']) {
    const found = await run(name, ['--version']).catch(() => null);
    if (found?.code === 0 && majorOf(found.output) >= WANTED_MAJOR) return name;
  }
  throw new SetupError(
    `Tessera runs on Node ${WANTED_MAJOR} and this is ${process.version} on ${platform}-${process.arch}, ` +
      `for which npm has no Node package: install Node ${WANTED_MAJOR} from https://nodejs.org and run the command again.`,
  );
}

/** @param {string} version as `v24.21.0` */
function majorOf(version) {
  return Number(/^v(\d+)\./.exec(version.trim())?.[1] ?? 0);
}
