/**
 * What a day brings by itself: points expire, gifts of the day are given. Once a shop's day, at
 * the start when it was missed, in short transactions with the counter's turn between. A run
 * that was interrupted begins again: what it wrote is settled and given already.
 */
import { inChunks } from '../file-import/in-chunks.ts';
import { customerAfter } from '../store/customers.ts';
import type { WriteHandle } from '../store/handle.ts';
import { accountAfter } from '../store/points.ts';
import { readPreferences, writePreference } from '../store/shop.ts';
import { givePeriodic, startedGifts } from './give-periodic.ts';
import { type PointsContext, settleExpired } from './post-movements.ts';

const DONE_ON = 'points-day';
const LOOK_EVERY_MS = 60_000;

export interface DailyContext extends PointsContext {
  readonly monotonicMs: () => number;
}

export class DailyPoints {
  readonly #context: DailyContext;
  #running: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #closing = false;

  constructor(context: DailyContext) {
    this.#context = context;
  }

  /** Looks now and then every minute whether a day has begun that has not had its run. */
  start(): void {
    this.#runIfDue();
    this.#timer = setInterval(() => this.#runIfDue(), LOOK_EVERY_MS);
    this.#timer.unref();
  }

  /** Resolves when nothing runs any more. */
  async close(): Promise<void> {
    this.#closing = true;
    if (this.#timer) clearInterval(this.#timer);
    await this.#running;
  }

  /** Resolves when the run that is going on has ended. */
  async settled(): Promise<void> {
    await this.#running;
  }

  #runIfDue(): void {
    const { store, time, now } = this.#context;
    const today = time.dayOf(now());
    if (this.#running || readPreferences(store.read).get(DONE_ON) === today) return;
    this.#running = runDay(this.#context, today, () => this.#closing)
      // The disk may be full: the next look tries again.
      .catch((error: unknown) => console.error('the daily run of points stopped:', error))
      .finally(() => {
        this.#running = null;
      });
  }
}

async function runDay(context: DailyContext, today: string, stopped: () => boolean): Promise<void> {
  const { store, monotonicMs } = context;
  const gifts = startedGifts(context, store.read);
  const steps = [expiring(context), ...(gifts.length === 0 ? [] : [giving(context, gifts)])];
  const step = (write: WriteHandle): boolean => {
    while (steps[0] && !steps[0](write)) steps.shift();
    return steps.length > 0;
  };
  const progress = (write: WriteHandle, finished: boolean) => {
    if (finished) writePreference(write, { key: DONE_ON, value: today });
  };
  await inChunks({ store, monotonicMs }, { step, progress, afterChunk: () => {}, stopped });
}

type Step = (write: WriteHandle) => boolean;

function expiring(context: PointsContext): Step {
  let after = '';
  return (write) => {
    const customerId = accountAfter(write, after);
    if (customerId === null) return false;
    settleExpired(context, write, customerId);
    after = customerId;
    return true;
  };
}

function giving(context: PointsContext, gifts: ReturnType<typeof startedGifts>): Step {
  let after = 0;
  return (write) => {
    const customer = customerAfter(write, after);
    if (!customer) return false;
    if (customer.erased_at_ms === null) givePeriodic(context, write, customer, gifts);
    after = customer.row;
    return true;
  };
}
