/** The worker that reads the ledger of points: sums over a million movements take longer than the counter may wait. */
import { parentPort, workerData } from 'node:worker_threads';
import type { PointsMessage, PointsReply } from '../points/reports/points-message.ts';
import { type Asking, QUESTIONS } from '../points/reports/questions.ts';
import { openReadOnly } from '../store/open.ts';

const till = openReadOnly((workerData as { readonly databasePath: string }).databasePath);

parentPort?.on('message', (message: PointsMessage) => parentPort?.postMessage(replyTo(message)));

function replyTo({ number, question, asked, settings }: PointsMessage): PointsReply {
  const { profiles, defaultProfileId, programme, ...rest } = settings;
  const profile = (id: string | null) => profiles.find((each) => each.id === id) ?? null;
  const rules = {
    programme: () => programme,
    profile,
    defaultProfile: () => profile(defaultProfileId),
    profileIds: profiles.map(({ id }) => id),
  };
  const answer = QUESTIONS[question] as (asking: Asking, asked: unknown) => unknown;
  // One moment for the whole answer, whatever the till writes meanwhile.
  till.db.exec('BEGIN');
  try {
    return { number, answer: answer({ read: till.read, rules, ...rest }, asked) };
  } catch (error) {
    return { number, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    till.db.exec('ROLLBACK');
  }
}
