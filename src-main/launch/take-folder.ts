/**
 * The first step of both shells: the data folder is prepared and locked, or the till that
 * holds it is asked for a window. Whoever gets the lock opens the till; nobody else may.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { askRunningTill, type WindowGranted, type WindowWish } from './control.ts';
import { prepareDataDir } from './data-folder.ts';
import { LaunchFailure } from './failure.ts';
import { acquireTillLock, type TillLock } from './till-lock.ts';

export type Taken =
  | { readonly mine: true; readonly lock: TillLock }
  | { readonly mine: false; readonly granted: WindowGranted };

/** A till that starts or closes holds the lock for a while without answering. */
const PATIENCE_MS = 15_000;
const PAUSE_MS = 150;

export async function takeFolder(dataDir: string, wish: WindowWish, patienceMs = PATIENCE_MS): Promise<Taken> {
  prepareDataDir(dataDir);
  for (let waitedMs = 0; waitedMs <= patienceMs; waitedMs += PAUSE_MS) {
    const lock = acquireTillLock(dataDir);
    if (lock !== null) return { mine: true, lock };
    const granted = await askRunningTill(dataDir, wish);
    if (granted !== null) return { mine: false, granted };
    await sleep(PAUSE_MS);
  }
  throw new LaunchFailure('till-does-not-answer', dataDir);
}
