/**
 * Follows a stream of the till for as long as the window wants it: when the wire breaks the
 * stream is asked for again, and the till begins with what is true now.
 */
import { ORPCError } from '@orpc/client';

const PAUSE_MS = 250;

export interface Followed<Event> {
  readonly open: (signal: AbortSignal) => Promise<AsyncIterable<Event>>;
  readonly onEvent: (event: Event) => void;
  /** The till answered with a failure of its own; following goes on after a pause. */
  readonly onFailure: (error: unknown) => void;
}

/** @returns the function that stops following */
export function follow<Event>({ open, onEvent, onFailure }: Followed<Event>): () => void {
  const stop = new AbortController();
  const run = async (): Promise<void> => {
    while (!stop.signal.aborted) {
      try {
        for await (const event of await open(stop.signal)) onEvent(event);
      } catch (error) {
        if (!stop.signal.aborted && error instanceof ORPCError) onFailure(error);
      }
      if (!stop.signal.aborted) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  };
  void run();
  return () => stop.abort();
}
