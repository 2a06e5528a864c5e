/** What whoever writes facts is given, and what every event begins with: its instant, and an open session. */
import { SESSION_OPENED_EVENT } from '../../contract/events/session-opened.ts';
import type { Capabilities } from '../capabilities.ts';
import type { ShopTime } from '../shop-time.ts';
import { appendEvent } from '../store/events.ts';
import type { Store, WriteHandle } from '../store/handle.ts';
import type { TillIdentity } from '../store/identity.ts';
import type { SessionRow } from '../store/schema.ts';
import { openSession, writeSession } from '../store/sessions.ts';

export interface LedgerContext extends Capabilities {
  readonly store: Store;
  readonly time: ShopTime;
  readonly identity: TillIdentity;
}

/** A sale without an open session opens one with float 0 (SALES.md 4). */
export function sessionFor(context: LedgerContext, write: WriteHandle, operatorId: string, atMs: number): SessionRow {
  const open = openSession(write);
  if (open) return open;
  const session: SessionRow = { id: context.newId(), opened_at_ms: atMs, operator_id: operatorId, float: 0 };
  writeSession(write, session);
  appendEvent(write, context.identity, {
    ...SESSION_OPENED_EVENT,
    ...stamp(context, atMs),
    actor: operatorId,
    body: { sessionId: session.id, operatorId, float: session.float },
  });
  return session;
}

export function stamp(context: Pick<LedgerContext, 'newId' | 'time'>, atMs: number) {
  return { eventId: context.newId(), atMs, tzOffsetMinutes: context.time.offsetMinutesAt(atMs) };
}
