/**
 * Dated prices of an article: a change ends one row and adds another, nothing is overwritten
 * (SALES.md 2). Days that are over keep the price at which was sold on them.
 */
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import { dayBefore } from '../shop-time.ts';
import { endPrice, priceById, setPrice } from '../store/dated-prices.ts';
import type { WriteHandle } from '../store/handle.ts';
import { type ArticleAnswer, articleOnSale, refused } from './answer.ts';

export interface PriceInput {
  readonly articleId: string;
  readonly list: string;
  readonly kind: 'ordinary' | 'offer';
  /** Minor units. */
  readonly price: number;
  readonly from: ShopDay;
  /** Its last day; null: until further notice. */
  readonly to: ShopDay | null;
}

/** Keeps price x the largest quantity a safe integer, as imports do. */
const MAX_PRICE = 10_000_000_000;

export function setArticlePrice(write: WriteHandle, input: PriceInput, today: ShopDay): ArticleAnswer {
  const { articleId, kind, price, from, to } = input;
  const list = input.list.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (list === '') return refused('list-missing');
  if (price < 0 || price > MAX_PRICE) return refused('price-invalid');
  if (to !== null && to < from) return refused('days-reversed');
  if (from < today) return refused('day-past');
  const article = articleOnSale(write, articleId);
  if (!article) return refused('article-not-found');
  setPrice(write, { row: article.row, list, kind, price, from, to });
  return { ok: true, id: article.id };
}

export function endArticlePrice(
  write: WriteHandle,
  { priceId, lastDay }: { readonly priceId: number; readonly lastDay: ShopDay },
  today: ShopDay,
): ArticleAnswer {
  const price = priceById(write, priceId);
  if (!price) return refused('price-not-found');
  if (price.from !== null && lastDay < dayBefore(price.from)) return refused('days-reversed');
  if (lastDay < dayBefore(today)) return refused('day-past');
  if (price.to !== null && price.to < lastDay) return refused('price-ended');
  endPrice(write, priceId, lastDay);
  return { ok: true, id: price.articleId };
}
