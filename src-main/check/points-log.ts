/** What the log tells of points and of merged customers, in the order in which the till wrote it. */
import {
  CUSTOMER_MERGE_EVENT,
  customerMergeBody,
  POINTS_MOVEMENTS_EVENT,
  type PointsMovementBody,
  pointsMovementsBody,
} from '../../contract/events/points.ts';
import type { Written } from '../points/movement-facts.ts';
import type { ReadHandle } from '../store/handle.ts';
import type { CustomerMergeRow } from '../store/schema-points.ts';
import { readLog } from './read-log.ts';

export interface LoggedMovement {
  readonly body: PointsMovementBody;
  readonly written: Written;
}

/** Bodies that cannot be read are left out: the check of the bodies says so. */
export function* pointsInLog(read: ReadHandle): Generator<LoggedMovement, void, void> {
  for (const { header, content } of readLog(read)) {
    if (header?.type !== POINTS_MOVEMENTS_EVENT.type) continue;
    const event = pointsMovementsBody.safeParse(content).data;
    if (!event) continue;
    const { operatorId, atMs, movements } = event;
    const written = { operatorId, atMs, time: header.hlc, tillId: header.till };
    for (const body of movements) yield { body, written };
  }
}

export function mergesInLog(read: ReadHandle): readonly CustomerMergeRow[] {
  const merges: CustomerMergeRow[] = [];
  for (const { type, content } of readLog(read)) {
    const body = type === CUSTOMER_MERGE_EVENT.type ? customerMergeBody.safeParse(content).data : undefined;
    if (!body) continue;
    const { absorbedId, intoId, change, atMs, operatorId } = body;
    merges.push({ absorbed_id: absorbedId, into_id: intoId, change, at_ms: atMs, operator_id: operatorId });
  }
  return merges;
}
