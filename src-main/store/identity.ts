/** Who this till is: company and till ids made at the first run, and the epoch that its events are numbered in. */
import { invariant } from '../../core/quantities/brand.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import type { EpochRow, IdentityTable } from './schema.ts';
import { ONE_ROW, statement } from './statement.ts';

const identity = statement()((db) => db.selectFrom('identity').selectAll());
const epochs = statement()((db) => db.selectFrom('till_epoch').selectAll().orderBy('ordinal', 'desc').limit(ONE_ROW));
const allSeries = statement()((db) => db.selectFrom('till_epoch').select('series'));
const insertIdentity = statement<IdentityTable>()((db, arg) =>
  db.insertInto('identity').values({
    only_row: arg('only_row'),
    company_id: arg('company_id'),
    till_id: arg('till_id'),
    till_name: arg('till_name'),
    created_at_ms: arg('created_at_ms'),
  }),
);
const insertEpoch = statement<EpochRow>()((db, arg) =>
  db.insertInto('till_epoch').values({
    ordinal: arg('ordinal'),
    epoch: arg('epoch'),
    series: arg('series'),
    reason: arg('reason'),
    began_at_ms: arg('began_at_ms'),
  }),
);

export function findIdentity(read: ReadHandle): IdentityTable | undefined {
  return read.get(identity, {});
}

/**
 * Who writes, and in which epoch and receipt series. Read once when the till is opened: both
 * change only while it is closed (first run, restore).
 */
export interface TillIdentity {
  readonly companyId: string;
  readonly tillId: string;
  readonly tillName: string;
  readonly epoch: number;
  readonly series: string;
}

export function readIdentity(read: ReadHandle): TillIdentity {
  const found = findIdentity(read);
  const latest = read.get(epochs, {});
  invariant(found !== undefined && latest !== undefined, 'a till has an identity and an epoch before it writes');
  return {
    companyId: found.company_id,
    tillId: found.till_id,
    tillName: found.till_name,
    epoch: latest.epoch,
    series: latest.series,
  };
}

/** Every series letter that this database ever numbered receipts in. */
export function listSeries(read: ReadHandle): string[] {
  return read.all(allSeries, {}).map(({ series }) => series);
}

export function writeIdentity(write: WriteHandle, row: Omit<IdentityTable, 'only_row'>): void {
  write.run(insertIdentity, { only_row: 1, ...row });
}

/** Begins an epoch: facts from now on are numbered from 1 in it, receipts in its series. */
export function beginEpoch(write: WriteHandle, row: Omit<EpochRow, 'ordinal'>): void {
  const ordinal = (write.get(epochs, {})?.ordinal ?? 0) + 1;
  write.run(insertEpoch, { ordinal, ...row });
}
