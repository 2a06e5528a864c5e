/** Appends events to the till's log, inside the transaction of the facts that they tell. */

import { invariant } from '../../core/quantities/brand.ts';
import { type EventHeader, headerText, headerTime, parseHeader } from '../../core/sync/envelope.ts';
import { type HybridTime, nextHybridTime } from '../../core/sync/hybrid-clock.ts';
import { chainHash, GENESIS } from './chain.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import type { TillIdentity } from './identity.ts';
import type { EventRow } from './schema.ts';
import { ONE_ROW, statement } from './statement.ts';

export interface NewEvent {
  readonly eventId: string;
  readonly type: string;
  readonly version: number;
  readonly atMs: number;
  readonly tzOffsetMinutes: number;
  readonly actor: string;
  readonly reason?: string;
  readonly ref?: string;
  readonly body: unknown;
}

const lastPosition = statement()((db) =>
  db.selectFrom('event').select('position').orderBy('position', 'desc').limit(ONE_ROW),
);
/** Without its body, which may be long and says nothing about what follows. */
const lastEvent = statement()((db) =>
  db
    .selectFrom('event')
    .select(['position', 'epoch', 'seq', 'header', 'hash'])
    .orderBy('position', 'desc')
    .limit(ONE_ROW),
);
const insertEvent = statement<EventRow>()((db, arg) =>
  db.insertInto('event').values({
    position: arg('position'),
    epoch: arg('epoch'),
    seq: arg('seq'),
    header: arg('header'),
    body: arg('body'),
    hash: arg('hash'),
  }),
);

/** What the next event follows. */
interface Head {
  readonly position: number;
  readonly epoch: number;
  readonly seq: number;
  readonly hash: Buffer;
  readonly time: HybridTime;
}

/**
 * What each connection appended last: reading it back behind its long body costs every sale.
 * Good while it is the last one, which it is not after a rollback.
 */
const heads = new WeakMap<WriteHandle, Head>();

function headOf(write: WriteHandle): Head | undefined {
  const known = heads.get(write);
  if (known && write.get(lastPosition, {})?.position === known.position) return known;
  const last = write.get(lastEvent, {});
  return last && { ...last, time: readFrom(last, headerTime) };
}

export function appendEvent(write: WriteHandle, identity: TillIdentity, event: NewEvent): EventHeader {
  const { epoch } = identity;
  const last = headOf(write);
  const follows = last && last.epoch === epoch ? last : undefined;
  const header: EventHeader = {
    company: identity.companyId,
    till: identity.tillId,
    epoch,
    seq: follows ? follows.seq + 1 : 1,
    eventId: event.eventId,
    type: event.type,
    version: event.version,
    atMs: event.atMs,
    tzOffsetMinutes: event.tzOffsetMinutes,
    hlc: nextHybridTime(last?.time ?? null, event.atMs),
    actor: event.actor,
    reason: event.reason ?? null,
    ref: event.ref ?? null,
  };
  const headerBytes = Buffer.from(headerText(header), 'utf8');
  const body = Buffer.from(JSON.stringify(event.body), 'utf8');
  const hash = chainHash(follows?.hash ?? GENESIS, headerBytes, body);
  const position = (last?.position ?? 0) + 1;
  write.run(insertEvent, { position, epoch, seq: header.seq, header: headerBytes, body, hash });
  heads.set(write, { position, epoch, seq: header.seq, hash, time: header.hlc });
  return header;
}

export function lastEventHeader(read: ReadHandle): EventHeader | null {
  const last = read.get(lastEvent, {});
  return last ? readFrom(last, parseHeader) : null;
}

type HeaderRow = Pick<EventRow, 'epoch' | 'seq' | 'header'>;

function readFrom<What>(row: HeaderRow, parse: (text: string) => What | null): What {
  const read = parse(row.header.toString('utf8'));
  invariant(read !== null, `event ${row.epoch}/${row.seq} has a header that this till did not write`);
  return read;
}
