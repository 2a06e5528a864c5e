/** Finding what is sold: by barcode, by id, by the words of its name. */
import type { DatedPrice, ShopDay } from '../../core/basket/price-in-force.ts';
import type { BarcodeKey } from '../../core/codes/gtin.ts';
import { money } from '../../core/quantities/money.ts';
import { SHOP_PRICE_LIST } from './dated-prices.ts';
import type { ReadHandle } from './handle.ts';
import type { ArticleTable } from './schema.ts';
import { ONE_ROW, rawStatement, statement } from './statement.ts';

export type ArticleRow = Omit<ArticleTable, 'row'> & { readonly row: number };

/** Two looks instead of a join: a join with a bound value is planned anew each time (store/statement.ts). */
const barcode = statement<{ key: string }>()((db, arg) =>
  db.selectFrom('article_barcode').select(['article_row', 'printed']).where('key', '=', arg('key')),
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
    .where('article_row', '=', arg('row'))
    .where('price_list', '=', SHOP_PRICE_LIST),
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

export interface FoundArticle {
  readonly article: ArticleRow;
  /** As printed on the goods; null when the article has none. */
  readonly barcode: string | null;
}

export function findByBarcode(read: ReadHandle, key: BarcodeKey): FoundArticle | null {
  const found = read.get(barcode, { key });
  const article = found && read.get(byRow, { row: found.article_row });
  return article && article.archived_at_ms === null ? { article, barcode: found.printed } : null;
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
  return read.all(matching, { match, limit }).map((article) => ({ article, barcode: barcodeOf(read, article.row) }));
}

/** The first barcodes by key: what a simulated scanner can read. */
export function listBarcodes(read: ReadHandle, limit: number): string[] {
  return read.all(someBarcodes, { limit }).map(({ printed }) => printed);
}

export function countArticles(read: ReadHandle): number {
  return read.get(count, {})?.articles ?? 0;
}

export function pricesOf(read: ReadHandle, row: number): DatedPrice[] {
  return read.all(prices, { row }).map((price) => ({
    kind: price.kind,
    price: money(price.price),
    validFrom: price.valid_from as ShopDay | null,
    validTo: price.valid_to as ShopDay | null,
  }));
}

/**
 * Every word quoted, so that quotes, stars, NEAR and minus are text and never a query.
 * Words are split as the index splits them: letters and digits of any script.
 */
function literalPrefixes(text: string): string {
  const words = text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  return words
    .slice(0, 12)
    .map((word) => `"${word}"*`)
    .join(' ');
}

function withBarcode(read: ReadHandle, article: ArticleRow | undefined): FoundArticle | null {
  return article ? { article, barcode: barcodeOf(read, article.row) } : null;
}

function barcodeOf(read: ReadHandle, row: number): string | null {
  return read.get(barcodes, { row })?.printed ?? null;
}
