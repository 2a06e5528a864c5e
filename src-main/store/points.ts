/**
 * The ledger of points in the database: movements and entries are added, the account of a
 * customer is replaced, merges are read as they stand. One plain look by key each, because
 * this is on the way of every sale to a customer.
 */

import type { Fact } from './fact.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type {
  BadgeChangeRow,
  CustomerMergeRow,
  PointsAccountTable,
  PointsEntryRow,
  PointsMovementRow,
} from './schema-points.ts';
import { ONE_ROW, rawStatement, statement } from './statement.ts';

export type PointsAccountRow = Readonly<PointsAccountTable>;

export const MOVEMENT_COLUMNS = [
  'id',
  'customer_id',
  'kind',
  'points',
  'from_expired',
  'time',
  'at_ms',
  'day',
  'spendable_until',
  'operator_id',
  'till_id',
  'sale_id',
  'about_id',
  'occasion',
] as const satisfies readonly (keyof Fact<PointsMovementRow>)[];

const insertMovement = insertInto<'points_movement', PointsMovementRow>('points_movement', MOVEMENT_COLUMNS);
const insertEntry = insertInto<'points_entry', PointsEntryRow>('points_entry', ['movement_id', 'account', 'points']);
const insertBadgeChange = insertInto<'badge_change', BadgeChangeRow>('badge_change', [
  'customer_id',
  'badge_id',
  'change',
  'at_ms',
]);
const insertMerge = insertInto<'customer_merge', CustomerMergeRow>('customer_merge', [
  'absorbed_id',
  'into_id',
  'change',
  'at_ms',
  'operator_id',
]);
const byId = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('points_movement').select(MOVEMENT_COLUMNS).where('id', '=', arg('id')),
);
const ofCustomer = statement<{ customer_id: string }>()((db, arg) =>
  db.selectFrom('points_movement').select(MOVEMENT_COLUMNS).where('customer_id', '=', arg('customer_id')),
);
const ofSale = statement<{ sale_id: string }>()((db, arg) =>
  db.selectFrom('points_movement').select(MOVEMENT_COLUMNS).where('sale_id', '=', arg('sale_id')).orderBy('row'),
);
const aboutOne = rawStatement<{ id: string }, PointsMovementRow>(
  `SELECT ${MOVEMENT_COLUMNS.join(', ')} FROM points_movement WHERE about_id = ? AND about_id IS NOT NULL`,
  ['id'],
);
const anExpiry = rawStatement<{ customer_id: string }, { readonly row: number }>(
  "SELECT row FROM points_movement WHERE customer_id = ? AND kind = 'expiry' LIMIT 1",
  ['customer_id'],
);
const byOccasion = statement<{ customer_id: string; occasion: string }>()((db, arg) =>
  db
    .selectFrom('points_movement')
    .select('id')
    .where('customer_id', '=', arg('customer_id'))
    .where('occasion', '=', arg('occasion')),
);
const lastOccasion = statement<{ customer_id: string; from: string; to: string }>()((db, arg) =>
  db
    .selectFrom('points_movement')
    .select('occasion')
    .where('customer_id', '=', arg('customer_id'))
    .where('occasion', '>=', arg('from'))
    .where('occasion', '<', arg('to'))
    .orderBy('occasion', 'desc')
    .limit(ONE_ROW),
);
const nextAccount = statement<{ after: string }>()((db, arg) =>
  db
    .selectFrom('points_account')
    .select('customer_id')
    .where('customer_id', '>', arg('after'))
    .orderBy('customer_id')
    .limit(ONE_ROW),
);
const account = statement<{ customer_id: string }>()((db, arg) =>
  db.selectFrom('points_account').selectAll().where('customer_id', '=', arg('customer_id')),
);
/** One look for a whole page of a list. */
const accountsOfThese = rawStatement<{ ids: string }, PointsAccountRow>(
  'SELECT * FROM points_account WHERE customer_id IN (SELECT value FROM json_each(?))',
  ['ids'],
);
const everMerged = rawStatement<{ ids: string }, { readonly absorbed_id: string }>(
  'SELECT DISTINCT absorbed_id FROM customer_merge WHERE absorbed_id IN (SELECT value FROM json_each(?))',
  ['ids'],
);
const ACCOUNT_COLUMNS = [
  'customer_id',
  'balance',
  'lifetime',
  'above_nothing_since',
  'last_movement_on',
  'may_expire_after',
] as const;
const replaceAccount = rawStatement<PointsAccountRow, never>(
  `INSERT OR REPLACE INTO points_account (${ACCOUNT_COLUMNS.join(', ')}) VALUES (?, ?, ?, ?, ?, ?)`,
  ACCOUNT_COLUMNS,
);
const deleteAccount = statement<{ customer_id: string }>()((db, arg) =>
  db.deleteFrom('points_account').where('customer_id', '=', arg('customer_id')),
);
/** Without an order, for the same reason as below. */
const badgeChanges = statement<{ customer_id: string }>()((db, arg) =>
  db.selectFrom('badge_change').select(['row', 'badge_id', 'change']).where('customer_id', '=', arg('customer_id')),
);
/** Without an order: ordered by a bound customer it would be planned anew each time (store/statement.ts). */
const mergesOf = statement<{ absorbed_id: string }>()((db, arg) =>
  db
    .selectFrom('customer_merge')
    .select(['row', 'absorbed_id', 'into_id', 'change', 'at_ms', 'operator_id'])
    .where('absorbed_id', '=', arg('absorbed_id')),
);
const everAbsorbed = statement<{ into_id: string }>()((db, arg) =>
  db.selectFrom('customer_merge').select('absorbed_id').where('into_id', '=', arg('into_id')),
);

