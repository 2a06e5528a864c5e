/** Key sequences as scanners and people make them, and a small driver that plays them to the wedge. */
import {
  IDLE,
  type WedgeState,
  type WedgeVerdict,
  wakeAtMs,
  wedgeKey,
  wedgeTick,
} from '../../../hardware/decode/wedge.ts';
import type { WedgeKey } from '../../../hardware/decode/wedge-key.ts';
import { DEFAULT_WEDGE, type WedgeOptions } from '../../../hardware/decode/wedge-options.ts';

export interface Stroke {
  readonly code: string;
  /** Milliseconds since the stroke before. */
  readonly gapMs: number;
  readonly type?: 'down' | 'up';
  readonly shift?: boolean;
  readonly alt?: boolean;
  readonly ctrl?: boolean;
  readonly repeat?: boolean;
}

/** What became of the strokes: which a person keeps, which scans were read. */
export interface Outcome {
  readonly scans: readonly string[];
  /** Codes of the keys that reached the field or the screen and stayed. */
  readonly kept: readonly string[];
}

/** Plays the strokes with a timer that fires as the listener's would. */
export function play(strokes: readonly Stroke[], options: WedgeOptions = DEFAULT_WEDGE): Outcome {
  let state: WedgeState = IDLE;
  let nowMs = 1000;
  let provisional: readonly string[] = [];
  const kept: string[] = [];
  const scans: string[] = [];
  const settle = (verdict: WedgeVerdict): void => {
    if (verdict.released) kept.push(...provisional);
    if (verdict.released || verdict.taken) provisional = [];
    if (verdict.scan !== null) scans.push(verdict.scan);
  };
  const tickUntil = (untilMs: number): void => {
    for (let dueMs = wakeAtMs(state, options); dueMs !== null && dueMs <= untilMs; dueMs = wakeAtMs(state, options)) {
      const step = wedgeTick(state, dueMs, options);
      state = step.state;
      settle(step.verdict);
    }
  };
  for (const stroke of strokes) {
    tickUntil(nowMs + stroke.gapMs - 0.001);
    nowMs += stroke.gapMs;
    const step = wedgeKey(state, keyOf(stroke, nowMs), options);
    state = step.state;
    settle(step.verdict);
    if (step.verdict.key === 'provisional') provisional = [...provisional, stroke.code];
    else if (step.verdict.key === 'pass' && stroke.type !== 'up') kept.push(stroke.code);
  }
  tickUntil(Number.MAX_SAFE_INTEGER);
  return { scans, kept };
}

export function keyOf(stroke: Stroke, timeMs: number): WedgeKey {
  const { code, type = 'down', shift = false, alt = false, ctrl = false, repeat = false } = stroke;
  return { type, code, key: '', shift, alt, ctrl, meta: false, repeat, timeMs };
}

/** Keys of a code with one gap between them; capitals come with Shift in the same instant. */
export function scanner(text: string, gapMs: number, end: string | null = 'Enter', leadMs = 500): readonly Stroke[] {
  const keys = [...text].flatMap((character, at) => strokesOf(character, at === 0 ? leadMs : gapMs));
  return end === null ? keys : [...keys, { code: end, gapMs }];
}

/** A person's keys, each after its own pause. */
export function person(codes: readonly string[], gapsMs: readonly number[]): readonly Stroke[] {
  return codes.map((code, at) => ({ code, gapMs: gapsMs[at % gapsMs.length] ?? 120 }));
}

export function codeOf(character: string): string {
  if (/\d/.test(character)) return `Digit${character}`;
  if (/[a-z]/i.test(character)) return `Key${character.toUpperCase()}`;
  return character === '-' ? 'Minus' : character === ' ' ? 'Space' : 'Period';
}

function strokesOf(character: string, gapMs: number): readonly Stroke[] {
  if (!/[A-Z]/.test(character)) return [{ code: codeOf(character), gapMs }];
  return [
    { code: 'ShiftLeft', gapMs, shift: true },
    { code: codeOf(character), gapMs: 0, shift: true },
  ];
}
