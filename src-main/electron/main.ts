/**
 * Electron's entry. What must happen before Electron is ready happens here, in this order:
 * the flags, the data folder made private, Electron's own profile inside it (so that its
 * single-instance lock is one per till, like ours), the scheme.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { app, dialog } from 'electron';
import { defaultDataDir, prepareDataDir } from '../launch/data-folder.ts';
import { parseFlags } from '../launch/flags.ts';
import { closeOnSignals, realSources, tellFailure } from '../launch/process.ts';
import { programArguments } from './program-arguments.ts';
import { registerScheme } from './protocol.ts';
import { type RunningShell, runElectronShell } from './shell.ts';

const args = programArguments(process.argv, app.isPackaged ? null : app.getAppPath());

const sources = realSources();

function fail(error: unknown): void {
  const { exitCode, sentence } = tellFailure(error, args);
  // Started from a desktop, nobody reads the terminal.
  if (app.isPackaged && sentence !== null) dialog.showErrorBox('Tessera', sentence);
  app.exit(exitCode);
}

try {
  const flags = parseFlags(args, process.cwd());
  const dataDir = flags.dataDir ?? defaultDataDir({ platform: process.platform, env: process.env, home: homedir() });
  prepareDataDir(dataDir);
  app.setPath('userData', join(dataDir, 'electron-profile'));
  registerScheme();
  if (app.requestSingleInstanceLock()) {
    const windowDir = join(import.meta.dirname, '..', 'renderer');
    const start = () => runElectronShell({ flags, dataDir, windowDir, sources });
    app
      .whenReady()
      .then(start)
      .then((shell) => (shell === null ? app.exit(0) : stayOpen(shell)))
      .catch(fail);
  } else {
    app.exit(0); // the till that runs has been told, and comes to the front
  }
} catch (error) {
  fail(error);
}

function stayOpen(shell: RunningShell): void {
  app.on('second-instance', () => void shell.show());
  app.on('activate', () => void shell.show());
  app.on('window-all-closed', () => app.quit());
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    shell.close().then(() => app.exit(0), fail);
  });
  closeOnSignals(shell.close, { now: sources.now, exit: (exitCode) => app.exit(exitCode) });
  sources.print('Tessera is ready: window');
}
