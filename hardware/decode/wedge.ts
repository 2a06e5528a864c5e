/**
 * Tells a scanner's keys from a person's, purely: keys and time go in, decisions come out.
 * Keys that may yet turn out to be a scan are `provisional`: whoever listens lets them into
 * the field (remembering how it was) or holds them back, and learns later which it was.
 * Times are the events' own, so a page that stalls mistakes nobody (HARDWARE.md 1a).
 */
import { type KeyMeaning, meaningOf, type WedgeKey } from './wedge-key.ts';
import { DEFAULT_WEDGE, type WedgeOptions } from './wedge-options.ts';

const GS = '\u001d';

export type WedgeState =
  /** `released` was taken for a person's by the clock; keys still on their way may prove it a scan's. */
  | { readonly phase: 'idle'; readonly tailUntilMs: number; readonly released?: Run }
  | { readonly phase: 'maybe'; readonly run: Run; readonly patient: boolean }
  | { readonly phase: 'scan'; readonly run: Run; readonly patient: boolean };

/** Keys in a row; `altDigits` waits for Alt to be let go. */
interface Run {
  readonly text: string;
  readonly altDigits: string;
  /** Keys so far that the listener holds as provisional. */
  readonly keys: number;
  readonly gapsMs: readonly number[];
  readonly lastMs: number;
}

export interface WedgeVerdict {
  /** `pass`: a person's key; `provisional`: not known yet; `swallow`: a scanner's. */
  readonly key: 'pass' | 'provisional' | 'swallow';
  /** Earlier provisional keys turned out to be a person's (all of them). */
  readonly released: boolean;
  /** Earlier provisional keys turned out to be a scan's (all of them): undo what they did. */
  readonly taken: boolean;
  /** A scan that has ended. */
  readonly scan: string | null;
}

export interface WedgeStep {
  readonly state: WedgeState;
  readonly verdict: WedgeVerdict;
}

export const IDLE: WedgeState & { phase: 'idle' } = { phase: 'idle', tailUntilMs: Number.NEGATIVE_INFINITY };

const PASS: WedgeVerdict = { key: 'pass', released: false, taken: false, scan: null };
const SWALLOW: WedgeVerdict = { ...PASS, key: 'swallow' };
const RELEASE: WedgeVerdict = { ...PASS, released: true };

/** What becomes of one key. */
export function wedgeKey(state: WedgeState, key: WedgeKey, options: WedgeOptions = DEFAULT_WEDGE): WedgeStep {
  if (key.type === 'up') return keyUp(state, key);
  if (key.code === '') return { state, verdict: PASS }; // autocomplete makes events without a key
  const meaning = meaningOf(key, options);
  switch (state.phase) {
    case 'idle':
      return fromIdle(state, key, meaning, options);
    case 'maybe':
      return fromMaybe(state.run, key, meaning, options);
    case 'scan':
      return fromScan(state.run, key, meaning, options);
  }
}

/** When the state has to be looked at again if no key comes; null when never. */
export function wakeAtMs(state: WedgeState, options: WedgeOptions = DEFAULT_WEDGE): number | null {
  if (state.phase === 'idle') return null;
  const dueMs = state.run.lastMs + (state.phase === 'maybe' ? options.restartGapMs : options.clockQuietMs);
  return state.patient ? dueMs + 2 * options.stallMs : dueMs;
}

/** What becomes of the state when time passes without a key. */
export function wedgeTick(state: WedgeState, nowMs: number, options: WedgeOptions = DEFAULT_WEDGE): WedgeStep {
  const dueMs = wakeAtMs(state, options);
  if (state.phase === 'idle' || dueMs === null || nowMs < dueMs) return { state, verdict: PASS };
  const late = nowMs > dueMs + options.stallMs;
  // The page was busy: keys pressed long ago may be waiting behind this timer. Let them come first.
  if (late && !state.patient) return { state: { ...state, patient: true }, verdict: PASS };
  if (state.phase === 'maybe') return { state: { ...IDLE, released: state.run }, verdict: RELEASE };
  return { state: afterScan(state.run, options), verdict: { ...PASS, scan: textOf(state.run) } };
}

function fromIdle(
  state: WedgeState & { phase: 'idle' },
  key: WedgeKey,
  meaning: KeyMeaning,
  options: WedgeOptions,
): WedgeStep {
  if (meaning.kind === 'terminator' && key.timeMs <= state.tailUntilMs) return { state, verdict: SWALLOW };
  if (key.repeat) return { state, verdict: PASS };
  // Its own time says that it came right after the last one: only its delivery was held up.
  if (state.released && startsRun(meaning) && key.timeMs - state.released.lastMs <= options.scanGapMs) {
    return fromMaybe(state.released, key, meaning, options);
  }
  if (options.prefixes.has(key.code)) return { state: scanning(emptyRun(key)), verdict: SWALLOW };
  return startsRun(meaning) ? begin(key, meaning) : { state, verdict: PASS };
}

