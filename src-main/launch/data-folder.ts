/**
 * The folder of one till: database, lock, launch files, the browser's profile. The same
 * place for both shells. It is private to its owner (0700, and umask 077 for all that comes
 * into it), because everything that another user of the machine must not read lies here.
 */
import { accessSync, chmodSync, constants, mkdirSync, readdirSync, type Stats, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { LaunchFailure } from './failure.ts';
import { LOCK_FILE } from './till-lock.ts';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<NodeJS.ProcessEnv>;
  readonly home: string;
}

/** The system's place for application data. */
export function defaultDataDir({ platform, env, home }: Machine): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Tessera');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Tessera');
  const xdg = env.XDG_DATA_HOME;
  // The XDG rules say that a relative path is to be ignored.
  return join(xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, '.local', 'share'), 'tessera');
}

/**
 * Makes the folder and closes it to everybody else.
 * @throws LaunchFailure when it cannot be written, is another user's or holds other things
 */
export function prepareDataDir(dir: string): void {
  process.umask(0o077);
  const found = makeFolder(dir);
  if (process.getuid !== undefined) closeToOthers(dir, found, process.getuid());
  try {
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new LaunchFailure('folder-unusable', dir, error);
  }
}

function makeFolder(dir: string): Stats {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    return statSync(dir);
  } catch (error) {
    throw new LaunchFailure('folder-unusable', dir, error);
  }
}

function closeToOthers(dir: string, found: Stats, uid: number): void {
  if (found.uid !== uid) throw new LaunchFailure('folder-of-another-user', dir);
  if ((found.mode & 0o7777) === 0o700) return;
  // `--data /tmp` or `--data ~/Documents`: closing that to its other readers would do harm.
  const names = readdirSync(dir);
  if (names.length > 0 && !names.includes(LOCK_FILE)) throw new LaunchFailure('folder-of-something-else', dir);
  chmodSync(dir, 0o700);
}
