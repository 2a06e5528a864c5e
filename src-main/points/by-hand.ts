/**
 * Points moved and movements deleted by a person (LOYALTY.md 3.1, 3.2): what would come of it is
 * shown first by the same functions that then write it. The id is made in the window, so that
 * the same act sent twice acts once.
 */

import { type ManualOperation, type ManualRefusal, manualOperation } from '../../core/ledger/manual-operation.ts';
import { afterMovement, type Moving } from '../../core/ledger/standing.ts';
import { type DeletionRefusal, deletionOf } from '../../core/ledger/take-back.ts';
import type { Badge, BadgeId } from '../../core/loyalty/badges.ts';
import { badgeChange } from '../../core/loyalty/badges.ts';
import { NO_POINTS, type Points } from '../../core/quantities/points.ts';
import { findCustomer } from '../store/customers.ts';
import type { ReadHandle, WriteHandle } from '../store/handle.ts';
import { findMovement, movementsOfSale } from '../store/points.ts';
import { movementOf, standingId, tracesOf } from './accounts.ts';
import { type NewMovement, type PointsContext, recordMovements, settleExpired } from './post-movements.ts';
import { keepsBalance } from './profile-of.ts';
import { readAccount } from './write-movements.ts';

export type OperationRefusal = ManualRefusal | 'customer-unknown' | 'balance-kept-elsewhere';
export type RemovalRefusal = DeletionRefusal | 'note-missing';

type Refused<Refusal> = { readonly ok: false; readonly refusal: Refusal };
export interface Forecast {
  readonly ok: true;
  readonly points: Points;
  /** Null where an outside program keeps it. */
  readonly balanceBefore: Points | null;
  readonly balanceAfter: Points | null;
  readonly badgesGained: readonly Badge[];
  readonly badgesLost: readonly Badge[];
}
export interface Written {
  readonly ok: true;
  readonly movementId: string;
  readonly balance: Points | null;
}

export interface Act {
  readonly id: string;
  readonly note: string;
  readonly operatorId: string;
}

/** Without its note: that is asked for when it is saved. */
export type AskedOperation =
  | { readonly kind: 'manual-credit' | 'manual-debit'; readonly points: Points }
  | { readonly kind: 'set-balance'; readonly balance: Points };

export function forecastOperation(
  context: PointsContext,
  customerId: string,
  asked: AskedOperation,
): Forecast | Refused<OperationRefusal> {
  return context.store.writeTransaction((write) => {
    const drafted = draftOperation(context, write, customerId, { ...asked, note: 'not asked for yet' });
    return drafted.ok ? forecastOf(context, write, drafted) : drafted;
  });
}

export function operate(
  context: PointsContext,
  customerId: string,
  asked: AskedOperation,
  act: Act,
): Written | Refused<OperationRefusal> {
  return context.store.writeTransaction((write) => {
    if (findMovement(write, act.id)) return writtenOf(context, write, customerId, act.id);
    const drafted = draftOperation(context, write, customerId, { ...asked, note: act.note });
    return drafted.ok ? record(context, write, drafted, act) : drafted;
  });
}

export function forecastDeletion(context: PointsContext, movementId: string): Forecast | Refused<RemovalRefusal> {
  return context.store.writeTransaction((write) => {
    const drafted = draftDeletion(context, write, movementId);
    return drafted.ok ? forecastOf(context, write, drafted) : drafted;
  });
}

/** "Delete a movement" adds its reversal: the list shows the pair struck through. */
export function deleteMovement(
  context: PointsContext,
  movementId: string,
  act: Act,
): Written | Refused<RemovalRefusal> {
  return context.store.writeTransaction((write) => {
    const done = findMovement(write, act.id);
    if (done) return writtenOf(context, write, done.customer_id, act.id);
    if (act.note.trim() === '') return { ok: false, refusal: 'note-missing' };
    const drafted = draftDeletion(context, write, movementId);
    return drafted.ok ? record(context, write, drafted, act) : drafted;
  });
}

interface Drafted {
  readonly ok: true;
  readonly standing: string;
  readonly movement: NewMovement;
}

function draftOperation(
  context: PointsContext,
  write: WriteHandle,
  customerId: string,
  operation: ManualOperation,
): Drafted | Refused<OperationRefusal> {
  const standing = standingId(write, customerId);
  const customer = findCustomer(write, standing);
  if (!customer || customer.erased_at_ms !== null) return { ok: false, refusal: 'customer-unknown' };
  const isCredit = operation.kind === 'manual-credit';
  if (!isCredit && !keepsBalance(context.rules, write, standing)) {
    return { ok: false, refusal: 'balance-kept-elsewhere' };
  }
  settleExpired(context, write, standing);
  const result = manualOperation(operation, readAccount(write, standing).balance);
  return result.ok ? { ok: true, standing, movement: result.movement } : result;
}

function draftDeletion(
  context: PointsContext,
  write: WriteHandle,
  movementId: string,
): Drafted | Refused<RemovalRefusal> {
  const row = findMovement(write, movementId);
  if (!row) return { ok: false, refusal: 'movement-unknown' };
  const standing = standingId(write, row.customer_id);
  settleExpired(context, write, standing);
  const { id: about } = movementOf(row);
  const near = row.sale_id === null ? [row] : movementsOfSale(write, row.sale_id);
  const result = deletionOf(tracesOf(write, standing, near), about);
  if (!result.ok) return result;
  return { ok: true, standing, movement: { kind: 'reversal', ...result.correction, about } };
}

function record(context: PointsContext, write: WriteHandle, { standing, movement }: Drafted, act: Act): Written {
  recordMovements(context, write, {
    customerId: standing,
    operatorId: act.operatorId,
    atMs: context.now(),
    movements: [{ ...movement, id: act.id, note: act.note.trim() }],
  });
  return writtenOf(context, write, standing, act.id);
}

function writtenOf(context: PointsContext, read: ReadHandle, customerId: string, movementId: string): Written {
  const standing = standingId(read, customerId);
  const balance = keepsBalance(context.rules, read, standing) ? readAccount(read, standing).balance : null;
  return { ok: true, movementId, balance };
}

function forecastOf(context: PointsContext, read: ReadHandle, { standing, movement }: Drafted): Forecast {
  const before = readAccount(read, standing);
  const about = movement.about ? findMovement(read, movement.about) : undefined;
  const moving: Moving = {
    kind: movement.kind,
    points: movement.points,
    fromExpired: movement.fromExpired ?? NO_POINTS,
    day: context.time.dayOf(context.now()),
    spendableUntil: null,
  };
  const after = afterMovement(before, moving, about ? movementOf(about) : null);
  const isKept = keepsBalance(context.rules, read, standing);
  const { badges, badgeBasis } = context.rules.programme();
  const [had, has] = badgeBasis === 'lifetime' ? [before.lifetime, after.lifetime] : [before.balance, after.balance];
  const { gained, lost } = badgeChange(badges, had, has);
  const named = (ids: readonly BadgeId[]) => badges.filter(({ id }) => ids.includes(id));
  return {
    ok: true,
    points: movement.points,
    balanceBefore: isKept ? before.balance : null,
    balanceAfter: isKept ? after.balance : null,
    badgesGained: isKept ? named(gained) : [],
    badgesLost: isKept ? named(lost) : [],
  };
}