function fromMaybe(run: Run, key: WedgeKey, meaning: KeyMeaning, options: WedgeOptions): WedgeStep {
  const gapMs = key.timeMs - run.lastMs;
  const tooSlow = gapMs > options.restartGapMs || (run.gapsMs.length === 0 && gapMs > options.scanGapMs);
  const goesOn = !tooSlow && !key.repeat && (startsRun(meaning) || meaning.kind === 'modifier');
  if (!goesOn) return restart(key, meaning, options);
  const longer = extend(run, key, meaning);
  if (meaning.kind === 'modifier') return { state: { phase: 'maybe', run: longer, patient: false }, verdict: PASS };
  if (longer.keys >= options.fewestKeys && median(longer.gapsMs) <= options.scanGapMs) {
    return { state: scanning(longer), verdict: { ...SWALLOW, taken: true } };
  }
  return { state: { phase: 'maybe', run: longer, patient: false }, verdict: { ...PASS, key: 'provisional' } };
}

function fromScan(run: Run, key: WedgeKey, meaning: KeyMeaning, options: WedgeOptions): WedgeStep {
  if (key.timeMs - run.lastMs > options.quietMs) {
    const next = fromIdle(afterScan(run, options), key, meaning, options);
    return { state: next.state, verdict: { ...next.verdict, scan: textOf(run) } };
  }
  if (meaning.kind === 'terminator') {
    return { state: afterScan(run, options), verdict: { ...SWALLOW, scan: textOf(run) } };
  }
  if (key.repeat || meaning.kind === 'other') return { state: scanning(run), verdict: SWALLOW };
  return { state: scanning(extend(run, key, meaning)), verdict: SWALLOW };
}

/** The run so far was a person's; this key may begin another. */
function restart(key: WedgeKey, meaning: KeyMeaning, options: WedgeOptions): WedgeStep {
  const next = fromIdle({ phase: 'idle', tailUntilMs: Number.NEGATIVE_INFINITY }, key, meaning, options);
  return { state: next.state, verdict: { ...next.verdict, released: true } };
}

function begin(key: WedgeKey, meaning: KeyMeaning): WedgeStep {
  const run = extend(emptyRun(key), key, meaning);
  return {
    state: { phase: 'maybe', run: { ...run, gapsMs: [] }, patient: false },
    verdict: { ...PASS, key: 'provisional' },
  };
}

/** Alt let go makes the character of its code; keys coming up mean nothing else. */
function keyUp(state: WedgeState, key: WedgeKey): WedgeStep {
  const isAlt = key.code === 'AltLeft' || key.code === 'AltRight';
  if (!isAlt || state.phase === 'idle' || state.run.altDigits === '') return { state, verdict: PASS };
  const text = state.run.text + String.fromCharCode(Number(state.run.altDigits) % 0x1_00);
  return { state: { ...state, run: { ...state.run, text, altDigits: '' } }, verdict: PASS };
}

function extend(run: Run, key: WedgeKey, meaning: KeyMeaning): Run {
  return {
    text: run.text + addition(meaning),
    altDigits: meaning.kind === 'alt-digit' ? run.altDigits + meaning.digit : run.altDigits,
    keys: meaning.kind === 'modifier' ? run.keys : run.keys + 1,
    gapsMs: [...run.gapsMs, key.timeMs - run.lastMs],
    lastMs: key.timeMs,
  };
}

function addition(meaning: KeyMeaning): string {
  if (meaning.kind === 'character') return meaning.text;
  return meaning.kind === 'separator' ? GS : '';
}

/** A separator never comes first: F8 and Ctrl+] pressed alone are a person's. */
function startsRun(meaning: KeyMeaning): boolean {
  return meaning.kind === 'character' || meaning.kind === 'alt-digit';
}

function emptyRun(key: WedgeKey): Run {
  return { text: '', altDigits: '', keys: 0, gapsMs: [], lastMs: key.timeMs };
}

function scanning(run: Run): WedgeState {
  return { phase: 'scan', run, patient: false };
}

function afterScan(run: Run, options: WedgeOptions): WedgeState & { phase: 'idle' } {
  return { phase: 'idle', tailUntilMs: run.lastMs + options.lateTerminatorMs };
}

/** A prefix key without anything after it is no scan. */
function textOf(run: Run): string | null {
  return run.text === '' ? null : run.text;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
