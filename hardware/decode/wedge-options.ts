/** What can differ from scanner to scanner, with the values that suit nearly all of them (HARDWARE.md 1a). */
import { type KeyLayout, US_LAYOUT } from './key-layout.ts';

export interface WedgeOptions {
  /** Keys make a scan once their middle gap is at most this. */
  readonly scanGapMs: number;
  /** A longer gap ends a run of keys that is not a scan yet. */
  readonly restartGapMs: number;
  readonly fewestKeys: number;
  /** A scan without a terminator ends after this much quiet between its last key and the next one, by their own times. */
  readonly quietMs: number;
  /** The same by the clock, while no key comes: of a scanner that sends no terminator. */
  readonly clockQuietMs: number;
  /** The same of one that sends a terminator: what is missing is held up on its way. */
  readonly terminatorWaitMs: number;
  /** A terminator that comes this late after the last character still belongs to the scan. */
  readonly lateTerminatorMs: number;
  /** A timer that fires later than this was held up; keys may be waiting behind it. */
  readonly stallMs: number;
  readonly terminators: ReadonlySet<string>;
  /** Keys that announce a scan: what follows is one from its first key on. */
  readonly prefixes: ReadonlySet<string>;
  /** Keys that stand for the separator GS (0x1D) inside a scan, besides Ctrl+]. */
  readonly separators: ReadonlySet<string>;
  readonly layout: KeyLayout;
}

export const DEFAULT_WEDGE: WedgeOptions = {
  scanGapMs: 35,
  restartGapMs: 60,
  fewestKeys: 4,
  quietMs: 150,
  clockQuietMs: 150,
  terminatorWaitMs: 500,
  lateTerminatorMs: 300,
  stallMs: 30,
  terminators: new Set(['Enter', 'NumpadEnter', 'Tab']),
  prefixes: new Set(),
  separators: new Set(['F8']),
  layout: US_LAYOUT,
};
