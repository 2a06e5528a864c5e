/**
 * Whose points are whose, and how many. A balance is one look by key, however long the
 * history; the lots are the fold of all movements, of the customer and of those who were
 * merged into this one.
 */
import type { CustomerId, SaleId } from '../../core/basket/basket.ts';
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import { accountOf, type CustomerAccount, type Traces } from '../../core/ledger/account.ts';
import type { Movement, MovementId } from '../../core/ledger/movement.ts';
import { NO_POINTS, type Points, points } from '../../core/quantities/points.ts';
import type { HybridTime } from '../../core/sync/hybrid-clock.ts';
import type { ReadHandle } from '../store/handle.ts';
import {
  absorbedBy,
  everMergedOf,
  findAccount,
  findAccounts,
  findLastMerge,
  hasExpired,
  movementsAbout,
  movementsNaming,
  type PointsAccountRow,
} from '../store/points.ts';
import type { PointsMovementRow } from '../store/schema-points.ts';

export interface Balance {
  readonly balance: Points;
  readonly lifetime: Points;
}

/** Of whoever the customer is now. What may have expired is written first by whoever calls `settleExpired`. */
export function balanceOf(read: ReadHandle, customerId: string): Balance {
  return balanceOfStanding(read, standingId(read, customerId));
}

/** One look, where it is known who the customer is now. */
export function balanceOfStanding(read: ReadHandle, standing: CustomerId): Balance {
  return balanceIn(findAccount(read, standing));
}

/** The same of a whole page of a list, in as many looks as for one. */
export function balancesOf(read: ReadHandle, customerIds: readonly string[]): ReadonlyMap<string, Balance> {
  const standings = new Map(everMergedOf(read, customerIds).map((id) => [id, standingId(read, id) as string]));
  const standing = (id: string) => standings.get(id) ?? id;
  const accounts = findAccounts(read, customerIds.map(standing));
  return new Map(customerIds.map((id) => [id, balanceIn(accounts.get(standing(id)))]));
}

function balanceIn(row: PointsAccountRow | undefined): Balance {
  if (!row) return { balance: NO_POINTS, lifetime: NO_POINTS };
  return { balance: points(row.balance), lifetime: points(row.lifetime) };
}

/** Who a customer is now, after merges. */
export function standingId(read: ReadHandle, customerId: string): CustomerId {
  let standing = customerId;
  const seen = new Set<string>();
  for (let merge = findLastMerge(read, standing); merge?.change === 'merged' && !seen.has(standing); ) {
    seen.add(standing);
    standing = merge.into_id;
    merge = findLastMerge(read, standing);
  }
  return standing as CustomerId;
}

/** All whose movements are this customer's account, the customer first. */
export function mergedCustomers(read: ReadHandle, standing: string): readonly string[] {
  const all = [standing];
  for (const customerId of all) all.push(...absorbedBy(read, customerId).filter((id) => !all.includes(id)));
  return all;
}

/**
 * What became of a movement and of those of its sale: enough for returns and deletions. Only what
 * expired depends on all the others; where nothing ever did, a long history costs nothing.
 * @param near of one account
 */
export function tracesOf(read: ReadHandle, customerId: string, near: readonly PointsMovementRow[]): Traces {
  const all = mergedCustomers(read, standingId(read, customerId));
  if (all.some((id) => hasExpired(read, id))) return accountFor(read, customerId);
  const own = near.filter(({ customer_id }) => all.includes(customer_id));
  const rows = [...own, ...own.flatMap(({ id }) => movementsAbout(read, id))];
  return accountOf([...new Map(rows.map((row) => [row.id, movementOf(row)])).values()]);
}

/** The full fold: for what of each lot expires. */
export function accountFor(read: ReadHandle, customerId: string): CustomerAccount {
  return accountOf(movementsOf(read, standingId(read, customerId)));
}

/** Of a standing customer, in no order. */
export function movementsOf(read: ReadHandle, standing: string): readonly Movement[] {
  return mergedCustomers(read, standing).flatMap((id) => movementsNaming(read, id).map(movementOf));
}

export function movementOf(row: PointsMovementRow): Movement {
  return {
    id: row.id as MovementId,
    customerId: row.customer_id as CustomerId,
    kind: row.kind,
    points: points(row.points),
    fromExpired: points(row.from_expired),
    time: row.time as HybridTime,
    atMs: row.at_ms,
    day: row.day as ShopDay,
    spendableUntil: row.spendable_until as ShopDay | null,
    operatorId: row.operator_id,
    tillId: row.till_id,
    saleId: row.sale_id as SaleId | null,
    note: null,
    about: row.about_id as MovementId | null,
  };
}
