/** Finding what is sold: by barcode, by id, by the words of its name. */
import type { Selectable } from 'kysely';
import type { DatedPrice, ShopDay } from '../../core/basket/price-in-force.ts';
import type { BarcodeKey } from '../../core/codes/gtin.ts';
import { money } from '../../core/quantities/money.ts';
import { ONE, type Quantity, quantity } from '../../core/quantities/quantity.ts';
import { SHOP_PRICE_LIST } from './dated-prices.ts';
import type { ReadHandle } from './handle.ts';
import type { ArticlePriceTable, TillTables } from './schema.ts';
import { ONE_ROW, rawStatement, statement } from './statement.ts';

export type ArticleRow = Readonly<Selectable<TillTables['article']>>;

/** Two looks instead of a join: a join with a bound value is planned anew each time (store/statement.ts). */
const barcode = statement<{ key: string }>()((db, arg) =>
  db.selectFrom('article_barcode').select(['article_row', 'printed', 'quantity']).where('key', '=', arg('key')),
);
const byRow = statement<{ row: number }>()((db, arg) =>
  db.selectFrom('article').selectAll().where('row', '=', arg('row')),
);
const byId = statement<{ id: string }>()((db, arg) =>
  db.selectFrom('article').selectAll().where('id', '=', arg('id')).where('archived_at_ms', 'is', null),
);
const byCode = statement<{ code: string }>()((db, arg) =>
  db.selectFrom('article').selectAll().where('code', '=', arg('code')).where('archived_at_ms', 'is', null),
);
const barcodes = statement<{ row: number }>()((db, arg) =>
  db
    .selectFrom('article_barcode')
    .select('printed')
    .where('article_row', '=', arg('row'))
    .orderBy('key')
    .limit(ONE_ROW),
);
const someBarcodes = statement<{ limit: number }>()((db, arg) =>
  db.selectFrom('article_barcode').select('printed').orderBy('key').limit(arg('limit')),
);
const prices = statement<{ row: number }>()((db, arg) =>
  db
    .selectFrom('article_price')
    .select(['kind', 'price', 'valid_from', 'valid_to'])
    .where('article_row', '=', arg('row')),
);
const shopPrices = statement<{ row: number }>()((db, arg) =>
  db
    .selectFrom('article_price')
    .select(['kind', 'price', 'valid_from', 'valid_to'])
    .where('article_row', '=', arg('row'))
    .where('price_list', '=', SHOP_PRICE_LIST),
);
const links = statement<{ row: number }>()((db, arg) =>
  db
    .selectFrom('article_link')
    .select(['linked_row', 'quantity'])
    .where('article_row', '=', arg('row'))
    .orderBy('position'),
);
const count = statement()((db) =>
  db
    .selectFrom('article')
    .select((select) => select.fn.countAll<number>().as('articles'))
    .where('archived_at_ms', 'is', null),
);
/** In the order of the catalogue: by rank costs twenty times as much (SYNC.md 3c). */
const matching = rawStatement<{ match: string; limit: number }, ArticleRow>(
  `SELECT article.* FROM article_search JOIN article ON article.row = article_search.rowid
   WHERE article_search MATCH ? AND article.archived_at_ms IS NULL ORDER BY article_search.rowid LIMIT ?`,
  ['match', 'limit'],
);

/** Piece by piece in the order of the catalogue. */
const after = rawStatement<{ row: number; limit: number }, ArticleRow>(
  'SELECT * FROM article WHERE row > ? AND archived_at_ms IS NULL ORDER BY row LIMIT ?',
  ['row', 'limit'],
);

export interface FoundArticle {
  readonly article: ArticleRow;
  /** As printed on the goods; null when the article has none. */
  readonly barcode: string | null;
  /** Thousandths that one reading means: 1000 unless the barcode carries more, as that of a case does. */
  readonly scannedQuantity: Quantity;
}

/** What an article pulls along: a deposit or a bag. */
export interface FoundLink {
  readonly article: ArticleRow;
  /** Thousandths of it for each 1.000 of the article. */
  readonly quantity: Quantity;
}

export function findByBarcode(read: ReadHandle, key: BarcodeKey): FoundArticle | null {
  const found = read.get(barcode, { key });
  const article = found && read.get(byRow, { row: found.article_row });
  if (!article || article.archived_at_ms !== null) return null;
  return { article, barcode: found.printed, scannedQuantity: quantity(found.quantity) };
}

/** In their order; what is out of sale is pulled along no more. Plain looks, as for barcodes. */
export function findLinks(read: ReadHandle, row: number): FoundLink[] {
  return read.all(links, { row }).flatMap((link) => {
    const article = read.get(byRow, { row: link.linked_row });
    return article && article.archived_at_ms === null ? [{ article, quantity: quantity(link.quantity) }] : [];
  });
}

/** By the shop's own code, typed at the counter. */
export function findByCode(read: ReadHandle, code: string): FoundArticle | null {
  return withBarcode(read, read.get(byCode, { code }));
}

export function findById(read: ReadHandle, id: string): FoundArticle | null {
  return withBarcode(read, read.get(byId, { id }));
}

/** @returns at most `limit` articles in which every word of `text` begins a word */
export function searchArticles(read: ReadHandle, text: string, limit: number): FoundArticle[] {
  const match = literalPrefixes(text);
  if (match === '') return [];
  return read.all(matching, { match, limit }).map((article) => found(read, article));
}

/** The first barcodes by key: what a simulated scanner can read. */
export function listBarcodes(read: ReadHandle, limit: number): string[] {
  return read.all(someBarcodes, { limit }).map(({ printed }) => printed);
}

/** @param row the last that was read, 0 for none */
export function articlesAfter(read: ReadHandle, row: number, limit: number): ArticleRow[] {
  return read.all(after, { row, limit });
}

export function countArticles(read: ReadHandle): number {
  return read.get(count, {})?.articles ?? 0;
}

/** Of every list: the lowest in force wins, whichever list it stands on. */
export function pricesOf(read: ReadHandle, row: number): DatedPrice[] {
  return read.all(prices, { row }).map(datedPrice);
}

/** Of the ordinary list only, which is the one that imports know. */
export function shopPricesOf(read: ReadHandle, row: number): DatedPrice[] {
  return read.all(shopPrices, { row }).map(datedPrice);
}

type PriceRow = Pick<ArticlePriceTable, 'kind' | 'price' | 'valid_from' | 'valid_to'>;

export function datedPrice(row: PriceRow): DatedPrice {
  return {
    kind: row.kind,
    price: money(row.price),
    validFrom: row.valid_from as ShopDay | null,
    validTo: row.valid_to as ShopDay | null,
  };
}

/**
 * Every word quoted, so that quotes, stars, NEAR and minus are text and never a query.
 * Words are split as the index splits them: letters and digits of any script.
 */
export function literalPrefixes(text: string): string {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words
    .slice(0, 12)
    .map((word) => `"${word}"*`)
    .join(' ');
}

function withBarcode(read: ReadHandle, article: ArticleRow | undefined): FoundArticle | null {
  return article ? found(read, article) : null;
}

function found(read: ReadHandle, article: ArticleRow): FoundArticle {
  return { article, barcode: barcodeOf(read, article.row), scannedQuantity: ONE };
}

function barcodeOf(read: ReadHandle, row: number): string | null {
  return read.get(barcodes, { row })?.printed ?? null;
}
