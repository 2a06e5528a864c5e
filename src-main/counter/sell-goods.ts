/** What is sold: an article with what it pulls along, a department's typed amount, a recalled basket at today's prices. */
import type { AddCommand, LinkedArticle } from '../../core/basket/add-lines.ts';
import {
  type ArticleId,
  type Basket,
  type LineArticle,
  type LineId,
  NO_ARTICLE_POINTS,
} from '../../core/basket/basket.ts';
import { linkedQuantity } from '../../core/quantities/linked-quantity.ts';
import type { Money } from '../../core/quantities/money.ts';
import type { Quantity } from '../../core/quantities/quantity.ts';
import { type FoundArticle, findById, findLinks } from '../store/articles.ts';
import { findDepartment } from '../store/departments.ts';
import { vatRateOn } from '../store/vat-rates.ts';
import { openPriceArticle } from './line-article.ts';
import { copyArticle, type GoodsContext, type Resolved } from './resolved.ts';

/**
 * @param readings how many times it was read or chosen, in thousandths: one of a case of six is six pieces
 * @param typedPrice of an article with an open price; null: the article's own
 */
export function sellArticle(
  context: GoodsContext,
  found: FoundArticle,
  { readings, typedPrice }: { readonly readings: Quantity; readonly typedPrice: Money | null },
): Resolved<AddCommand> {
  const isOpenPrice = found.article.open_price === 1;
  if (isOpenPrice && typedPrice === null) return { ok: false, refusal: 'price-missing' };
  if (!isOpenPrice && typedPrice !== null) return { ok: false, refusal: 'price-not-here' };
  const { store, time, now } = context;
  const copied =
    typedPrice === null
      ? copyArticle(context, found)
      : openPriceArticle(store.read, found, time.dayOf(now()), typedPrice);
  if (!copied.ok) return copied;
  const links = linkedArticles(context, found);
  if (!links.ok) return links;
  const command = {
    type: 'add',
    lineId: context.newId() as LineId,
    article: copied.article,
    quantity: linkedQuantity(found.scannedQuantity, readings),
    links: links.articles,
  } as const;
  return { ok: true, command };
}

/** A linked article that cannot be sold today holds the article back: a bottle never goes without its deposit. */
function linkedArticles(context: GoodsContext, { article }: FoundArticle) {
  const articles: LinkedArticle[] = [];
  for (const link of findLinks(context.store.read, article.row)) {
    const copied = copyArticle(context, { article: link.article, barcode: null });
    if (!copied.ok) return copied;
    articles.push({ lineId: context.newId() as LineId, article: copied.article, per: link.quantity });
  }
  return { ok: true as const, articles };
}

/** A typed amount without an article: the line bears the department's name and VAT. */
export function sellDepartment(context: GoodsContext, number: number, price: Money, pieces: Quantity): Resolved {
  const { store, time, now, newId } = context;
  const department = findDepartment(store.read, number);
  if (!department) return { ok: false, refusal: 'department-not-found' };
  const vat = vatRateOn(store.read, department.vat_code, time.dayOf(now()));
  if (!vat) return { ok: false, refusal: 'article-without-vat' };
  const article: LineArticle = {
    id: departmentArticle(number),
    code: String(number),
    description: department.name,
    barcode: null,
    unit: 'piece',
    unitPrice: price,
    ordinaryPrice: price,
    onOffer: false,
    isDeposit: false,
    cost: null,
    vat,
    categoryId: null,
    brandId: null,
    categoryIds: [],
    points: { ...NO_ARTICLE_POINTS, noGift: true },
  };
  return { ok: true, command: { type: 'add', lineId: newId() as LineId, article, quantity: pieces } };
}

/** An article that no catalogue has: the key's number as a UUID of version 8, the same on every till. */
function departmentArticle(number: number): ArticleId {
  return `00000000-0000-8000-8000-${number.toString(16).padStart(12, '0')}` as ArticleId;
}

/** The articles of a recalled basket as they are today, for the lines whose price is another one now. */
export function articlesOfToday(context: GoodsContext, basket: Basket) {
  return basket.lines.flatMap((line) => {
    if (line.returned !== null || line.typedPrice !== null) return [];
    const found = findById(context.store.read, line.article.id);
    if (found?.article.open_price === 1) return [];
    const copied = found && copyArticle(context, { ...found, barcode: line.article.barcode });
    if (!copied?.ok || isSamePrice(copied.article, line.article)) return [];
    return [{ line, article: copied.article }];
  });
}

function isSamePrice(a: LineArticle, b: LineArticle): boolean {
  return a.unitPrice === b.unitPrice && a.onOffer === b.onOffer && a.vat.basisPoints === b.vat.basisPoints;
}
