/** Points that a document moves, as its event tells them and as the ledger has them: one source for both. */
import type { SalePointsBody } from '../../contract/events/sale-points.ts';
import { addPoints, type Points, points } from '../../core/quantities/points.ts';
import type { HybridTime } from '../../core/sync/hybrid-clock.ts';
import { standingId } from '../points/accounts.ts';
import { movementBodies, type NewMovement, type PointsContext, writeBodies } from '../points/post-movements.ts';
import type { ReadHandle, WriteHandle } from '../store/handle.ts';
import { badgeAfter } from './badge-after.ts';

export interface PlannedPoints {
  readonly body: Omit<SalePointsBody, 'movements' | 'after' | 'badge'>;
  readonly movements: readonly NewMovement[];
}

export function pointsBody(
  context: PointsContext,
  read: ReadHandle,
  { body, movements }: PlannedPoints,
  { saleId, atMs }: { readonly saleId: string; readonly atMs: number },
): SalePointsBody {
  const { customerId, before } = body;
  const named = movements.map((movement) => ({ ...movement, saleId }));
  const bodies = movementBodies(context, read, { customerId, atMs, movements: named });
  const own = bodies.filter(
    (each) => each.customerId === customerId || standingId(read, each.customerId) === customerId,
  );
  const after = before === null ? null : addPoints(points(before), ...own.map((each) => each.points as Points));
  const programme = context.rules.programme();
  const badge = before === null ? null : badgeAfter(read, programme, { standing: customerId, bodies: own });
  return { ...body, after, badge, movements: bodies };
}

/** Inside the transaction of the document, at the time of its event. A return may concern the points of several customers. */
export function movePoints(
  context: PointsContext,
  write: WriteHandle,
  of: Pick<SalePointsBody, 'movements'> & {
    readonly operatorId: string;
    readonly atMs: number;
    readonly time: HybridTime;
  },
): void {
  const { movements, operatorId, atMs, time } = of;
  const standings = new Map(
    [...new Set(movements.map(({ customerId }) => customerId))].map((id) => [id, standingId(write, id)]),
  );
  const byCustomer = Map.groupBy(movements, ({ customerId }) => standings.get(customerId));
  for (const [standing, bodies] of byCustomer) {
    writeBodies(context, write, { operatorId, atMs, time, bodies, ...(standing && { standing }) });
  }
}
