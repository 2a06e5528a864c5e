/** Draws what the till says: every snapshot of the basket, for as long as the window lives. */
import type { TillClient } from '../../contract/index.ts';
import { follow } from '../connection/follow.ts';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { useCounter } from './counter-store.ts';

/** @returns the function that stops following */
export function followCounter(client: TillClient): () => void {
  return follow({
    open: (signal) => client.counter.watch(undefined, { signal }),
    onEvent: (snapshot) => useCounter.getState().take(snapshot),
    onFailure: (error) => sayFailure(failureOf(error)),
  });
}
