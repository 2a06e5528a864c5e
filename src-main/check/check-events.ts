/** The log: dense sequence, unbroken chain, this till's own events, bodies that can be read. */

import { bodySchema } from '../../contract/events/index.ts';
import { parseHeader } from '../../core/sync/envelope.ts';
import { chainHash, GENESIS } from '../store/chain.ts';
import type { ReadHandle } from '../store/handle.ts';
import { readIdentity } from '../store/identity.ts';
import type { EventRow } from '../store/schema.ts';
import { statement } from '../store/statement.ts';
import { type Finding, FindingDraft } from './finding.ts';
import { parsedBody } from './read-log.ts';

const allEvents = statement()((db) => db.selectFrom('event').selectAll().orderBy('position'));
const allEpochs = statement()((db) => db.selectFrom('till_epoch').select('epoch'));

export function checkEvents(read: ReadHandle): readonly Finding[] {
  const chain = new FindingDraft('chain');
  const bodies = new FindingDraft('bodies');
  const identity = readIdentity(read);
  const epochs = new Set(read.all(allEpochs, {}).map(({ epoch }) => epoch));
  let previous: EventRow | null = null;
  for (const event of read.iterate(allEvents, {})) {
    chain.examine();
    const where = `event ${event.epoch}/${event.seq}`;
    const follows: EventRow | null = previous?.epoch === event.epoch ? previous : null;
    chain.expect(event.position === (previous?.position ?? 0) + 1, () => `${where}: position ${event.position}`);
    chain.expect(event.seq === (follows?.seq ?? 0) + 1, () => `${where}: a gap after ${follows?.seq ?? 0}`);
    chain.expect(epochs.has(event.epoch), () => `${where}: an epoch that this till never began`);
    const hash = chainHash(follows?.hash ?? GENESIS, event.header, event.body);
    chain.expect(hash.equals(event.hash), () => `${where}: the hash does not match its bytes`);
    const header = parseHeader(event.header.toString('utf8'));
    const isOurs =
      header?.company === identity.companyId &&
      header.till === identity.tillId &&
      header.epoch === event.epoch &&
      header.seq === event.seq;
    chain.expect(isOurs, () => `${where}: the header names something else`);
    checkBody(bodies, event, where);
    previous = event;
  }
  return [chain.done(), bodies.done()];
}

function checkBody(bodies: FindingDraft, event: EventRow, where: string): void {
  bodies.examine();
  const header = parseHeader(event.header.toString('utf8'));
  const schema = header && bodySchema(header.type, header.version);
  if (!schema) {
    bodies.fault(`${where}: unknown kind ${header?.type}/${header?.version}`);
    return;
  }
  bodies.expect(schema.safeParse(parsedBody(event.body)).success, () => `${where}: not a ${header.type} body`);
}
