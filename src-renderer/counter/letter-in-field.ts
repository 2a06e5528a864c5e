/**
 * A letter typed into a field of digits is a command. It waits a moment, because it may be the
 * first character of a scan, whose keys reach the field before the scanner is recognised.
 * Letters typed quickly wait together, and none of them is lost: D D turns two documents on.
 */
const WAIT_MS = 120;

let timer: ReturnType<typeof setTimeout> | undefined;
let waiting: readonly (() => void)[] = [];

export function letterSoon(run: () => void): void {
  clearTimeout(timer);
  waiting = [...waiting, run];
  timer = setTimeout(hearLettersNow, WAIT_MS);
}

/** It was a scan. */
export function forgetLetter(): void {
  clearTimeout(timer);
  waiting = [];
}

/** A person's Enter after it means what was typed before it, however quickly it followed. */
export function hearLettersNow(): void {
  clearTimeout(timer);
  const runs = waiting;
  waiting = [];
  for (const run of runs) run();
}
