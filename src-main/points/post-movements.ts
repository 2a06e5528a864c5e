/**
 * Points move, inside the caller's transaction: a sale brings the time of its own event,
 * everything else appends one. Whoever writes or shows a balance that matters has what expired
 * before written first, because where the whole balance goes later points would go along.
 */
import {
  POINTS_MOVEMENTS_EVENT,
  type PointsMovementBody,
  type PointsMovementsBody,
} from '../../contract/events/points.ts';
import type { CustomerId } from '../../core/basket/ids.ts';
import { type Expiring, expiredOn, spendableUntil } from '../../core/ledger/expiry.ts';
import type { MovementKind } from '../../core/ledger/movement.ts';
import { mayHaveExpired } from '../../core/ledger/standing.ts';
import { expiryInForce } from '../../core/loyalty/programme.ts';
import { NO_POINTS, negatePoints, type Points } from '../../core/quantities/points.ts';
import type { HybridTime } from '../../core/sync/hybrid-clock.ts';
import { stamp } from '../documents/ledger-context.ts';
import { appendEvent } from '../store/events.ts';
import type { ReadHandle, WriteHandle } from '../store/handle.ts';
import { writeNote } from '../store/notes.ts';
import { findMovement, putAccount } from '../store/points.ts';
import type { PointsMovementRow } from '../store/schema-points.ts';
import { accountFor, standingId } from './accounts.ts';
import { keepsBalance } from './profile-of.ts';
import { type Account, accountRow, type PointsContext, readAccount, writeMovements } from './write-movements.ts';

export type { PointsContext } from './write-movements.ts';

export interface NewMovement {
  /** Made in the window where a person does it, so that the same act done twice is one. */
  readonly id?: string;
  readonly kind: MovementKind;
  readonly points: Points;
  readonly fromExpired?: Points;
  readonly saleId?: string | null;
  readonly about?: string | null;
  readonly occasion?: string | null;
  readonly note?: string | null;
}

interface Posting {
  readonly customerId: string;
  readonly operatorId: string | null;
  readonly atMs: number;
  readonly movements: readonly NewMovement[];
}

/** The movements as the body of an event tells them: a sale's own event needs them before it has a time. */
export function movementBodies(
  context: PointsContext,
  read: ReadHandle,
  { customerId, atMs, movements }: Pick<Posting, 'customerId' | 'atMs' | 'movements'>,
): PointsMovementBody[] {
  const day = context.time.dayOf(atMs);
  const rule = expiryInForce(context.rules.programme().programme);
  return withIds(context, movements).map(
    ({ id, kind, points, fromExpired = NO_POINTS, saleId = null, about = null, occasion = null }) => ({
      id,
      // A merge that is undone parts the movements by whose they were: what is about one goes with it.
      customerId: (about === null ? undefined : findMovement(read, about)?.customer_id) ?? customerId,
      kind,
      points,
      fromExpired,
      day,
      spendableUntil: points > 0 ? spendableUntil(day, rule) : null,
      saleId,
      about,
      occasion,
    }),
  );
}

/** @param posting `bodies` as `movementBodies` made them and as the event of that time tells them */
export function writeBodies(
  context: PointsContext,
  write: WriteHandle,
  posting: Pick<Posting, 'operatorId' | 'atMs'> & {
    readonly time: HybridTime;
    readonly bodies: readonly PointsMovementBody[];
    readonly standing?: CustomerId;
  },
): readonly PointsMovementRow[] {
  return writeMovements(context, write, { ...posting, tillId: context.identity.tillId });
}

/** With an event of their own: what is not born with a sale. */
export function recordMovements(
  context: PointsContext,
  write: WriteHandle,
  posting: Posting,
): readonly PointsMovementRow[] {
  const { operatorId, atMs } = posting;
  const movements = withIds(context, posting.movements);
  const bodies = movementBodies(context, write, { ...posting, movements });
  if (bodies.length === 0) return [];
  const body: PointsMovementsBody = { movements: bodies, operatorId, atMs };
  const { hlc: time } = appendEvent(write, context.identity, {
    ...POINTS_MOVEMENTS_EVENT,
    ...stamp(context, atMs),
    actor: operatorId ?? context.identity.tillId,
    body,
  });
  writeNotes(context, write, { ...posting, movements });
  return writeBodies(context, write, { operatorId, atMs, time, bodies });
}

export function settleExpired(context: PointsContext, write: WriteHandle, customerId: string): void {
  settleStanding(context, write, standingId(write, customerId));
}

/**
 * One look at the account when nothing can have expired.
 * @param standing who the customer is after merges
 * @returns the account without what has expired
 */
export function settleStanding(context: PointsContext, write: WriteHandle, standing: CustomerId): Account {
  const atMs = context.now();
  const today = context.time.dayOf(atMs);
  const account = readAccount(write, standing);
  const rule = expiryInForce(context.rules.programme().programme);
  if (!mayHaveExpired(account, rule, today) || !keepsBalance(context.rules, write, standing)) return account;
  const folded = rule.kind === 'each-lot' ? accountFor(write, standing) : null;
  const gone: readonly Expiring[] = folded
    ? expiredOn(folded, rule, today)
    : [{ creditId: null, points: account.balance }];
  const movements = gone.map(({ creditId, points }) => ({
    kind: 'expiry' as const,
    points: negatePoints(points),
    about: creditId,
  }));
  recordMovements(context, write, { customerId: standing, operatorId: null, atMs, movements });
  const settled = readAccount(write, standing);
  if (!folded) return settled;
  const next = folded.lots.find(({ until }) => until !== null && until >= today)?.until ?? null;
  putAccount(write, accountRow(standing, { ...settled, lotsUntil: next }));
  return { ...settled, lotsUntil: next };
}

type Named = NewMovement & { readonly id: string };

/** What moves nothing is no movement. */
function withIds({ newId }: PointsContext, movements: readonly NewMovement[]): readonly Named[] {
  return movements
    .filter(({ points, fromExpired = NO_POINTS }) => points !== 0 || fromExpired !== 0)
    .map((movement) => ({ ...movement, id: movement.id ?? newId() }));
}

/** Beside the facts: a note may name somebody, and goes when that customer is erased. */
function writeNotes(
  { newId }: PointsContext,
  write: WriteHandle,
  { movements, atMs, operatorId }: { readonly movements: readonly Named[] } & Pick<Posting, 'atMs' | 'operatorId'>,
): void {
  for (const { id: subject_id, note } of movements) {
    if (!note) continue;
    const about = { subject_kind: 'movement', subject_id } as const;
    writeNote(write, { id: newId(), ...about, text: note, at_ms: atMs, operator_id: operatorId ?? '' });
  }
}
