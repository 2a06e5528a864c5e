/**
 * Who hears a key first: a question above everything, then a message, the open panel, the
 * screen, the window. Each screen says what its keys do beside the thing they do it to; a
 * layer that uses a key stops it there.
 */
import { useLayoutEffect, useRef } from 'react';
import type { KeyPress } from './key-press.ts';

export const LAYER = { window: 0, screen: 10, panel: 20, message: 30, question: 40 } as const;
export type Layer = (typeof LAYER)[keyof typeof LAYER];

/** @returns true when the key was used */
export type KeyHandler = (press: KeyPress) => boolean;

interface Entry {
  readonly layer: Layer;
  readonly handle: KeyHandler;
}

let entries: readonly Entry[] = [];

/** @returns the function that takes the handler away */
export function addKeys(layer: Layer, handle: KeyHandler): () => void {
  const entry: Entry = { layer, handle };
  entries = [entry, ...entries].toSorted((a, b) => b.layer - a.layer);
  return () => {
    entries = entries.filter((each) => each !== entry);
  };
}

export function dispatchPress(press: KeyPress): boolean {
  return entries.some(({ handle }) => handle(press));
}

/** Hears keys for as long as the component is on screen, from its first frame on; always the latest `handle`. */
export function useKeys(layer: Layer, handle: KeyHandler): void {
  const latest = useRef(handle);
  useLayoutEffect(() => {
    latest.current = handle;
  });
  useLayoutEffect(() => addKeys(layer, (press) => latest.current(press)), [layer]);
}
