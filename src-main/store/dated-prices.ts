/** The dated rows of an article: ended and added, never overwritten (SALES.md 2). */
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import { dayBefore } from '../shop-time.ts';
import { cutOut, firstStartAfter, type PriceSpan } from './cut-out.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { newestInForce } from './newest-in-force.ts';
import { statement } from './statement.ts';

export const SHOP_PRICE_LIST = 'shop';

type Kind = 'ordinary' | 'offer';
type PriceArgs = {
  row: number;
  price_list: string;
  kind: Kind;
  price: number;
  valid_from: string | null;
  valid_to: string | null;
};
type CostArgs = { row: number; cost: number; supplier_discounts: string; valid_from: string | null };
type EndArgs = { row: number; day: string; ends_on: string };

const insertPrice = statement<PriceArgs>()((db, arg) =>
  db.insertInto('article_price').values({
    article_row: arg('row'),
    price_list: arg('price_list'),
    kind: arg('kind'),
    price: arg('price'),
    valid_from: arg('valid_from'),
    valid_to: arg('valid_to'),
  }),
);
const endPriceRows = statement<EndArgs & { kind: Kind }>()((db, arg) =>
  db
    .updateTable('article_price')
    .set({ valid_to: arg('ends_on') })
    .where('article_row', '=', arg('row'))
    .where('price_list', '=', SHOP_PRICE_LIST)
    .where('kind', '=', arg('kind'))
    .where((or) => or.or([or('valid_from', 'is', null), or('valid_from', '<=', arg('day'))]))
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', arg('day'))])),
);
const endPriceRow = statement<{ id: number; ends_on: string }>()((db, arg) =>
  db
    .updateTable('article_price')
    .set({ valid_to: arg('ends_on') })
    .where('id', '=', arg('id')),
);
const pricesOfList = statement<{ row: number; price_list: string; kind: Kind }>()((db, arg) =>
  db
    .selectFrom('article_price')
    .select(['id', 'price', 'valid_from', 'valid_to'])
    .where('article_row', '=', arg('row'))
    .where('price_list', '=', arg('price_list'))
    .where('kind', '=', arg('kind'))
    .orderBy('id'),
);
const priceRow = statement<{ id: number }>()((db, arg) =>
  db
    .selectFrom('article_price')
    .innerJoin('article', 'article.row', 'article_price.article_row')
    .select(['article.id as article_id', 'valid_from', 'valid_to'])
    .where('article_price.id', '=', arg('id')),
);
const allPrices = statement<{ row: number }>()((db, arg) =>
  db
    .selectFrom('article_price')
    .select(['id', 'price_list', 'kind', 'price', 'valid_from', 'valid_to'])
    .where('article_row', '=', arg('row'))
    .orderBy('id'),
);
const insertCost = statement<CostArgs>()((db, arg) =>
  db.insertInto('article_cost').values({
    article_row: arg('row'),
    cost: arg('cost'),
    supplier_discounts: arg('supplier_discounts'),
    valid_from: arg('valid_from'),
    valid_to: null,
  }),
);
const endCostRows = statement<EndArgs>()((db, arg) =>
  db
    .updateTable('article_cost')
    .set({ valid_to: arg('ends_on') })
    .where('article_row', '=', arg('row'))
    .where((or) => or.or([or('valid_from', 'is', null), or('valid_from', '<=', arg('day'))]))
    .where((or) => or.or([or('valid_to', 'is', null), or('valid_to', '>=', arg('day'))])),
);
const costsOf = statement<{ row: number }>()((db, arg) =>
  db
    .selectFrom('article_cost')
    .select(['id', 'cost', 'supplier_discounts', 'valid_from', 'valid_to'])
    .where('article_row', '=', arg('row')),
);

export interface NewPrice {
  readonly row: number;
  readonly kind: Kind;
  readonly price: number;
  /** Null: since ever. */
  readonly from: ShopDay | null;
}

/** A price that somebody set, of any list. */
export interface SetPrice extends NewPrice {
  readonly list: string;
  readonly from: ShopDay;
  /** Its last day; null: until further notice. */
  readonly to: ShopDay | null;
}

export interface Ending {
  readonly row: number;
  /** What is in force on this day ends. */
  readonly from: ShopDay;
  /** The last day of it, the day before. A row that began today is then never in force. */
  readonly endsOn: ShopDay;
}

