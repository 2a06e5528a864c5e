/** The copy of an article that a line keeps: price, cost, VAT and offer as they are on the shop's day. */
import type { ArticleId, LineArticle } from '../../core/basket/basket.ts';
import { priceInForce, type ShopDay } from '../../core/basket/price-in-force.ts';
import { cost } from '../../core/quantities/money.ts';
import { type FoundArticle, pricesOf } from '../store/articles.ts';
import { latestCost } from '../store/dated-prices.ts';
import type { ReadHandle } from '../store/handle.ts';
import { vatRateOn } from '../store/vat-rates.ts';

export type LineArticleResult =
  | { readonly ok: true; readonly article: LineArticle }
  | { readonly ok: false; readonly refusal: 'article-without-price' | 'article-without-vat' };

export function lineArticle(read: ReadHandle, found: FoundArticle, day: ShopDay): LineArticleResult {
  const { article, barcode } = found;
  const price = priceInForce(pricesOf(read, article.row), day);
  if (!price) return { ok: false, refusal: 'article-without-price' };
  const vat = vatRateOn(read, article.vat_code, day);
  if (!vat) return { ok: false, refusal: 'article-without-vat' };
  const purchase = latestCost(read, article.row, day);
  return {
    ok: true,
    article: {
      id: article.id as ArticleId,
      code: article.code,
      description: article.description,
      barcode,
      unit: article.unit,
      unitPrice: price.price,
      ordinaryPrice: price.ordinaryPrice,
      onOffer: price.onOffer,
      cost: purchase ? cost(purchase.cost) : null,
      vat,
      categoryId: article.category_id,
      brandId: article.brand_id,
    },
  };
}
