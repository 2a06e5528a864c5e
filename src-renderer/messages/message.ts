/** What a message says and what can be answered. Texts are keys of the language files, never sentences. */
import type { ParseKeys } from 'i18next';

export type TextKey = ParseKeys;

export interface MessageText {
  readonly key: TextKey;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Values that are words of the language files themselves. */
  readonly names?: Readonly<Record<string, TextKey>>;
}

export interface MessageAction {
  readonly label: TextKey;
  /** The key that presses it, as `KeyPress.key`, for example `r` or `Ctrl+z`. */
  readonly key: string;
  /** The concluding one is filled. */
  readonly concludes?: boolean;
  /** The message goes after it, unless the action says something else itself. */
  readonly run: () => void;
}

export interface Message {
  readonly id: number;
  /** What it is about; at most one message about one thing. */
  readonly about: string;
  /** `ink` leaves by itself; `notice` looks the same and stays until it is read. */
  readonly tone: 'ink' | 'notice' | 'warn' | 'danger';
  readonly icon: 'info' | 'undo' | 'scan' | 'alert';
  readonly title: MessageText;
  readonly text?: MessageText;
  /** At most three; without one that says otherwise, Esc dismisses. */
  readonly actions?: readonly MessageAction[];
}
