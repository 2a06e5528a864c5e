/**
 * Long work in short transactions: each holds the write lock for a few milliseconds and then
 * lets the counter have its turn, so that a sale never waits for an import (house rule 0).
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Store, WriteHandle } from '../store/handle.ts';

/** A transaction, its commit included, aims to stay under this. */
const CHUNK_MS = 9.5;
/** However slow the disk: a chunk that did nothing would never end. */
const LEAST_WORK_MS = 3;

export interface ChunkedWork {
  /** Does one row; false when there was none left. */
  readonly step: (write: WriteHandle) => boolean;
  /** Written in the same transaction as the rows before it. */
  readonly progress: (write: WriteHandle, finished: boolean) => void;
  readonly afterChunk: () => void;
  /** Asked between chunks; the work goes on where it stopped at the next start. */
  readonly stopped: () => boolean;
}

export interface Chunking {
  readonly store: Store;
  /** A chunk's transaction, unless it is `store.writeTransaction`; then that all is done is written apart, durably. */
  readonly chunk?: Store['writeTransaction'];
  /** A clock that never jumps, for the length of a chunk only. */
  readonly monotonicMs: () => number;
}

export async function inChunks({ store, chunk, monotonicMs }: Chunking, work: ChunkedWork): Promise<void> {
  const transaction = chunk ?? store.writeTransaction;
  let finished = false;
  let commitMs = 2.5;
  while (!finished && !work.stopped()) {
    let workedUntil = 0;
    transaction((write) => {
      const end = monotonicMs() + Math.max(CHUNK_MS - commitMs, LEAST_WORK_MS);
      do finished = !work.step(write);
      while (!finished && monotonicMs() < end);
      work.progress(write, finished && !chunk);
      workedUntil = monotonicMs();
    });
    commitMs = monotonicMs() - workedUntil;
    work.afterChunk();
    await nextTurn();
  }
  if (!finished || !chunk) return;
  store.writeTransaction((write) => work.progress(write, true));
  work.afterChunk();
}
