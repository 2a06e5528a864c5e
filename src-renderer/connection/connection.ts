/**
 * Keeps a wire to the till for as long as the window lives: opens, waits for the loss, opens
 * again with growing pauses. Who needs the till asks `currentWire`, which waits if it must.
 */
import type { OpenWire, Wire } from './wire.ts';

/** `opening` is the first time; `lost` is after a wire has been up. */
export type ConnectionState = 'opening' | 'open' | 'lost' | 'shut-out';

const PAUSES_MS = [100, 250, 500, 1000, 2000, 4000] as const;
const LONGEST_PAUSE_MS = 4000;

export interface Connection {
  readonly currentWire: (signal?: AbortSignal) => Promise<Wire>;
  readonly state: () => ConnectionState;
  /** @returns the function that ends the listening */
  readonly onState: (listener: (state: ConnectionState) => void) => () => void;
}

export function keepConnected(openWire: OpenWire): Connection {
  const listeners = new Set<(state: ConnectionState) => void>();
  let state: ConnectionState = 'opening';
  let wire: Wire | null = null;
  let arrival = Promise.withResolvers<Wire>();

  const become = (next: ConnectionState): void => {
    state = next;
    for (const listener of listeners) listener(next);
  };

  const run = async (): Promise<void> => {
    for (let failures = 0; ; ) {
      const result = await openWire();
      if (result.ok) {
        failures = 0;
        wire = result.wire;
        arrival.resolve(wire);
        become('open');
        await wire.closed;
        wire = null;
        arrival = Promise.withResolvers<Wire>();
        become('lost');
        continue;
      }
      if (result.refusal === 'shut-out') return become('shut-out');
      if (failures > 0) become('lost');
      await pause(PAUSES_MS[failures] ?? LONGEST_PAUSE_MS);
      failures += 1;
    }
  };
  void run();

  return {
    currentWire: async (signal) => (wire?.isOpen() ? wire : await unlessAborted(arrival.promise, signal)),
    state: () => state,
    onState: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function unlessAborted<Value>(promise: Promise<Value>, signal?: AbortSignal): Promise<Value> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}
