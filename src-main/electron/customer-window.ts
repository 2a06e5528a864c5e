/**
 * The customer's screen: a second window of the same page, with a port that may only look on. It
 * fills the second screen and follows it when one is plugged in or pulled out; with one screen
 * only it is an ordinary window that somebody can move. It ends with the till's window.
 */
import { app, type BrowserWindow, screen } from 'electron';
import { screenForCustomer, screenKey } from './display-choice.ts';
import { PAGE_URL } from './page-address.ts';
import { pageWindow } from './window.ts';
import type { WindowPorts } from './window-port.ts';

export interface CustomerWindow {
  /** Opens it, or brings it to the front. */
  open(): void;
  /** With the till: it comes back with it, too. */
  close(): void;
}

const WINDOWED = { width: 1024, height: 768 };

export interface CustomerWindowOptions {
  readonly ports: WindowPorts;
  /** Null while there is none. */
  readonly tillWindow: () => BrowserWindow | null;
  /** Told when somebody opens or closes it. */
  readonly remember: (isOpen: boolean) => void;
  readonly report: (error: unknown) => void;
}

export function customerWindow({ ports, tillWindow, remember, report }: CustomerWindowOptions): CustomerWindow {
  let window: BrowserWindow | null = null;
  let endsWithTill = false;
  let usedBefore: string | null = null;

  const place = (): void => {
    const till = tillWindow();
    if (window === null || till === null) return;
    const own = screen.getDisplayMatching(till.getBounds()).id;
    const found = screenForCustomer(screen.getAllDisplays(), own, usedBefore);
    // Only a window that is not full yet can be moved.
    window.setFullScreen(false);
    if (found === null) {
      window.setSize(WINDOWED.width, WINDOWED.height);
      return;
    }
    usedBefore = screenKey(found);
    window.setBounds(found.bounds);
    window.setFullScreen(true);
  };
  app.once('before-quit', () => {
    endsWithTill = true;
  });
  screen.on('display-added', place);
  screen.on('display-removed', place);

  const make = (): BrowserWindow => {
    const made = pageWindow({ ...WINDOWED, autoHideMenuBar: true });
    made.once('ready-to-show', () => {
      place();
      made.showInactive(); // scans go on to the cashier's window
    });
    made.once('closed', () => {
      window = null;
      if (!endsWithTill) remember(false);
    });
    ports.allow(made.webContents, 'customer-display');
    made.loadURL(`${PAGE_URL}?customer-display`).catch(report);
    return made;
  };

  return {
    open: () => {
      remember(true);
      if (window === null) window = make();
      else window.showInactive();
    },
    close: () => {
      endsWithTill = true;
      window?.close();
    },
  };
}
