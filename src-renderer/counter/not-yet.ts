/** What the till cannot do yet keeps its place and says so when it is pressed. */
import type { TextKey } from '../messages/message.ts';
import { useMessages } from '../messages/message-store.ts';

const NAMES = {
  drawer: 'bar.drawer',
} as const satisfies Record<string, TextKey>;

export type NotYet = keyof typeof NAMES;

export function sayNotYet(what: NotYet): void {
  say('bar.notYet', NAMES[what]);
}

/** Paying, discounting and voiding want a line. */
export function sayNotNow(name: TextKey): void {
  say('bar.notNow', name);
}

function say(key: 'bar.notYet' | 'bar.notNow', name: TextKey): void {
  useMessages.getState().say({ about: 'not yet', tone: 'ink', icon: 'info', title: { key, names: { what: name } } });
}
