/**
 * Questions to the worker that reads the ledger of points. It is started by the first one and
 * stays, so that turning a page does not wait for a connection; the rules in force go along.
 */
import { Worker } from 'node:worker_threads';
import type { Rules } from '../../rules/rules.ts';
import type { ShopTime } from '../../shop-time.ts';
import type { PointsMessage, PointsReply } from './points-message.ts';
import type { Answer, Asked, Question } from './questions.ts';

export interface AskingContext {
  readonly databasePath: string;
  readonly rules: Pick<Rules, 'programme' | 'stored' | 'defaultProfile'>;
  readonly time: ShopTime;
  readonly now: () => number;
  readonly timeZone: string;
  readonly currencyDecimals: number;
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

export class PointsReports {
  readonly #context: AskingContext;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #asked = 0;

  constructor(context: AskingContext) {
    this.#context = context;
  }

  ask<Name extends Question>(question: Name, asked: Asked<Name>): Promise<Answer<Name>> {
    const { rules, time, now, timeZone, currencyDecimals } = this.#context;
    this.#asked += 1;
    const number = this.#asked;
    const settings: PointsMessage['settings'] = {
      programme: rules.programme(),
      profiles: rules.stored().map(({ profile }) => profile),
      defaultProfileId: rules.defaultProfile()?.id ?? null,
      today: time.dayOf(now()),
      timeZone,
      minorPerMajor: 10 ** currencyDecimals,
    };
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(number, { resolve, reject }));
    this.#started().postMessage({ number, question, asked, settings } satisfies PointsMessage);
    return answer as Promise<Answer<Name>>;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const { databasePath } = this.#context;
    const worker = new Worker(new URL('../../workers/points-worker.ts', import.meta.url), {
      workerData: { databasePath },
    });
    worker.on('message', (reply: PointsReply) => this.#reply(reply));
    worker.on('error', (error: Error) => this.#giveUp(error));
    worker.on('exit', () => this.#giveUp(new Error('the worker that reads points ended')));
    // It waits for questions; that alone keeps no process alive.
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  #reply(reply: PointsReply): void {
    const waiting = this.#waiting.get(reply.number);
    this.#waiting.delete(reply.number);
    if ('failure' in reply) waiting?.reject(new Error(reply.failure));
    else waiting?.resolve(reply.answer);
  }

  /** The next question starts another one. */
  #giveUp(error: Error): void {
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
