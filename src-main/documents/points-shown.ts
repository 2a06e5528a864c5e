/** What a document did with its customer's points, as windows and receipts show it. */
import type { ClosedSale, PointsExplanation } from '../../contract/window-types.ts';
import type { MovementKind } from '../../core/ledger/movement.ts';
import { type EarningBasis, earningOf } from '../../core/loyalty/earning.ts';
import { explained } from '../rules/explain.ts';
import { gridOfVersion, shelvesOf } from '../rules/grid-shelf.ts';
import type { ReadHandle } from '../store/handle.ts';
import type { SaleRows } from '../store/sales.ts';
import { storedPoints } from './stored-points.ts';

type Shown = NonNullable<ClosedSale['points']>;

/** @param gained titles of badges, which the document itself does not know */
export function pointsShown({ points }: Pick<SaleRows, 'points'>, gained: readonly string[] = []): Shown | null {
  const bodies = points.map(storedPoints);
  const [first] = bodies;
  if (!first) return null;
  const moved = bodies.flatMap(({ movements }) => movements);
  const sum = (...kinds: readonly MovementKind[]) =>
    moved.reduce((all, { kind, points: signed }) => (kinds.includes(kind) ? all + signed : all), 0);
  return {
    before: first.before,
    earned: sum('earn'),
    spent: 0 - sum('gift-taken', 'discount-taken'),
    after: bodies.at(-1)?.after ?? null,
    takenBack: 0 - sum('return'),
    givenBack: sum('give-back'),
    gained: [...gained],
  };
}

/** Computed again from what was stored with the sale; null where nothing could be earned. */
export function explanationOf(read: ReadHandle, rows: SaleRows): PointsExplanation | null {
  const { earning, rulesVersion } = rows.points.map(storedPoints).findLast((body) => body.earning !== null) ?? {};
  if (!earning || rulesVersion === undefined) return null;
  const names = { lineOf: lineIn(rows), shelfOf: shelvesOf(read, () => gridOfVersion(read, rulesVersion)) };
  if (!earning.eligible) return explained(earning, names);
  const basis = earning.basis as unknown as EarningBasis;
  return explained({ eligible: true, earning: earningOf(basis), next: [], basis }, names);
}

function lineIn({ lines }: SaleRows) {
  return (lineId: string) => {
    const line = lines.find(({ id }) => id === lineId);
    return { description: line?.description ?? '', quantity: line?.quantity ?? 0 };
  };
}
