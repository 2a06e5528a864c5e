/**
 * The browser shell's entry: makes what is real and hands it over. Nothing is decided here
 * but exit codes: 0 closed or handed over, 1 the machine is not ready, 2 a wrong flag.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { openTill } from '../app.ts';
import { closeOnSignals, realSources, tellFailure } from '../launch/process.ts';
import { runBrowserShell } from './shell.ts';

const args = process.argv.slice(2);
try {
  const sources = realSources();
  await runBrowserShell({
    ...sources,
    machine: { platform: process.platform, env: process.env, home: homedir() },
    args,
    workingDir: process.cwd(),
    windowDir: join(import.meta.dirname, '..', '..', 'out', 'renderer'),
    uid: process.getuid?.() ?? null,
    openTill,
    onOpen: (close) => closeOnSignals(close, { now: sources.now, exit: process.exit }),
  });
} catch (error) {
  process.exitCode = tellFailure(error, args).exitCode;
}
