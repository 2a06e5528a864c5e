/** Starts a worker for each trial of rules on real sales, passes on how far it is, and ends it when nobody listens. */
import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReplayNews } from '../../../contract/window-types.ts';
import type { ShopDay } from '../../../core/basket/price-in-force.ts';
import type { Profile } from '../../../core/loyalty/profile.ts';
import { earningRefusals, giftRulesRefusals } from '../../../core/loyalty/profile-refusals.ts';
import { programmeProblems } from '../../../core/loyalty/programme-problems.ts';
import type { ShopTime } from '../../shop-time.ts';
import type { ProgrammeRules, Rules } from '../rules.ts';
import type { Replayed } from './replay-sales.ts';
import type { ReplayReply, ReplayTask, SentRules } from './replay-task.ts';

const DAY_MS = 86_400_000;

export interface ReplaysContext {
  readonly databasePath: string;
  readonly rules: Rules;
  readonly time: ShopTime;
  readonly now: () => number;
}

export interface TypedRules {
  readonly days: number;
  readonly profiles: readonly Profile[];
  readonly rules: ProgrammeRules | null;
}

export class Replays {
  readonly #context: ReplaysContext;

  constructor(context: ReplaysContext) {
    this.#context = context;
  }

  async *run(typed: TypedRules, signal: AbortSignal | undefined): AsyncGenerator<ReplayNews, void, void> {
    if (cannotCount(typed)) {
      yield { kind: 'refused' };
      return;
    }
    const { databasePath, rules, time, now } = this.#context;
    const from: ShopDay = time.dayOf(now() - (typed.days - 1) * DAY_MS);
    const profiles = rules.stored().map(({ profile }) => profile);
    const inForce: SentRules = { programme: rules.programme(), profiles };
    const sets: ReplayTask['sets'] = [
      inForce,
      { programme: typed.rules ?? inForce.programme, profiles: withTyped(profiles, typed.profiles) },
    ];
    const task: ReplayTask = { databasePath, from, sets };
    const worker = new Worker(new URL('../../workers/replay-worker.ts', import.meta.url), { workerData: task });
    // It never keeps a till from ending.
    worker.unref();
    try {
      const messages = on(worker, 'message', { ...(signal && { signal }), close: ['exit'] });
      for await (const [reply] of messages as AsyncIterable<[ReplayReply]>) {
        if (reply.kind === 'done') {
          yield doneOf(reply, from, sets[1].profiles);
          return;
        }
        yield reply;
      }
    } catch (error) {
      // Nobody listens any more.
      if (!signal?.aborted) throw error;
    } finally {
      await worker.terminate();
    }
  }
}

/** What forbids counting; what only forbids saving does not matter here. */
function cannotCount({ profiles, rules }: TypedRules): boolean {
  const wrong = profiles.some(
    ({ earning, gifts }) => earningRefusals(earning).length > 0 || giftRulesRefusals(gifts).length > 0,
  );
  return wrong || (rules !== null && programmeProblems(rules).length > 0);
}

function withTyped(stored: readonly Profile[], typed: readonly Profile[]): readonly Profile[] {
  const untouched = stored.filter(({ id }) => !typed.some((profile) => profile.id === id));
  const makesDefault = typed.some(({ isDefault }) => isDefault);
  return [...untouched.map((profile) => (makesDefault ? { ...profile, isDefault: false } : profile)), ...typed];
}

function doneOf(
  { results: [inForce, typed] }: Extract<ReplayReply, { kind: 'done' }>,
  from: ShopDay,
  profiles: readonly Profile[],
): ReplayNews {
  return { kind: 'done', from, inForce: named(inForce, profiles), typed: named(typed, profiles) };
}

function named({ profiles, ...figures }: Replayed, known: readonly Profile[]) {
  return {
    ...figures,
    profiles: profiles.map((each) => {
      const profile = known.find(({ id }) => id === each.profileId);
      return { ...each, code: profile?.code ?? '', description: profile?.description ?? '' };
    }),
  };
}
