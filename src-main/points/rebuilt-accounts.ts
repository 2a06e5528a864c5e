/**
 * All accounts built anew in one walk over the movements, in the order in which this till wrote
 * them: what is kept beside the ledger can be thrown away and made again.
 */
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import type { MovementKind } from '../../core/ledger/movement.ts';
import type { Moving } from '../../core/ledger/standing.ts';
import { points } from '../../core/quantities/points.ts';
import type { ReadHandle } from '../store/handle.ts';
import { rawStatement } from '../store/statement.ts';
import { standingId } from './accounts.ts';
import { type Account, moved, NO_ACCOUNT } from './write-movements.ts';

interface MovedRow {
  readonly customer_id: string;
  readonly kind: MovementKind;
  readonly points: number;
  readonly from_expired: number;
  readonly day: string;
  readonly spendable_until: string | null;
  readonly about_id: string | null;
}

const allMoved = rawStatement<object, MovedRow>(
  `SELECT customer_id, kind, points, from_expired, day, spendable_until, about_id
   FROM points_movement ORDER BY row`,
  [],
);
const pointsOf = rawStatement<{ id: string }, { readonly points: number }>(
  'SELECT points FROM points_movement WHERE id = ?',
  ['id'],
);

/** @returns by standing customer */
export function rebuiltAccounts(read: ReadHandle): ReadonlyMap<string, Account> {
  const accounts = new Map<string, Account>();
  const standings = new Map<string, string>();
  for (const row of read.iterate(allMoved, {})) {
    let standing = standings.get(row.customer_id);
    if (standing === undefined) {
      standing = standingId(read, row.customer_id);
      standings.set(row.customer_id, standing);
    }
    const about = row.about_id === null ? undefined : read.get(pointsOf, { id: row.about_id });
    const moving: Moving = {
      kind: row.kind,
      points: points(row.points),
      fromExpired: points(row.from_expired),
      day: row.day as ShopDay,
      spendableUntil: row.spendable_until as ShopDay | null,
    };
    const account = moved(
      accounts.get(standing) ?? NO_ACCOUNT,
      moving,
      about ? { points: points(about.points) } : null,
    );
    accounts.set(standing, account);
  }
  return accounts;
}
