/**
 * One value that many windows watch. A watcher always gets the newest value; one that is
 * slow skips what it missed, because a snapshot replaces the one before it.
 */
export interface Watched<Value> {
  readonly current: Value;
  set(value: Value): void;
  watch(signal: AbortSignal | undefined): AsyncGenerator<Value, void, void>;
}

export function watched<Value>(initial: Value): Watched<Value> {
  let current = initial;
  let version = 0;
  const waiting = new Set<() => void>();
  return {
    get current() {
      return current;
    },
    set(value) {
      current = value;
      version += 1;
      for (const wake of waiting) wake();
      waiting.clear();
    },
    async *watch(signal) {
      let seen = -1;
      while (!signal?.aborted) {
        if (seen === version) await changeOrAbort(waiting, signal);
        else {
          seen = version;
          yield current;
        }
      }
    },
  };
}

function changeOrAbort(waiting: Set<() => void>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      waiting.delete(done);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    waiting.add(done);
    signal?.addEventListener('abort', done, { once: true });
  });
}
