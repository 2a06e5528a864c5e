/**
 * The few things that both shells do with the process itself: real clock and randomness,
 * words for a launch that failed, and closing on a signal within a bounded time.
 */
import { randomBytes } from 'node:crypto';
import { LaunchFailure } from './failure.ts';
import { languageFlag } from './flags.ts';
import { say, terminalLanguage } from './words.ts';

const SECRET_BYTES = 32;
/** A window or a worker that does not let go must not keep the lock for ever. */
const CLOSING_PATIENCE_MS = 10_000;
const ONE_KEYSTROKE_MS = 1_000;

export function realSources() {
  // Whoever read our lines may have gone; the till sells on without them.
  process.stdout.on('error', () => {});
  return {
    now: () => Date.now(),
    randomSecret: () => randomBytes(SECRET_BYTES).toString('base64url'),
    print: (line: string) => void process.stdout.write(`${line}\n`),
    report: (error: unknown) => console.error(error),
  };
}

export interface SignalSurroundings {
  readonly now: () => number;
  readonly exit: (exitCode: number) => void;
}

export interface Told {
  readonly exitCode: number;
  /** Null for an error without words of ours: its trace has been printed. */
  readonly sentence: string | null;
}

export function tellFailure(error: unknown, args: readonly string[]): Told {
  if (!(error instanceof LaunchFailure)) {
    console.error(error);
    return { exitCode: 1, sentence: null };
  }
  const sentence = say(languageFlag(args) ?? terminalLanguage(process.env), error.code, error.subject);
  process.stderr.write(`${sentence}\n`);
  return { exitCode: error.exitCode, sentence };
}

/**
 * Closes on the first signal. A later one does not wait: whoever presses Ctrl-C again means
 * it. One Ctrl-C may arrive several times at once, from the terminal, from npm and from
 * start.mjs, and counts once.
 */
export function closeOnSignals(close: () => Promise<void>, { now, exit }: SignalSurroundings): void {
  let closingSinceMs: number | null = null;
  const onSignal = (): void => {
    if (closingSinceMs !== null) {
      if (now() - closingSinceMs > ONE_KEYSTROKE_MS) exit(1);
      return;
    }
    closingSinceMs = now();
    setTimeout(() => exit(1), CLOSING_PATIENCE_MS).unref();
    close().then(
      () => exit(0),
      (error: unknown) => {
        console.error(error);
        exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, onSignal);
}
