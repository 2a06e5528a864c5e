/** The copy of an article that a line keeps: price, cost, VAT and offer as they are on the shop's day. */
import type { ArticleId, LineArticle } from '../../core/basket/basket.ts';
import { type PriceInForce, priceInForce, type ShopDay } from '../../core/basket/price-in-force.ts';
import { cost, type Money } from '../../core/quantities/money.ts';
import { type BasisPoints, basisPoints } from '../../core/quantities/percentage.ts';
import { articlePointsOf } from '../store/article-points.ts';
import { type FoundArticle, pricesOf } from '../store/articles.ts';
import { categoryPath } from '../store/categories.ts';
import { latestCost, type PurchaseCost } from '../store/dated-prices.ts';
import type { ReadHandle } from '../store/handle.ts';
import { vatRateOn } from '../store/vat-rates.ts';

type Found = Pick<FoundArticle, 'article' | 'barcode'>;

export type LineArticleResult =
  | { readonly ok: true; readonly article: LineArticle }
  | { readonly ok: false; readonly refusal: 'article-without-price' | 'article-without-vat' };

export function lineArticle(read: ReadHandle, found: Found, day: ShopDay): LineArticleResult {
  const price = priceInForce(pricesOf(read, found.article.row), day);
  return price ? copied(read, found, day, price) : { ok: false, refusal: 'article-without-price' };
}

/** @param price typed at the counter, in place of any that the catalogue has */
export function openPriceArticle(read: ReadHandle, found: Found, day: ShopDay, price: Money): LineArticleResult {
  return copied(read, found, day, { price, ordinaryPrice: price, onOffer: false });
}

function copied(
  read: ReadHandle,
  { article, barcode }: Found,
  day: ShopDay,
  { price, ordinaryPrice, onOffer }: PriceInForce,
): LineArticleResult {
  const vat = vatRateOn(read, article.vat_code, day);
  // A deposit is outside VAT: one whose code has come to bear a rate is not sold before somebody mends it.
  if (!vat || (article.is_deposit === 1 && vat.basisPoints !== 0)) return { ok: false, refusal: 'article-without-vat' };
  const purchase = latestCost(read, article.row, day);
  return {
    ok: true,
    article: {
      id: article.id as ArticleId,
      code: article.code,
      description: article.description,
      barcode,
      unit: article.unit,
      unitPrice: price,
      ordinaryPrice,
      onOffer,
      isDeposit: article.is_deposit === 1,
      cost: purchase ? cost(purchase.cost) : null,
      vat,
      categoryId: article.category_id,
      brandId: article.brand_id,
      categoryIds: categoryPath(read, article.category_id),
      points: { ...articlePointsOf(article), supplierDiscounts: discountsOf(purchase) },
    },
  };
}

function discountsOf(purchase: PurchaseCost | undefined): readonly BasisPoints[] {
  return purchase ? (JSON.parse(purchase.supplier_discounts) as number[]).map(basisPoints) : [];
}
