/** The rows of a movement, made from the body of its event: one source for both. */
import type { PointsMovementBody } from '../../contract/events/points.ts';
import type { Movement } from '../../core/ledger/movement.ts';
import { entriesOf } from '../../core/ledger/posting.ts';
import type { PointsEntryRow, PointsMovementRow } from '../store/schema-points.ts';

/** What all movements of one event share. */
export interface Written {
  readonly operatorId: string | null;
  readonly atMs: number;
  /** Hybrid time of the event. */
  readonly time: string;
  readonly tillId: string;
}

/** `till -- check` rebuilds them from the log and compares. */
export function movementRow(body: PointsMovementBody, { operatorId, atMs, time, tillId }: Written): PointsMovementRow {
  return {
    id: body.id,
    customer_id: body.customerId,
    kind: body.kind,
    points: body.points,
    from_expired: body.fromExpired,
    time,
    at_ms: atMs,
    day: body.day,
    spendable_until: body.spendableUntil,
    operator_id: operatorId,
    till_id: tillId,
    sale_id: body.saleId,
    about_id: body.about,
    occasion: body.occasion,
  };
}

export function entryRows(movement: Movement, about: Movement | null): readonly PointsEntryRow[] {
  return entriesOf(movement, about).map(({ movementId, account, points }) => ({
    movement_id: movementId,
    account: account.kind,
    points,
  }));
}
