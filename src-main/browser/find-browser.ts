/**
 * Looks for a browser that can show one page as an app window: Chromium, Chrome or Edge.
 * Snap's Chromium is passed over, because its confinement hides the data folder from it:
 * neither the launch file nor a profile of our own would work.
 */
import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Machine } from '../launch/data-folder.ts';

const LINUX_NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const MAC_PROGRAMS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_PROGRAMS = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
];
const SNAP = '/snap/bin/chromium';

/** @returns the program's path, or null when none is installed */
export function findBrowser(machine: Machine): string | null {
  return candidates(machine).find((program) => isUsable(program)) ?? null;
}

function candidates({ platform, env, home }: Machine): readonly string[] {
  if (platform === 'darwin') return [...MAC_PROGRAMS, ...MAC_PROGRAMS.map((program) => join(home, program))];
  if (platform === 'win32') {
    const places = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA];
    return places.flatMap((place) => (place ? WINDOWS_PROGRAMS.map((parts) => join(place, ...parts)) : []));
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isUsable(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    const real = realpathSync(program);
    if (real === '/usr/bin/snap' || real.startsWith('/snap/')) return false;
    // Ubuntu's /usr/bin/chromium-browser is a script that only calls the snap.
    return !(program.endsWith('/chromium-browser') && exists(SNAP));
  } catch {
    return false;
  }
}

function exists(file: string): boolean {
  try {
    accessSync(file);
    return true;
  } catch {
    return false;
  }
}