export function addMovement(write: WriteHandle, row: PointsMovementRow, entries: readonly PointsEntryRow[]): void {
  write.run(insertMovement, row);
  for (const entry of entries) write.run(insertEntry, entry);
}

export function findMovement(read: ReadHandle, id: string): PointsMovementRow | undefined {
  return read.get(byId, { id });
}

/** In no order. Only those that name this very customer. */
export function movementsNaming(read: ReadHandle, customerId: string): PointsMovementRow[] {
  return read.all(ofCustomer, { customer_id: customerId });
}

export function movementsOfSale(read: ReadHandle, saleId: string): PointsMovementRow[] {
  return read.all(ofSale, { sale_id: saleId });
}

/** In no order: what takes this one back, gives it back, lets it expire or deletes it. */
export function movementsAbout(read: ReadHandle, id: string): PointsMovementRow[] {
  return read.all(aboutOne, { id });
}

export function hasExpired(read: ReadHandle, customerId: string): boolean {
  return read.get(anExpiry, { customer_id: customerId }) !== undefined;
}

export function wasGivenFor(read: ReadHandle, customerId: string, occasion: string): boolean {
  return read.get(byOccasion, { customer_id: customerId, occasion }) !== undefined;
}

/** Of all occasions that begin with `prefix`, the last in the order of their text. */
export function lastOccasionOf(read: ReadHandle, customerId: string, prefix: string): string | null {
  const to = `${prefix.slice(0, -1)}${String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1)}`;
  return read.get(lastOccasion, { customer_id: customerId, from: prefix, to })?.occasion ?? null;
}

/** In the order of their ids; begin with an empty text. */
export function accountAfter(read: ReadHandle, customerId: string): string | null {
  return read.get(nextAccount, { after: customerId })?.customer_id ?? null;
}

export function findAccount(read: ReadHandle, customerId: string): PointsAccountRow | undefined {
  return read.get(account, { customer_id: customerId });
}

/** By customer; without those who never moved a point. */
export function findAccounts(read: ReadHandle, customerIds: readonly string[]): ReadonlyMap<string, PointsAccountRow> {
  const rows = read.all(accountsOfThese, { ids: JSON.stringify(customerIds) });
  return new Map(rows.map((row) => [row.customer_id, row]));
}

/** Of these customers those who were ever merged into another; few are. */
export function everMergedOf(read: ReadHandle, customerIds: readonly string[]): readonly string[] {
  return read.all(everMerged, { ids: JSON.stringify(customerIds) }).map(({ absorbed_id }) => absorbed_id);
}

export function putAccount(write: WriteHandle, row: PointsAccountRow): void {
  write.run(replaceAccount, row);
}

export function removeAccount(write: WriteHandle, customerId: string): void {
  write.run(deleteAccount, { customer_id: customerId });
}

/** As it was recorded, whatever the rules say now. */
export function badgesHeld(read: ReadHandle, customerId: string): ReadonlySet<string> {
  const held = new Set<string>();
  for (const { badge_id: id, change } of read
    .all(badgeChanges, { customer_id: customerId })
    .toSorted((a, b) => a.row - b.row)) {
    if (change === 'gained') held.add(id);
    else held.delete(id);
  }
  return held;
}

export function addBadgeChange(write: WriteHandle, row: BadgeChangeRow): void {
  write.run(insertBadgeChange, row);
}

export function addMerge(write: WriteHandle, row: CustomerMergeRow): void {
  write.run(insertMerge, row);
}

/** What was last done: a merge in force, or one undone. */
export function findLastMerge(read: ReadHandle, absorbedId: string): CustomerMergeRow | undefined {
  const [last] = read.all(mergesOf, { absorbed_id: absorbedId }).toSorted((a, b) => b.row - a.row);
  return last;
}

/** Customers who are part of this one now, without those who are part of them. */
export function absorbedBy(read: ReadHandle, intoId: string): readonly string[] {
  const ever = new Set(read.all(everAbsorbed, { into_id: intoId }).map(({ absorbed_id }) => absorbed_id));
  return [...ever].filter((absorbedId) => {
    const last = findLastMerge(read, absorbedId);
    return last?.change === 'merged' && last.into_id === intoId;
  });
}
