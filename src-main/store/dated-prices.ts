/** The dated rows of an article: ended and added, never overwritten (SALES.md 2). */
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { newestInForce } from './newest-in-force.ts';
import { statement } from './statement.ts';

export const SHOP_PRICE_LIST = 'shop';

type Kind = 'ordinary' | 'offer';
type PriceArgs = { row: number; price_list: string; kind: Kind; price: number; valid_from: string | null };
type CostArgs = { row: number; cost: number; supplier_discounts: string; valid_from: string | null };
type EndArgs = { row: number; day: string; ends_on: string };

const insertPrice = statement<PriceArgs>()((db, arg) =>
  db.insertInto('article_price').values({
    article_row: arg('row'),
    price_list: arg('price_list'),
    kind: arg('kind'),
    price: arg('price'),
    valid_from: arg('valid_from'),
    valid_to: null,
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
    .select(['cost', 'supplier_discounts', 'valid_from', 'valid_to'])
    .where('article_row', '=', arg('row'))
    .orderBy('id'),
);

export interface NewPrice {
  readonly row: number;
  readonly kind: Kind;
  readonly price: number;
  /** Null: since ever. */
  readonly from: ShopDay | null;
}

export interface Ending {
  readonly row: number;
  /** What is in force on this day ends. */
  readonly from: ShopDay;
  /** The last day of it, the day before. A row that began today is then never in force. */
  readonly endsOn: ShopDay;
}

export function addPrice(write: WriteHandle, { row, kind, price, from }: NewPrice): void {
  write.run(insertPrice, { row, price_list: SHOP_PRICE_LIST, kind, price, valid_from: from });
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
