/**
 * Messages: bars at the top of the right column, one at a time, the rest counted. Ink ones
 * leave with the next scan or after 6 s; warn and danger stay until they are answered.
 */
import { create } from 'zustand';
import type { Message, MessageText } from './message.ts';

export const INK_STAYS_MS = 6000;

interface MessageState {
  readonly messages: readonly Message[];
  /** A message about the same thing replaces the earlier one. */
  readonly say: (message: Omit<Message, 'id'>) => void;
  readonly dismiss: (id: number) => void;
  /** The next scan or command: what was only said for information goes. */
  readonly dismissInk: () => void;
  readonly dismissAbout: (about: string) => void;
}

let nextId = 1;

export const useMessages = create<MessageState>((set) => ({
  messages: [],
  say: (message) =>
    set(({ messages }) => ({
      messages: [...messages.filter(({ about }) => about !== message.about), { ...message, id: nextId++ }],
    })),
  dismiss: (id) => set(({ messages }) => ({ messages: messages.filter((each) => each.id !== id) })),
  dismissInk: () => set(({ messages }) => ({ messages: messages.filter(({ tone }) => tone !== 'ink') })),
  dismissAbout: (about) => set(({ messages }) => ({ messages: messages.filter((each) => each.about !== about) })),
}));

const URGENCY = { notice: 0, ink: 1, warn: 2, danger: 3 } as const;

/** The one in sight: the most urgent, and of those the newest. */
export function foremost(messages: readonly Message[]): Message | null {
  return messages.reduce<Message | null>(
    (best, each) => (best === null || URGENCY[each.tone] >= URGENCY[best.tone] ? each : best),
    null,
  );
}

export function sayInk(about: string, title: MessageText): void {
  useMessages.getState().say({ about, tone: 'ink', icon: 'info', title });
}

export function sayWarn(about: string, title: MessageText, text?: MessageText): void {
  useMessages.getState().say({ about, tone: 'warn', icon: 'alert', title, ...(text ? { text } : {}) });
}
