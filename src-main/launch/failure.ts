/**
 * What can go wrong before a till stands, as a plain error with a code: a broken
 * environment is told in one place (words.ts), in the cashier's language, with what to do
 * about it. Details are names and paths only, never a token.
 */
export const LAUNCH_FAILURES = [
  'flag-unknown',
  'flag-value',
  'folder-unusable',
  'folder-of-another-user',
  'folder-of-something-else',
  'lock-unreadable',
  'data-newer',
  'data-unreadable',
  'till-does-not-answer',
  'no-free-port',
  'window-not-built',
] as const;
export type LaunchFailureCode = (typeof LAUNCH_FAILURES)[number];

export class LaunchFailure extends Error {
  readonly code: LaunchFailureCode;
  /** What the sentence is about: a flag, a folder, a port. */
  readonly subject: string;

  constructor(code: LaunchFailureCode, subject: string, cause?: unknown) {
    super(`${code}: ${subject}`, { cause });
    this.name = 'LaunchFailure';
    this.code = code;
    this.subject = subject;
  }

  /** 2: the command line is wrong. 1: the machine is not ready. */
  get exitCode(): 1 | 2 {
    return this.code === 'flag-unknown' || this.code === 'flag-value' ? 2 : 1;
  }
}
