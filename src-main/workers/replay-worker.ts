/** The worker in which real sales are counted again under other rules: a hundred thousand take seconds. */
import { parentPort, workerData } from 'node:worker_threads';
import { replaySales } from '../rules/replay/replay-sales.ts';
import { type ReplayReply, type ReplayTask, rulesOf } from '../rules/replay/replay-task.ts';
import { openReadOnly } from '../store/open.ts';

const AT_ONCE = 500;

const { databasePath, from, sets } = workerData as ReplayTask;
const till = openReadOnly(databasePath);
// One moment for all of it, whatever the till writes meanwhile.
till.db.exec('BEGIN');
const replay = replaySales(till.read, from, [rulesOf(sets[0]), rulesOf(sets[1])]);
for (let done = 0; done < replay.total; ) {
  done = replay.step(AT_ONCE);
  say({ kind: 'progress', done, total: replay.total });
}
say({ kind: 'done', results: replay.result() });
till.db.exec('ROLLBACK');
till.close();

function say(reply: ReplayReply): void {
  parentPort?.postMessage(reply);
}
