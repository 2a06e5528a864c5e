/** What the manager does to articles, by code instead of id, and what stands there then. */
import { priceInForce, type ShopDay } from '../../../core/basket/price-in-force.ts';
import { articleDetail } from '../../../src-main/articles/article-detail.ts';
import { saveBarcode } from '../../../src-main/articles/edit-barcodes.ts';
import { linkArticle } from '../../../src-main/articles/edit-links.ts';
import { endArticlePrice, type PriceInput, setArticlePrice } from '../../../src-main/articles/edit-prices.ts';
import { shopTime } from '../../../src-main/shop-time.ts';
import { articleByCode } from '../../../src-main/store/article-edits.ts';
import { pricesOf } from '../../../src-main/store/articles.ts';
import type { TestTill } from './test-till.ts';

export const day = (text: string) => text as ShopDay;

export function todayOf({ clock }: TestTill): ShopDay {
  return shopTime('Europe/Rome').dayOf(clock.nowMs);
}

function articleOf(till: TestTill, code: string) {
  const article = articleByCode(till.store.read, code);
  if (!article) throw new Error(`no article ${code}`);
  return article;
}

export function idOf(till: TestTill, code: string): string {
  return articleOf(till, code).id;
}

export function detailOf(till: TestTill, code: string) {
  const detail = articleDetail(till.store.read, idOf(till, code), todayOf(till));
  if (!detail) throw new Error(`${code} is not sold`);
  return detail;
}

export function priceOn(till: TestTill, code: string, on: string) {
  return priceInForce(pricesOf(till.store.read, articleOf(till, code).row), day(on));
}

export function setPrice(till: TestTill, code: string, price: number, more: Partial<PriceInput> = {}): string {
  const input: PriceInput = {
    articleId: idOf(till, code),
    list: 'shop',
    kind: 'ordinary',
    price,
    from: todayOf(till),
    to: null,
    ...more,
  };
  return said(till.store.writeTransaction((write) => setArticlePrice(write, input, todayOf(till))));
}

export function endPrice(till: TestTill, priceId: number, lastDay: string): string {
  const input = { priceId, lastDay: day(lastDay) };
  return said(till.store.writeTransaction((write) => endArticlePrice(write, input, todayOf(till))));
}

export function putBarcode(till: TestTill, code: string, printed: string, quantity = 1000): string {
  return said(
    till.store.writeTransaction((write) => saveBarcode(write, { articleId: idOf(till, code), printed, quantity })),
  );
}

export function link(till: TestTill, code: string, linked: string, quantity = 1000): string {
  const input = { articleId: idOf(till, code), linkedId: idOf(till, linked), quantity };
  return said(till.store.writeTransaction((write) => linkArticle(write, input)));
}

/** `ok`, or why not. */
export function said(answer: { readonly ok: true } | { readonly ok: false; readonly refusal: string }): string {
  return answer.ok ? 'ok' : answer.refusal;
}
