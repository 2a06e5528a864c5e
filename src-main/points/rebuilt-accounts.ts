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
  readonly row: number;
  readonly customer_id: string;
  readonly kind: MovementKind;
  readonly points: number;
  readonly from_expired: number;
  readonly day: string;
  readonly spendable_until: string | null;
  readonly about_id: string | null;
}

/** Page by page: row by row a million take half as long again. */
const PAGE = 2000;
const movedAfter = rawStatement<{ row: number }, MovedRow>(
  `SELECT row, customer_id, kind, points, from_expired, day, spendable_until, about_id
   FROM points_movement WHERE row > ? ORDER BY row LIMIT ${PAGE}`,
  ['row'],
);
const pointsOf = rawStatement<{ id: string }, { readonly points: number }>(
  'SELECT points FROM points_movement WHERE id = ?',
  ['id'],
);

/** Of one customer, and of all who are one with this one now. */
interface Kept {
  readonly standing: string;
  account: Account;
}

/** @returns by standing customer */
export function rebuiltAccounts(read: ReadHandle): ReadonlyMap<string, Account> {
  const byStanding = new Map<string, Kept>();
  const byCustomer = new Map<string, Kept>();
  const keptOf = (customerId: string): Kept => {
    const standing = standingId(read, customerId);
    const kept = byStanding.get(standing) ?? { standing, account: NO_ACCOUNT };
    byStanding.set(standing, kept);
    byCustomer.set(customerId, kept);
    return kept;
  };
  let rows: readonly MovedRow[];
  let row = 0;
  do {
    rows = read.all(movedAfter, { row });
    for (const each of rows) {
      const kept = byCustomer.get(each.customer_id) ?? keptOf(each.customer_id);
      const about = each.about_id === null ? undefined : read.get(pointsOf, { id: each.about_id });
      kept.account = moved(kept.account, movingOf(each), about ? { points: points(about.points) } : null);
      row = each.row;
    }
  } while (rows.length === PAGE);
  return new Map([...byStanding.values()].map(({ standing, account }) => [standing, account]));
}

function movingOf(row: MovedRow): Moving {
  return {
    kind: row.kind,
    points: points(row.points),
    fromExpired: points(row.from_expired),
    day: row.day as ShopDay,
    spendableUntil: row.spendable_until as ShopDay | null,
  };
}