/** On the shop's own list, until further notice, or until a price that is planned for a later day begins. */
export function addPrice(write: WriteHandle, { row, kind, price, from }: NewPrice): void {
  const list = { row, price_list: SHOP_PRICE_LIST, kind };
  const planned = from && firstStartAfter(from, spansOf(write, list));
  write.run(insertPrice, { ...list, price, valid_from: from, valid_to: planned ? dayBefore(planned) : null });
}

/** What stands on these days of the list is ended or cut; what was before and after them stays. */
export function setPrice(write: WriteHandle, { row, list, kind, price, from, to }: SetPrice): void {
  const of = { row, price_list: list, kind };
  const { ends, rests } = cutOut(spansOf(write, of), { from, to });
  for (const { id, lastDay } of ends) write.run(endPriceRow, { id, ends_on: lastDay });
  for (const rest of rests) {
    write.run(insertPrice, { ...of, price: rest.price, valid_from: rest.from, valid_to: rest.to });
  }
  write.run(insertPrice, { ...of, price, valid_from: from, valid_to: to });
}

export function endPrice(write: WriteHandle, id: number, lastDay: ShopDay): void {
  write.run(endPriceRow, { id, ends_on: lastDay });
}

function spansOf(read: ReadHandle, list: { row: number; price_list: string; kind: Kind }): PriceSpan[] {
  return read.all(pricesOfList, list).map(({ id, price, valid_from, valid_to }) => ({
    id,
    price,
    from: valid_from as ShopDay | null,
    to: valid_to as ShopDay | null,
  }));
}

export function endPrices(write: WriteHandle, ending: Ending & { readonly kind: Kind }): void {
  write.run(endPriceRows, { row: ending.row, day: ending.from, ends_on: ending.endsOn, kind: ending.kind });
}

export function addCost(
  write: WriteHandle,
  purchase: { row: number; cost: number; discounts: readonly number[]; from: ShopDay | null },
): void {
  const { row, cost, discounts, from } = purchase;
  write.run(insertCost, { row, cost, supplier_discounts: JSON.stringify(discounts), valid_from: from });
}

export function endCosts(write: WriteHandle, ending: Ending): void {
  write.run(endCostRows, { row: ending.row, day: ending.from, ends_on: ending.endsOn });
}

/** A price row of any list, as it is stored. */
export interface PriceListRow {
  readonly id: number;
  readonly list: string;
  readonly kind: Kind;
  /** Minor units. */
  readonly price: number;
  readonly from: ShopDay | null;
  readonly to: ShopDay | null;
}

export function priceRowsOf(read: ReadHandle, row: number): PriceListRow[] {
  return read.all(allPrices, { row }).map(({ id, price_list: list, kind, price, valid_from, valid_to }) => ({
    id,
    list,
    kind,
    price,
    from: valid_from as ShopDay | null,
    to: valid_to as ShopDay | null,
  }));
}

export function priceById(read: ReadHandle, id: number): (Days & { readonly articleId: string }) | null {
  const row = read.get(priceRow, { id });
  if (!row) return null;
  return { articleId: row.article_id, from: row.valid_from as ShopDay | null, to: row.valid_to as ShopDay | null };
}

interface Days {
  readonly from: ShopDay | null;
  readonly to: ShopDay | null;
}

/** The newest row first. */
export function costRowsOf(read: ReadHandle, row: number) {
  return read
    .all(costsOf, { row })
    .toSorted((a, b) => a.id - b.id)
    .toReversed()
    .map(({ cost, supplier_discounts, valid_from: from, valid_to: to }) => ({
      cost,
      supplierDiscounts: JSON.parse(supplier_discounts) as number[],
      from,
      to,
    }));
}

export interface PurchaseCost {
  /** Ten-thousandths of the major unit, before discounts. */
  readonly cost: number;
  /** JSON array of basis points. */
  readonly supplier_discounts: string;
}

/** Of the costs in force that day the newest start, then the newest row; undefined when unknown. */
export function latestCost(read: ReadHandle, row: number, day: ShopDay): PurchaseCost | undefined {
  return newestInForce(read.all(costsOf, { row }), day);
}
