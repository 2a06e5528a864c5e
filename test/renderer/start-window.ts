/** Starts the whole window in jsdom with the fake till, and does to it what a cashier does. */
import { act } from 'react';
import { afterEach } from 'vitest';
import { portWire } from '../../src-renderer/connection/port-wire.ts';
import { useCounter } from '../../src-renderer/counter/counter-store.ts';
import { useMessages } from '../../src-renderer/messages/message-store.ts';
import { useHello } from '../../src-renderer/shell/hello-store.ts';
import { useScreen } from '../../src-renderer/shell/screen-store.ts';
import { start } from '../../src-renderer/start.tsx';
import { type FakeTill, newFakeTill } from './fake-till.ts';

export interface Opened {
  readonly till: FakeTill;
  readonly root: HTMLElement;
}

const HEARD_MS = 140;
const STALL_MS = 20;

let stop: (() => void) | null = null;
/** When the latest key was pressed, on the page's own clock. */
let nowMs = 0;

afterEach(() => {
  act(() => stop?.());
  stop = null;
  document.body.replaceChildren();
  sessionStorage.clear();
  localStorage.clear();
  useCounter.setState(useCounter.getInitialState(), true);
  useMessages.setState(useMessages.getInitialState(), true);
  useHello.setState(useHello.getInitialState(), true);
  useScreen.setState(useScreen.getInitialState(), true);
});

export async function openWindow(till: FakeTill = newFakeTill()): Promise<Opened> {
  const root = document.createElement('div');
  document.body.append(root);
  await act(async () => {
    stop = start(root, async () => ({ ok: true, wire: portWire(till.connect()) }));
  });
  await until(() => root.querySelector('main') !== null && useCounter.getState().snapshot !== null);
  return { till, root };
}

/** Waits until something is true; the window works in turns of its own. */
export async function until(condition: () => boolean, patienceMs = 4000): Promise<void> {
  const end = Date.now() + patienceMs;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`Never came true: ${condition.toString()}`);
    await pause(10);
  }
  await pause(0);
}

export async function pause(ms: number): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, ms)));
}

/** A scanner's keys at 5 ms a key, into whatever has the focus. */
export async function scan(text: string, end: string | null = 'Enter'): Promise<void> {
  nowMs = Math.max(nowMs + 170, performance.now());
  await act(async () => {
    for (const key of end === null ? [...text] : [...text, end]) {
      nowMs += 5;
      strike(key, nowMs);
    }
  });
  // The keys were stamped ahead of the clock; what follows must come after them.
  await pause(Math.max(0, nowMs - performance.now()));
}

/** A person's keys, one after the other, each in its own time. */
export async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    nowMs = Math.max(nowMs + 70, performance.now());
    await act(async () => strike(key, nowMs));
    await heard();
  }
}

/** Keys outside a field wait up to 60 ms for a scanner, and as long again on a machine that stalls. */
async function heard(): Promise<void> {
  const startMs = performance.now();
  await pause(HEARD_MS);
  if (performance.now() - startMs > HEARD_MS + STALL_MS) await pause(2 * HEARD_MS);
}

function strike(key: string, timeMs: number): void {
  const target = document.activeElement ?? document.body;
  const ctrl = key.startsWith('Ctrl+');
  const name = ctrl ? key.slice('Ctrl+'.length) : key;
  const event = new KeyboardEvent('keydown', {
    key: name,
    code: codeOf(name),
    ctrlKey: ctrl,
    bubbles: true,
    cancelable: true,
  });
  // Events made by a script are all stamped with the same moment; a scanner's come 5 ms apart.
  Object.defineProperty(event, 'timeStamp', { value: timeMs });
  if (target.dispatchEvent(event) && !ctrl) typeInto(target, name);
}

/** What the browser does with a key that nobody took. */
function typeInto(target: Element, key: string): void {
  if (key === 'Enter' && target instanceof HTMLButtonElement) target.click();
  if (!(target instanceof HTMLInputElement) || key.length !== 1) return;
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  setter?.call(target, target.value + key);
  target.dispatchEvent(new Event('input', { bubbles: true }));
}

function codeOf(key: string): string {
  if (/^\d$/.test(key)) return `Digit${key}`;
  if (/^[a-z]$/i.test(key)) return `Key${key.toUpperCase()}`;
  return (
    { '*': 'NumpadMultiply', '+': 'NumpadAdd', '-': 'NumpadSubtract', ',': 'Comma', '.': 'Period', ' ': 'Space' }[
      key
    ] ?? key
  );
}
