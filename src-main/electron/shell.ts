/**
 * The Electron shell once Electron is ready: take the folder, open the till, serve it to its
 * window and to the customer's, close it all in the opposite order. It opens no port.
 */
import { app, Menu, session } from 'electron';
import { openTill } from '../app.ts';
import { openControl } from '../launch/control.ts';
import type { LaunchFlags } from '../launch/flags.ts';
import { openOrExplain } from '../launch/opening.ts';
import type { realSources } from '../launch/process.ts';
import { takeFolder } from '../launch/take-folder.ts';
import { readWindowFiles } from '../launch/window-files.ts';
import { windowService } from '../launch/window-service.ts';
import { say, terminalLanguage } from '../launch/words.ts';
import { type CustomerWindow, customerWindow } from './customer-window.ts';
import { displayMemory } from './display-memory.ts';
import { denyEverything } from './permissions.ts';
import { serveWindowFiles } from './protocol.ts';
import { tillWindow } from './window.ts';
import { serveWindowPorts } from './window-port.ts';

export interface ElectronShellOptions {
  readonly flags: LaunchFlags;
  readonly dataDir: string;
  readonly windowDir: string;
  readonly sources: ReturnType<typeof realSources>;
}

export interface RunningShell {
  show(): Promise<void>;
  close(): Promise<void>;
}

/** @returns null when a till that already runs (in a browser, say) was asked for a window */
export async function runElectronShell(options: ElectronShellOptions): Promise<RunningShell | null> {
  const { flags, dataDir, sources } = options;
  const taken = await takeFolder(dataDir, { open: true });
  if (!taken.mine) {
    sources.print(say(flags.language ?? terminalLanguage(process.env), 'already-running'));
    return null;
  }
  const closers = [async () => taken.lock.release()];
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0).reverse()) await closer();
  };
  try {
    const files = readWindowFiles(options.windowDir);
    let customer: CustomerWindow | null = null;
    const till = await openOrExplain(openTill, {
      dataDir,
      shell: 'electron',
      demo: flags.demo,
      country: flags.country ?? undefined,
      warnings: app.commandLine.hasSwitch('no-sandbox') ? ['browser-without-sandbox'] : [],
      language: flags.language ?? undefined,
      openCustomerDisplay: () => {
        customer?.open();
        return null;
      },
    });
    closers.push(() => till.close());
    Menu.setApplicationMenu(null);
    denyEverything(session.defaultSession);
    serveWindowFiles(files);
    const ports = serveWindowPorts(windowService(till, sources.report));
    const { current, show } = tillWindow(ports, () => customer?.close());
    const { remember, wasOpen } = displayMemory(till.services.store);
    customer = customerWindow({ ports, tillWindow: current, remember, report: sources.report });
    const control = await openControl({
      dataDir,
      platform: process.platform,
      randomName: sources.randomSecret,
      onWish: async () => {
        await show();
        return { url: null };
      },
    });
    closers.push(() => control.close());
    closers.push(async () => customer?.close());
    await show();
    if (wasOpen()) customer.open();
    return { show, close };
  } catch (error) {
    await close();
    throw error;
  }
}
