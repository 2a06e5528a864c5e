/**
 * The window's ear for keyboard-wedge scanners: in the capture phase, on every screen. It
 * runs the pure wedge, undoes what a scan's first keys did to a field and swallows the rest.
 * Outside a field nothing happens until it is known who typed: keys wait up to 60 ms, so a
 * scanned minus sign never takes a piece off a line.
 */
import {
  IDLE,
  type WedgeState,
  type WedgeStep,
  type WedgeVerdict,
  wakeAtMs,
  wedgeKey,
  wedgeTick,
} from '../../hardware/decode/wedge.ts';
import type { WedgeKey } from '../../hardware/decode/wedge-key.ts';
import { DEFAULT_WEDGE, type WedgeOptions } from '../../hardware/decode/wedge-options.ts';
import { type KeyPress, keyPressOf } from '../keyboard/key-press.ts';
import { type FieldMemory, rememberField, restoreField, textFieldOf } from './field-memory.ts';

export interface WedgeListeners {
  readonly onScan: (text: string) => void;
  /** @returns true when the key was used: its default does not happen */
  readonly onPress: (press: KeyPress) => boolean;
}

const RECENT = 16;

type Provisional =
  | { readonly kind: 'in-field'; readonly memory: FieldMemory }
  | { readonly kind: 'held'; readonly press: KeyPress }
  | { readonly kind: 'let-through' };

/** @returns the function that stops listening */
export function listenForKeys(
  target: Window,
  listeners: WedgeListeners,
  options: WedgeOptions = DEFAULT_WEDGE,
): () => void {
  let state: WedgeState = IDLE;
  let provisional: readonly Provisional[] = [];
  /** The latest keys, settled or not: a stalled page may have let a scan's first ones go too early. */
  let recent: readonly Provisional[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let behindMs = 0;
  const untilTerminator: WedgeOptions = { ...options, clockQuietMs: options.terminatorWaitMs };
  /** Taken for granted until a scan ends without one. */
  let waiting = untilTerminator;

  // When keys come late, the next ones are late too: the clock waits for them as long again.
  const clockMs = (): number => performance.now() - 2 * behindMs;

  const settle = ({ state: next, verdict }: WedgeStep): void => {
    state = next;
    if (verdict.released || verdict.taken) {
      const settled = provisional;
      provisional = [];
      if (!verdict.taken) deliver(settled, listeners);
      else if (next.phase === 'scan') undo(recent.slice(1 - next.run.keys));
    }
    if (verdict.scan !== null) listeners.onScan(verdict.scan);
    clearTimeout(timer);
    const wakeMs = wakeAtMs(state, waiting);
    if (wakeMs !== null) timer = setTimeout(tick, Math.max(1, Math.ceil(wakeMs - clockMs())));
  };
  const tick = (): void => {
    const step = wedgeTick(state, clockMs(), waiting);
    if (step.verdict.scan !== null) waiting = options;
    settle(step);
  };

  const onDown = (event: KeyboardEvent): void => {
    behindMs = Math.max(0, performance.now() - event.timeStamp);
    const step = wedgeKey(state, wedgeKeyOf(event, 'down'), options);
    if (step.verdict.scan !== null) waiting = options.terminators.has(event.code) ? untilTerminator : options;
    settle(step);
    if (takes(event, step.verdict.key)) stop(event);
  };
  /** @returns true when the key goes no further */
  const takes = (event: KeyboardEvent, verdict: WedgeVerdict['key']): boolean => {
    if (verdict === 'swallow') return true;
    if (verdict === 'pass') return listeners.onPress(keyPressOf(event));
    const kept = keep(event);
    provisional = [...provisional, kept];
    recent = [...recent, kept].slice(-RECENT);
    return kept.kind === 'held';
  };
  const onUp = (event: KeyboardEvent): void => settle(wedgeKey(state, wedgeKeyOf(event, 'up'), options));
  // An ALT code becomes text when Alt comes up, without a key that could be swallowed.
  const onBeforeInput = (event: Event): void => {
    if (state.phase === 'scan') stop(event);
  };

  target.addEventListener('keydown', onDown, true);
  target.addEventListener('keyup', onUp, true);
  target.addEventListener('beforeinput', onBeforeInput, true);
  return () => {
    clearTimeout(timer);
    target.removeEventListener('keydown', onDown, true);
    target.removeEventListener('keyup', onUp, true);
    target.removeEventListener('beforeinput', onBeforeInput, true);
  };
}

function keep(event: KeyboardEvent): Provisional {
  const field = textFieldOf(event.target);
  if (field) return { kind: 'in-field', memory: rememberField(field) };
  const press = keyPressOf(event);
  // Space presses the button that has the focus, and only the browser can do that.
  return press.key === ' ' && press.where === 'control' ? { kind: 'let-through' } : { kind: 'held', press };
}

function undo(settled: readonly Provisional[]): void {
  const first = settled.find((each) => each.kind === 'in-field');
  if (first) restoreField(first.memory);
}

function deliver(settled: readonly Provisional[], listeners: WedgeListeners): void {
  for (const each of settled) if (each.kind === 'held') listeners.onPress(each.press);
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function wedgeKeyOf(event: KeyboardEvent, type: WedgeKey['type']): WedgeKey {
  return {
    type,
    code: event.code ?? '',
    key: event.key ?? '',
    shift: event.shiftKey,
    alt: event.altKey,
    ctrl: event.ctrlKey,
    meta: event.metaKey,
    repeat: event.repeat,
    timeMs: event.timeStamp,
  };
}
