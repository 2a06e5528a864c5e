/** What an article pulls along, as the windows show it: with today's price of each. */
import type { ArticleLink } from '../../contract/window-types.ts';
import { priceInForce, type ShopDay } from '../../core/basket/price-in-force.ts';
import { findLinks, pricesOf } from '../store/articles.ts';
import type { ReadHandle } from '../store/handle.ts';

export function linksOf(read: ReadHandle, row: number, day: ShopDay): ArticleLink[] {
  return findLinks(read, row).map(({ article, quantity }) => ({
    articleId: article.id,
    code: article.code,
    description: article.description,
    unit: article.unit,
    quantity,
    price: priceInForce(pricesOf(read, article.row), day)?.price ?? null,
  }));
}
