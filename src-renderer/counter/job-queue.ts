/**
 * One queue for everything that the counter asks of the till: scans and commands go out in
 * the order in which they were made, each after the answer to the one before. A job that
 * cannot be done because the till's disk is full is held, and the rest waits behind it,
 * until somebody answers.
 */
export interface Job {
  /** Rejects when the till failed; an expected refusal is dealt with inside. */
  readonly run: () => Promise<void>;
  /** What to do about a failure: `hold` keeps the job at the head of the queue. */
  readonly onFailure: (error: unknown) => 'hold' | 'drop';
  /** Called once, when the job is done or dropped. */
  readonly onGone?: () => void;
}

export interface JobQueue {
  readonly add: (job: Job) => void;
  readonly retry: () => void;
  /** Gives up the held job and goes on with the rest. */
  readonly dropHeld: () => void;
  readonly waiting: () => number;
}

export function jobQueue(): JobQueue {
  let jobs: readonly Job[] = [];
  let running = false;
  let held = false;

  const finish = (job: Job): void => {
    jobs = jobs.filter((each) => each !== job);
    job.onGone?.();
  };

  const work = async (): Promise<void> => {
    if (running || held) return;
    running = true;
    for (let job = jobs[0]; job && !held; job = jobs[0]) {
      try {
        await job.run();
        finish(job);
      } catch (error) {
        if (job.onFailure(error) === 'hold') held = true;
        else finish(job);
      }
    }
    running = false;
  };

  const goOn = (): void => {
    held = false;
    void work();
  };

  return {
    add: (job) => {
      jobs = [...jobs, job];
      void work();
    },
    retry: goOn,
    dropHeld: () => {
      const head = jobs[0];
      if (held && head) finish(head);
      goOn();
    },
    waiting: () => jobs.length,
  };
}
