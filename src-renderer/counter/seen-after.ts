/**
 * Waits, after a command was answered, until the window has drawn what came of it: the next
 * command in the queue is then about what the cashier sees. A command that changed nothing
 * brings no snapshot, so the wait is short.
 */
import { useCounter } from './counter-store.ts';

const PATIENCE_MS = 150;

/** @param run rejects when the till failed; then nothing is waited for */
export async function seenAfter<Answer>(run: () => Promise<Answer>): Promise<Answer> {
  const before = useCounter.getState().snapshot?.revision;
  const answer = await run();
  if (useCounter.getState().snapshot?.revision !== before) return answer;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const stop = useCounter.subscribe((state) => {
      if (state.snapshot?.revision !== before) done();
    });
    const timer = setTimeout(done, PATIENCE_MS);
  });
  return answer;
}
