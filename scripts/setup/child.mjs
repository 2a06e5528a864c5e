/**
 * Child processes, three ways: run() collects what a step says, show() lets it speak for
 * itself, become() hands the terminal over for good and ends as the child ends.
 * Nothing gets our standard input except become(): no step may wait for an answer.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { stripVTControlCharacters } from 'node:util';
import { SetupError } from './say.mjs';

const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']);

/**
 * @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} ChildOptions
 * @typedef {{ code: number, signal: NodeJS.Signals | null, output: string }} Ended
 */

/**
 * Runs a command quietly. `output` is what it wrote to both streams, without colours.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 * @returns {Promise<Ended>}
 */
export function run(command, args, options = {}) {
  const child = start(command, args, options, ['ignore', 'pipe', 'pipe']);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
  }
  return ended(child).then((end) => ({ ...end, output: stripVTControlCharacters(output) }));
}

/**
 * Runs a command that speaks for itself, on standard error (or on ours with `onStdout`).
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions & { onStdout?: boolean }} [options]
 */
export function show(command, args, options = {}) {
  const out = options.onStdout ? 'inherit' : 2;
  return ended(start(command, args, options, ['ignore', out, 'inherit']));
}

/**
 * Runs a command in our place: same streams, signals passed on, same end.
 * Resolves with how it ended; die() repeats that end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} [options]
 */
export async function become(command, args, options = {}) {
  const child = start(command, args, options, 'inherit');
  const handlers = FORWARDED.map((signal) => {
    // At a terminal, Ctrl-C reaches the child by itself: a second one would mean "at once".
    const handler = () => {
      if (!(signal === 'SIGINT' && process.stdin.isTTY)) child.kill(signal);
    };
    process.on(signal, handler);
    return /** @type {const} */ ([signal, handler]);
  });
  const end = await ended(child);
  for (const [signal, handler] of handlers) process.off(signal, handler);
  return end;
}

/**
 * Ends this process the way the child ended.
 * @param {{ code: number, signal: NodeJS.Signals | null }} end
 */
export function die({ code, signal }) {
  if (signal && process.platform !== 'win32') process.kill(process.pid, signal);
  else process.exitCode = code;
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {ChildOptions} options
 * @param {import('node:child_process').StdioOptions} stdio
 */
function start(command, args, { cwd, env, timeoutMs }, stdio) {
  const given = { cwd, env: { ...process.env, ...env }, timeout: timeoutMs ?? 0, stdio };
  return spawn(command, args, given);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | null }>}
 */
function ended(child) {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      reject(new SetupError(`Could not run ${child.spawnfile}: ${error.message}.`));
    });
    child.once('close', (code, signal) => {
      const bySignal = signal ? 128 + (constants.signals[signal] ?? 0) : 1;
      resolve({ code: code ?? bySignal, signal });
    });
  });
}
