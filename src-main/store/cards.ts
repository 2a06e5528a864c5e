/**
 * Cards: which code names which customer. A customer may have any number; a lost one is blocked
 * and never forgotten, so that whoever finds it cannot spend with it.
 */
import type { BarcodeKey } from '../../core/codes/gtin.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { insertInto } from './insert.ts';
import type { CardTable } from './schema-points.ts';
import { rawStatement, statement } from './statement.ts';

export type CardRow = Readonly<CardTable>;

const byKey = statement<{ key: string }>()((db, arg) =>
  db.selectFrom('card').selectAll().where('key', '=', arg('key')),
);
const ofCustomer = statement<{ customer_id: string }>()((db, arg) =>
  db
    .selectFrom('card')
    .selectAll()
    .where('customer_id', '=', arg('customer_id'))
    .orderBy('since_ms', 'desc')
    .orderBy('key', 'desc'),
);
/** Without an order: ordered by a bound customer it would be planned anew each time (store/statement.ts). */
const unordered = statement<{ customer_id: string }>()((db, arg) =>
  db.selectFrom('card').select(['key', 'printed', 'state', 'since_ms']).where('customer_id', '=', arg('customer_id')),
);
/** One plan for a whole page of a list. */
const newestOfEach = rawStatement<{ ids: string }, { customer_id: string; printed: string | null }>(
  `SELECT value AS customer_id, (
     SELECT printed FROM card WHERE customer_id = value AND state = 'active' ORDER BY since_ms DESC, key DESC LIMIT 1
   ) AS printed FROM json_each(?)`,
  ['ids'],
);
const insert = insertInto<'card', CardRow>('card', [
  'key',
  'printed',
  'customer_id',
  'state',
  'since_ms',
  'blocked_at_ms',
]);
const setState = statement<Pick<CardRow, 'key' | 'state' | 'blocked_at_ms'>>()((db, arg) =>
  db
    .updateTable('card')
    .set({ state: arg('state'), blocked_at_ms: arg('blocked_at_ms') })
    .where('key', '=', arg('key')),
);
const removeAll = statement<{ customer_id: string }>()((db, arg) =>
  db.deleteFrom('card').where('customer_id', '=', arg('customer_id')),
);

export function findCardByKey(read: ReadHandle, key: BarcodeKey): CardRow | undefined {
  return read.get(byKey, { key });
}

/** The newest first, blocked ones too. */
export function listCards(read: ReadHandle, customerId: string): CardRow[] {
  return read.all(ofCustomer, { customer_id: customerId });
}

/** As it is printed; null when the customer has none that works. */
export function shownCard(read: ReadHandle, customerId: string): string | null {
  const active = read.all(unordered, { customer_id: customerId }).filter(({ state }) => state === 'active');
  const [newest] = active.toSorted((a, b) => b.since_ms - a.since_ms || (a.key < b.key ? 1 : -1));
  return newest?.printed ?? null;
}

/** The same of many customers. */
export function shownCards(read: ReadHandle, customerIds: readonly string[]): ReadonlyMap<string, string | null> {
  const rows = read.all(newestOfEach, { ids: JSON.stringify(customerIds) });
  return new Map(rows.map(({ customer_id, printed }) => [customer_id, printed]));
}

export function addCardRow(write: WriteHandle, card: CardRow): void {
  write.run(insert, card);
}

export function blockCardRow(write: WriteHandle, key: string, atMs: number): void {
  write.run(setState, { key, state: 'blocked', blocked_at_ms: atMs });
}

export function unblockCardRow(write: WriteHandle, key: string): void {
  write.run(setState, { key, state: 'active', blocked_at_ms: null });
}

export function removeCards(write: WriteHandle, customerId: string): void {
  write.run(removeAll, { customer_id: customerId });
}
