/**
 * Keys as a keyboard sends them, through the browser's input pipeline. Each carries the time
 * at which it was pressed, so the gaps are what the test says however busy the machine is: a
 * scan is handed over in one piece, its keys spaced by their times.
 */
import { setTimeout as until } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright-core';

export interface Rhythm {
  /** From one key down to the next. */
  readonly gapMs?: number;
  /** From the last character to Enter; null sends none. */
  readonly enterAfterMs?: number | null;
  /** How far apart a machine that is busy hands the keys over, whatever their own times say. */
  readonly deliveredEveryMs?: number;
  /** How long it keeps the second half back, as it does after a stall. */
  readonly heldUpMs?: number;
}

interface Key {
  readonly key: string;
  readonly code: string;
  readonly virtualCode: number;
  readonly text: string;
  readonly shift: boolean;
  readonly ctrl?: boolean;
}

const SCANNER_GAP_MS = 4;
/** A quick typist; a scanner is never this slow, and a hand never types sooner after a scan or scans sooner after typing. */
const PERSON_GAP_MS = 100;
const LOOK_UP_MS = 400;

const NAMED: Readonly<Record<string, readonly [code: string, virtualCode: number, text: string]>> = {
  Enter: ['Enter', 13, '\r'],
  Escape: ['Escape', 27, ''],
  Delete: ['Delete', 46, ''],
  Backspace: ['Backspace', 8, ''],
  Tab: ['Tab', 9, ''],
  ArrowLeft: ['ArrowLeft', 37, ''],
  ArrowRight: ['ArrowRight', 39, ''],
  ArrowUp: ['ArrowUp', 38, ''],
  ArrowDown: ['ArrowDown', 40, ''],
  Insert: ['Insert', 45, ''],
};
const SIGNS: Readonly<Record<string, readonly [code: string, virtualCode: number, shift: boolean]>> = {
  '*': ['Digit8', 56, true],
  '+': ['Equal', 187, true],
  '-': ['Minus', 189, false],
  '/': ['Slash', 191, false],
  '.': ['Period', 190, false],
  ',': ['Comma', 188, false],
  '?': ['Slash', 191, true],
  ' ': ['Space', 32, false],
};

/** A keyboard-wedge scanner reads a code. */
export async function scan(
  page: Page,
  code: string,
  { gapMs = SCANNER_GAP_MS, enterAfterMs = gapMs, deliveredEveryMs = 0, heldUpMs = 0 }: Rhythm = {},
): Promise<void> {
  const hands = await handsOf(page);
  await hands.ready(hands.typedAtMs + PERSON_GAP_MS);
  let atMs = Math.max(Date.now(), hands.scannedAtMs + gapMs);
  const sent: Promise<unknown>[] = [];
  for (const [index, character] of [...code].entries()) {
    if (heldUpMs > 0 && index === Math.floor(code.length / 2)) await until(heldUpMs);
    sent.push(...press(hands.session, keyOf(character), atMs));
    atMs += gapMs;
    if (deliveredEveryMs > 0) await until(deliveredEveryMs);
  }
  if (enterAfterMs !== null) {
    atMs += enterAfterMs - gapMs;
    if (enterAfterMs !== gapMs) await hands.ready(atMs);
    sent.push(...press(hands.session, keyOf('Enter'), atMs));
  }
  hands.scannedAtMs = atMs;
  await Promise.all(sent);
}

/** A person types, one key after the other; names such as `Enter` are keys too. */
export async function type(page: Page, ...keys: readonly string[]): Promise<void> {
  const hands = await handsOf(page);
  let atMs = Math.max(Date.now(), hands.typedAtMs + PERSON_GAP_MS, hands.scannedAtMs + LOOK_UP_MS);
  for (const key of keys.flatMap((each) => (each in NAMED || /^(F\d+|Ctrl\+.)$/.test(each) ? [each] : [...each]))) {
    await hands.ready(atMs);
    await Promise.all(press(hands.session, keyOf(key), atMs));
    hands.typedAtMs = atMs;
    atMs = Math.max(Date.now(), atMs + PERSON_GAP_MS);
  }
}

function press(
  session: CDPSession,
  { key, code, virtualCode, text, shift, ctrl = false }: Key,
  atMs: number,
): Promise<unknown>[] {
  const common = { key, code, windowsVirtualKeyCode: virtualCode, modifiers: (shift ? 8 : 0) + (ctrl ? 2 : 0) };
  const down = { ...common, type: text === '' ? 'rawKeyDown' : 'keyDown', text, timestamp: atMs / 1000 } as const;
  const up = { ...common, type: 'keyUp', timestamp: (atMs + 1) / 1000 } as const;
  return [session.send('Input.dispatchKeyEvent', down), session.send('Input.dispatchKeyEvent', up)];
}

function keyOf(name: string): Key {
  if (name.startsWith('Ctrl+')) return { ...keyOf(name.slice('Ctrl+'.length)), text: '', ctrl: true };
  const named = NAMED[name];
  if (named) return { key: name, code: named[0], virtualCode: named[1], text: named[2], shift: false };
  const sign = SIGNS[name];
  if (sign) return { key: name, code: sign[0], virtualCode: sign[1], text: name, shift: sign[2] };
  const functionKey = /^F(\d+)$/.exec(name)?.[1];
  if (functionKey) return { key: name, code: name, virtualCode: 111 + Number(functionKey), text: '', shift: false };
  const upper = name.toUpperCase();
  const code = /^\d$/.test(name) ? `Digit${name}` : `Key${upper}`;
  return { key: name, code, virtualCode: upper.charCodeAt(0), text: name, shift: /^[A-Z]$/.test(name) };
}

/** What was pressed last on a page, by whom and when. */
interface Hands {
  readonly session: CDPSession;
  /** The last key of a scan. */
  scannedAtMs: number;
  typedAtMs: number;
  /** Resolves when that time has come. */
  ready(atMs: number): Promise<void>;
}

const handsByPage = new WeakMap<Page, Promise<Hands>>();

function handsOf(page: Page): Promise<Hands> {
  const known = handsByPage.get(page);
  if (known) return known;
  const made = newHands(page);
  handsByPage.set(page, made);
  return made;
}

async function newHands(page: Page): Promise<Hands> {
  const session = await page.context().newCDPSession(page);
  return { session, scannedAtMs: 0, typedAtMs: 0, ready: (atMs) => until(Math.max(0, atMs - Date.now())) };
}
