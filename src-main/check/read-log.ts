/** The log as a check reads it: what cannot be parsed is undefined, never an exception. */
import { type EventHeader, parseHeader } from '../../core/sync/envelope.ts';
import type { ReadHandle } from '../store/handle.ts';
import { statement } from '../store/statement.ts';

const allEvents = statement()((db) => db.selectFrom('event').select(['header', 'body']).orderBy('position'));

export interface LoggedEvent {
  /** Null when it is no header. */
  readonly header: EventHeader | null;
  readonly type: string | undefined;
  readonly content: unknown;
}

/** In the order in which the till wrote them. */
export function* readLog(read: ReadHandle): Generator<LoggedEvent, void, void> {
  for (const { header: bytes, body } of read.iterate(allEvents, {})) {
    const header = parseHeader(bytes.toString('utf8'));
    yield { header, type: header?.type, content: parsedBody(body) };
  }
}

export function parsedBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
