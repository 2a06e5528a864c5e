/**
 * A letter typed into a field of digits is a command. It waits a moment, because it may be the
 * first character of a scan, whose keys reach the field before the scanner is recognised.
 */
const WAIT_MS = 120;

let timer: ReturnType<typeof setTimeout> | undefined;

export function letterSoon(run: () => void): void {
  clearTimeout(timer);
  timer = setTimeout(run, WAIT_MS);
}

/** It was a scan. */
export function forgetLetter(): void {
  clearTimeout(timer);
}
