/** Articles: searched, listed, looked at and edited. Each change is one transaction. */
import type { ArticleHit, ArticleListed } from '../../contract/window-types.ts';
import { priceInForce, type ShopDay } from '../../core/basket/price-in-force.ts';
import { barcodeKey } from '../../core/codes/gtin.ts';
import { scanText } from '../../core/codes/scan-text.ts';
import { articleDetail } from '../articles/article-detail.ts';
import { removeBarcode, saveBarcode } from '../articles/edit-barcodes.ts';
import { linkArticle, unlinkArticle } from '../articles/edit-links.ts';
import { endArticlePrice, setArticlePrice } from '../articles/edit-prices.ts';
import { enquire } from '../articles/enquire.ts';
import { saveArticle } from '../articles/save-article.ts';
import { categoryName } from '../store/article-edits.ts';
import { articlePage } from '../store/article-pages.ts';
import {
  type ArticleRow,
  countArticles,
  type FoundArticle,
  findByBarcode,
  pricesOf,
  searchArticles,
} from '../store/articles.ts';
import type { ReadHandle, WriteHandle } from '../store/handle.ts';
import { vatRatesOn } from '../store/vat-rates.ts';
import type { TillServices } from './context.ts';
import { door } from './door.ts';

export const articlesHandlers = door.articles.router({
  search: door.articles.search.handler(({ context: { till }, input }) => {
    const { read } = till.store;
    const exact = findByBarcode(read, barcodeKey(scanText(input.text)));
    const found = exact ? [exact] : searchArticles(read, input.text, input.limit + 1);
    return {
      hits: found.slice(0, input.limit).map((each) => hitOf(read, each, today(till))),
      more: found.length > input.limit,
    };
  }),
  count: door.articles.count.handler(({ context }) => ({ articles: countArticles(context.till.store.read) })),
  page: door.articles.page.handler(({ context: { till }, input: { text, offset, limit } }) => {
    const { read } = till.store;
    const exact = findByBarcode(read, barcodeKey(scanText(text)));
    const { articles, total } = exact
      ? { articles: [exact.article].slice(offset), total: 1 }
      : articlePage(read, text, { offset, limit });
    return { articles: articles.map((article) => listed(read, article, today(till))), total };
  }),
  detail: door.articles.detail.handler(({ context: { till }, input }) =>
    articleDetail(till.store.read, input.id, today(till)),
  ),
  vatRates: door.articles.vatRates.handler(({ context: { till } }) => [...vatRatesOn(till.store.read, today(till))]),
  enquire: door.articles.enquire.handler(({ context: { till }, input }) =>
    enquire(till.store.read, input.code, today(till)),
  ),
  save: door.articles.save.handler(({ context: { till }, input }) =>
    change(till, (write) => saveArticle(write, input, today(till))),
  ),
  setPrice: door.articles.setPrice.handler(({ context: { till }, input }) =>
    change(till, (write) =>
      setArticlePrice(write, { ...input, from: input.from as ShopDay, to: input.to as ShopDay | null }, today(till)),
    ),
  ),
  endPrice: door.articles.endPrice.handler(({ context: { till }, input: { priceId, lastDay } }) =>
    change(till, (write) => endArticlePrice(write, { priceId, lastDay: lastDay as ShopDay }, today(till))),
  ),
  saveBarcode: door.articles.saveBarcode.handler(({ context: { till }, input }) =>
    change(till, (write) => saveBarcode(write, input)),
  ),
  removeBarcode: door.articles.removeBarcode.handler(({ context: { till }, input }) =>
    change(till, (write) => removeBarcode(write, input)),
  ),
  link: door.articles.link.handler(({ context: { till }, input }) =>
    change(till, (write) => linkArticle(write, input)),
  ),
  unlink: door.articles.unlink.handler(({ context: { till }, input }) =>
    change(till, (write) => unlinkArticle(write, input)),
  ),
});

function today({ time, now }: TillServices): ShopDay {
  return time.dayOf(now());
}

function change<Answer>({ store }: TillServices, work: (write: WriteHandle) => Answer): Answer {
  return store.writeTransaction(work);
}

function hitOf(read: ReadHandle, { article, barcode }: FoundArticle, day: ShopDay): ArticleHit {
  return { ...soldAs(read, article, day), barcode };
}

function listed(read: ReadHandle, article: ArticleRow, day: ShopDay): ArticleListed {
  return {
    ...soldAs(read, article, day),
    category: categoryName(read, article),
    openPrice: article.open_price === 1,
  };
}

function soldAs(read: ReadHandle, article: ArticleRow, day: ShopDay) {
  const price = priceInForce(pricesOf(read, article.row), day);
  return {
    id: article.id,
    code: article.code,
    description: article.description,
    unit: article.unit,
    price: price?.price ?? null,
    ordinaryPrice: price?.ordinaryPrice ?? null,
    onOffer: price?.onOffer ?? false,
    isDeposit: article.is_deposit === 1,
  };
}
