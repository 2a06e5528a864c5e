/** The till's windows: sandboxed, isolated from their preload, without Node, menu or tabs. */
import { join } from 'node:path';
import { app, BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { PAGE_URL } from './page-address.ts';
import type { WindowPorts } from './window-port.ts';

/** Built beside the main bundle: out/main and out/preload. */
const PRELOAD = join(import.meta.dirname, '..', 'preload', 'preload.cjs');

/** A window that shows our page and can do nothing else; nobody sees it yet. */
export function pageWindow(options: BrowserWindowConstructorOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...options,
    show: false,
    title: 'Tessera',
    webPreferences: {
      preload: PRELOAD,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      navigateOnDragDrop: false,
      spellcheck: false,
      autoplayPolicy: 'no-user-gesture-required', // a scan sounds before anybody has clicked
      backgroundThrottling: false, // a scan counts its time while another window is in front
      devTools: !app.isPackaged,
    },
  });
  window.removeMenu();
  // A page that died of its own accord comes back: the basket is in the main process.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
  return window;
}

export interface TillWindow {
  /** Null while there is none. */
  current(): BrowserWindow | null;
  /** Brings the till to the front, or opens its window; resolves when the page has loaded. */
  show(): Promise<void>;
}

/** @param onClosed what goes with the cashier's window */
export function tillWindow(ports: WindowPorts, onClosed: () => void): TillWindow {
  let window: BrowserWindow | null = null;
  const open = async (): Promise<void> => {
    const made = pageWindow({ width: 1280, height: 800, minWidth: 800, minHeight: 560 });
    window = made;
    made.once('ready-to-show', () => made.show());
    made.once('closed', () => {
      window = null;
      onClosed();
    });
    ports.allow(made.webContents, 'till');
    await made.loadURL(PAGE_URL);
  };
  return {
    current: () => window,
    show: async () => {
      if (window === null) return open();
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
  };
}
