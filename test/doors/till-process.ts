/**
 * A real till as a process of its own, as npm start makes it: the browser shell's entry under
 * Node 24. Its folder and everything it started are gone when the test file ends.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { closeAtEnd } from '../unit/support/temp-dir.ts';

export const ROOT = join(import.meta.dirname, '..', '..');
const MAIN = join(ROOT, 'src-main', 'browser', 'main.ts');
const PATIENCE_MS = 30_000;

export interface TillProcess {
  readonly child: ChildProcess;
  readonly pid: number;
  /** Lines of the standard output so far. */
  readonly lines: readonly string[];
  errors(): string;
  /** The text after `Tessera is ready: `. Rejects when the process ends before. */
  readonly ready: Promise<string>;
  readonly exit: Promise<number | NodeJS.Signals>;
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals>;
}

export interface StartOptions {
  readonly env?: NodeJS.ProcessEnv;
  /** A program and its arguments that run the till, such as setpriv. */
  readonly through?: readonly string[];
}

export function startTill(args: readonly string[], options: StartOptions = {}): TillProcess {
  const [program = '', ...rest] = [...(options.through ?? []), process.execPath, MAIN, ...args];
  const env = { ...process.env, LANG: 'en_GB.UTF-8', LC_ALL: '', NODE_OPTIONS: '', ...options.env };
  const child = spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: string[] = [];
  let errors = '';
  const found = Promise.withResolvers<string>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    const ready = /^Tessera is ready: (.*)$/.exec(line)?.[1];
    if (ready !== undefined) found.resolve(ready);
  });
  child.stderr.on('data', (chunk) => {
    errors += String(chunk);
  });
  const exit = new Promise<number | NodeJS.Signals>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'SIGKILL'));
  });
  void exit.then((how) => found.reject(new Error(`the till ended (${how}) before it was ready: ${errors}`)));
  setTimeout(() => found.reject(new Error(`the till is not ready: ${errors}`)), PATIENCE_MS).unref();
  found.promise.catch(() => {});
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => {
    child.kill(signal);
    return exit;
  };
  closeAtEnd(async () => {
    if (child.exitCode === null && child.signalCode === null) await stop('SIGKILL');
  });
  return { child, pid: child.pid ?? 0, lines, errors: () => errors, ready: found.promise, exit, stop };
}

export interface ReadyAddress {
  /** `http://127.0.0.1:7420` */
  readonly origin: string;
  readonly port: number;
  readonly token: string | null;
}

export async function readyAddress(till: TillProcess): Promise<ReadyAddress> {
  const url = new URL(await till.ready);
  const token = /^#launch=(.+)$/.exec(url.hash)?.[1] ?? null;
  return { origin: url.origin, port: Number(url.port), token };
}

/** What the page does with its token. */
export function exchange({ origin }: ReadyAddress, token: string, headers: Record<string, string> = {}) {
  return fetch(`${origin}/session`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ token }),
  });
}
