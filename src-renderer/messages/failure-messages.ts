/** The bar for each kind of failure: what happened, and what the cashier can do about it. */
import type { Failure } from './failure.ts';
import type { MessageAction } from './message.ts';
import { useMessages } from './message-store.ts';

export const ABOUT_FAILURE = 'failure';

const TONES = {
  'disk-full': 'danger',
  'storage-failed': 'danger',
  unexpected: 'danger',
  'not-allowed': 'warn',
  'connection-lost': 'warn',
} as const satisfies Record<Failure, 'warn' | 'danger'>;

/** @param actions what can be answered; none means that Esc dismisses */
export function sayFailure(failure: Failure, actions: readonly MessageAction[] = []): void {
  useMessages.getState().say({
    about: ABOUT_FAILURE,
    tone: TONES[failure],
    icon: 'alert',
    title: { key: `failure.${failure}.title` },
    text: { key: `failure.${failure}.text` },
    actions,
  });
}
