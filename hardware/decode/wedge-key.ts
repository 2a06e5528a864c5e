/** One keyboard event as the wedge sees it, and what kind of key it is for a scanner. */
import type { WedgeOptions } from './wedge-options.ts';

export interface WedgeKey {
  readonly type: 'down' | 'up';
  readonly code: string;
  readonly key: string;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly ctrl: boolean;
  readonly meta: boolean;
  /** True when the system repeats a key that is held down: no scanner does that. */
  readonly repeat: boolean;
  /** `event.timeStamp`: when the key was pressed, not when the page got round to it. */
  readonly timeMs: number;
}

export type KeyMeaning =
  | { readonly kind: 'character'; readonly text: string }
  /** A digit of an ALT code (0065 for A); the character is made when Alt is let go. */
  | { readonly kind: 'alt-digit'; readonly digit: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'terminator' }
  | { readonly kind: 'modifier' }
  | { readonly kind: 'other' };

const MODIFIERS: ReadonlySet<string> = new Set([
  'ShiftLeft',
  'ShiftRight',
  'ControlLeft',
  'ControlRight',
  'AltLeft',
  'AltRight',
  'MetaLeft',
  'MetaRight',
  'CapsLock',
  'NumLock',
]);

export function meaningOf(key: WedgeKey, options: WedgeOptions): KeyMeaning {
  if (MODIFIERS.has(key.code)) return { kind: 'modifier' };
  if (key.meta) return { kind: 'other' };
  if (key.ctrl) return withControl(key);
  if (key.alt) {
    const digit = /^Numpad(\d)$/.exec(key.code)?.[1];
    return digit === undefined ? { kind: 'other' } : { kind: 'alt-digit', digit };
  }
  if (options.terminators.has(key.code)) return { kind: 'terminator' };
  if (options.separators.has(key.code)) return { kind: 'separator' };
  const characters = options.layout.get(key.code);
  return characters ? { kind: 'character', text: characters[key.shift ? 1 : 0] } : { kind: 'other' };
}

/** Control characters as scanners send them: GS as Ctrl+], LF as Ctrl+J, CR as Ctrl+M. */
function withControl(key: WedgeKey): KeyMeaning {
  if (key.alt) return { kind: 'other' };
  if (key.code === 'BracketRight') return { kind: 'separator' };
  return key.code === 'KeyJ' || key.code === 'KeyM' ? { kind: 'terminator' } : { kind: 'other' };
}
