/** Searching what can be sold. */

import type { ArticleHit } from '../../contract/window-types.ts';
import { priceInForce, type ShopDay } from '../../core/basket/price-in-force.ts';
import { barcodeKey } from '../../core/codes/gtin.ts';
import { scanText } from '../../core/codes/scan-text.ts';
import { countArticles, type FoundArticle, findByBarcode, pricesOf, searchArticles } from '../store/articles.ts';
import type { ReadHandle } from '../store/handle.ts';
import { door } from './door.ts';

export const articlesHandlers = door.articles.router({
  search: door.articles.search.handler(({ context: { till }, input }) => {
    const { read } = till.store;
    const day = till.time.dayOf(till.now());
    const exact = findByBarcode(read, barcodeKey(scanText(input.text)));
    const found = exact ? [exact] : searchArticles(read, input.text, input.limit + 1);
    return {
      hits: found.slice(0, input.limit).map((each) => hitOf(read, each, day)),
      more: found.length > input.limit,
    };
  }),
  count: door.articles.count.handler(({ context }) => ({ articles: countArticles(context.till.store.read) })),
});

function hitOf(read: ReadHandle, { article, barcode }: FoundArticle, day: ShopDay): ArticleHit {
  const price = priceInForce(pricesOf(read, article.row), day);
  return {
    id: article.id,
    code: article.code,
    description: article.description,
    barcode,
    unit: article.unit,
    price: price?.price ?? null,
    ordinaryPrice: price?.ordinaryPrice ?? null,
    onOffer: price?.onOffer ?? false,
  };
}
