/** The worker in which a file of customers is parsed: a read-only look at the till's data, a file of its own to write. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import type { Profile } from '../../core/loyalty/profile.ts';
import { findScanned } from '../counter/find-scanned.ts';
import { writeStaging } from '../file-import/staging-file.ts';
import { newUuid } from '../ids.ts';
import { startOf } from '../member-import/day.ts';
import { KnownCustomers } from '../member-import/known-customers.ts';
import { stageMembers } from '../member-import/stage-members.ts';
import { standingId } from '../points/accounts.ts';
import { shopTime } from '../shop-time.ts';
import { eachCustomer } from '../store/customers.ts';
import { openReadOnly } from '../store/open.ts';

export interface StageMembersTask {
  readonly databasePath: string;
  readonly stagingPath: string;
  readonly bytes: Uint8Array;
  readonly nowMs: number;
  readonly today: ShopDay;
  readonly country: string;
  readonly timeZone: string;
  readonly profiles: readonly Profile[];
}

const { databasePath, stagingPath, profiles, timeZone, ...task } = workerData as StageMembersTask;
const till = openReadOnly(databasePath);
try {
  // One look for all the rows, of one moment.
  till.db.exec('BEGIN');
  const { read } = till;
  const time = shopTime(timeZone);
  const known = new KnownCustomers();
  for (const row of eachCustomer(read)) {
    const customerId = row.absorbed_into === null ? row.id : standingId(read, row.id);
    known.add({ customerId, name: row.name, line: null }, row);
  }
  const profileIds = new Map(
    profiles.flatMap(({ id, code, description }) => [
      [description.toLowerCase(), id],
      [code.toLowerCase(), id],
    ]),
  );
  const input = {
    ...task,
    read,
    profiles,
    profileIds,
    known,
    newId: newUuid,
    scans: (code: string) => findScanned(read, code),
    dayStartsMs: (day: string) => startOf(day, time),
  };
  parentPort?.postMessage(stageMembers(input, writeStaging(stagingPath)));
} finally {
  till.close();
}
