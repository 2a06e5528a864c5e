/**
 * The browser shell from the first flag to the last signal: take the folder, open the till,
 * serve it on the loopback address, show a window, and close it all in the opposite order.
 * What is real (clock, randomness, till, streams) comes in as arguments from main.ts.
 */
import { join } from 'node:path';
import type { Language } from '../../contract/app.ts';
import type { OpenTill, TillOptions } from '../app.ts';
import { openControl, type WindowGranted } from '../launch/control.ts';
import { defaultDataDir, type Machine } from '../launch/data-folder.ts';
import { type LaunchFlags, parseFlags } from '../launch/flags.ts';
import { openOrExplain } from '../launch/opening.ts';
import { takeFolder } from '../launch/take-folder.ts';
import { readWindowFiles } from '../launch/window-files.ts';
import { windowService } from '../launch/window-service.ts';
import { say, terminalLanguage } from '../launch/words.ts';
import { browserWindows } from './browser-window.ts';
import { findBrowser } from './find-browser.ts';
import { removeLeftLaunchFiles } from './launch-file.ts';
import { launchTokens } from './launch-tokens.ts';
import { startShellServer } from './server.ts';
import { type FirstWindow, type WindowOpener, windowOpener } from './window-opener.ts';
import { windowSessions } from './window-sessions.ts';

/** The window that asks opens it at once. */
const DISPLAY_TOKEN_LIFETIME_MS = 30_000;

export interface ShellSurroundings {
  readonly machine: Machine;
  readonly args: readonly string[];
  readonly workingDir: string;
  /** The built window. */
  readonly windowDir: string;
  readonly uid: number | null;
  readonly now: () => number;
  readonly randomSecret: () => string;
  readonly print: (line: string) => void;
  readonly report: (error: unknown) => void;
  readonly openTill: (options: TillOptions) => Promise<OpenTill>;
  /** Told how to close before anything says that the till is ready. */
  readonly onOpen: (close: () => Promise<void>) => void;
}

/** Resolves when the till sells, or when one that already runs was asked for a window. */
export async function runBrowserShell(around: ShellSurroundings): Promise<void> {
  const flags = parseFlags(around.args, around.workingDir);
  const dataDir = flags.dataDir ?? defaultDataDir(around.machine);
  const taken = await takeFolder(dataDir, { open: flags.open });
  if (!taken.mine) return tellHandedOver(around, flags, taken.granted);
  const closers: Closer[] = [async () => taken.lock.release()];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const opener = await serve(around, { flags, dataDir }, closers);
    around.onOpen(close);
    announce(around, flags, opener.first(flags.open));
  } catch (error) {
    await close();
    throw error;
  }
}

type Closer = () => Promise<void>;

interface Prepared {
  readonly flags: LaunchFlags;
  readonly dataDir: string;
}

/** @param closers what was opened here, to be closed from the end */
async function serve(around: ShellSurroundings, prepared: Prepared, closers: Closer[]): Promise<WindowOpener> {
  const { flags, dataDir } = prepared;
  const files = readWindowFiles(around.windowDir);
  const { now, randomSecret, report } = around;
  const { platform } = around.machine;
  removeLeftLaunchFiles(dataDir);
  const path = flags.open ? findBrowser(around.machine) : null;
  const withoutSandbox = around.uid === 0;
  const tokens = launchTokens({ now, randomSecret });
  const till = await openOrExplain(around.openTill, {
    dataDir,
    shell: 'browser',
    demo: flags.demo,
    country: flags.country ?? undefined,
    warnings: path !== null && withoutSandbox ? ['browser-without-sandbox'] : [],
    language: flags.language ?? undefined,
    openCustomerDisplay: () => tokens.issue('customer-display', DISPLAY_TOKEN_LIFETIME_MS),
  });
  closers.push(() => till.close());
  const sessions = windowSessions(randomSecret);
  const service = windowService(till, report);
  const server = await startShellServer({ port: flags.port, files, service, tokens, sessions });
  closers.push(() => server.close());
  const profileDir = join(dataDir, 'browser-profile');
  const browser = path === null ? null : browserWindows({ path, profileDir, withoutSandbox });
  const opener = windowOpener({ dataDir, url: server.url, tokens, browser, randomName: randomSecret });
  closers.push(async () => opener.close());
  const control = await openControl({ dataDir, platform, randomName: randomSecret, onWish: opener.grant });
  closers.push(() => control.close());
  return opener;
}

function announce(around: ShellSurroundings, flags: LaunchFlags, first: FirstWindow): void {
  around.print(`Tessera is ready: ${first.url}`);
  if (first.fileToOpen !== null) around.print(say(languageOf(around, flags), 'no-browser', first.fileToOpen));
}

function tellHandedOver(around: ShellSurroundings, flags: LaunchFlags, granted: WindowGranted): void {
  around.print(
    granted.url === null ? say(languageOf(around, flags), 'already-running') : `Tessera is ready: ${granted.url}`,
  );
}

function languageOf(around: ShellSurroundings, flags: LaunchFlags): Language {
  return flags.language ?? terminalLanguage(around.machine.env);
}
