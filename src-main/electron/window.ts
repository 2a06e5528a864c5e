/** The till's window: sandboxed, isolated from its preload, without Node, menu or tabs. */
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { PAGE_URL } from './page-address.ts';
import type { WindowPorts } from './window-port.ts';

/** Built beside the main bundle: out/main and out/preload. */
const PRELOAD = join(import.meta.dirname, '..', 'preload', 'preload.cjs');

/** Resolves when the page has loaded. */
export async function openWindow(ports: WindowPorts): Promise<void> {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 560,
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
  window.once('ready-to-show', () => window.show());
  // A page that died of its own accord comes back: the basket is in the main process.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
  ports.allow(window.webContents);
  await window.loadURL(PAGE_URL);
}

/** Brings the till to the front, or opens a window when there is none. */
export async function showWindow(ports: WindowPorts): Promise<void> {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) return openWindow(ports);
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
