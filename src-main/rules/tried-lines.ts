/** The lines of an imagined sale: articles of the catalogue as they are today, or made up. */
import type { TriedBasket } from '../../contract/window-types.ts';
import { type ArticleId, NO_ARTICLE_POINTS } from '../../core/basket/basket.ts';
import type { Discount } from '../../core/basket/discount.ts';
import { priceInForce } from '../../core/basket/price-in-force.ts';
import type { ValuedArticle } from '../../core/loyalty/counter-value.ts';
import type { LoyaltyArticle } from '../../core/loyalty/sale.ts';
import { cost, type Money, money } from '../../core/quantities/money.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import { type Quantity, quantity, type Unit } from '../../core/quantities/quantity.ts';
import { articleOnSale } from '../articles/answer.ts';
import { articlePointsOf } from '../store/article-points.ts';
import { pricesOf } from '../store/articles.ts';
import { categoryPath } from '../store/categories.ts';
import type { ReadHandle } from '../store/handle.ts';
import { type ValuingContext, valuedArticle } from './article-rules.ts';

type Tried = TriedBasket['lines'][number];
type MadeUp = Extract<Tried['article'], { kind: 'made-up' }>;

export interface ImaginedLine {
  readonly id: string;
  readonly description: string;
  readonly unit: Unit;
  readonly quantity: Quantity;
  readonly unitPrice: Money;
  readonly discount: Discount | null;
  readonly article: LoyaltyArticle;
  readonly valued: ValuedArticle;
}

/** @returns null when the article is not sold any more, or has no price */
export function imaginedLine(context: ValuingContext, tried: Tried): ImaginedLine | null {
  const { article } = tried;
  const goods =
    article.kind === 'made-up' ? madeUp(context.read, tried.id, article) : fromCatalogue(context, article.articleId);
  if (goods === null) return null;
  return {
    ...goods,
    id: tried.id,
    quantity: quantity(tried.quantity),
    // The schema has checked what the brands of core promise.
    discount: tried.discount as Discount | null,
  };
}

type Goods = Omit<ImaginedLine, 'id' | 'quantity' | 'discount'>;

function fromCatalogue(context: ValuingContext, articleId: string): Goods | null {
  const { read, day } = context;
  const found = articleOnSale(read, articleId);
  const price = found && priceInForce(pricesOf(read, found.row), day);
  const valued = found && valuedArticle(read, found, day);
  if (!price || !valued) return null;
  return {
    description: found.description,
    unit: found.unit,
    unitPrice: price.price,
    valued,
    article: {
      id: found.id as ArticleId,
      isDeposit: found.is_deposit === 1,
      onOffer: price.onOffer,
      categoryIds: categoryPath(read, found.category_id),
      brandId: found.brand_id,
      points: articlePointsOf(found),
    },
  };
}

function madeUp(read: ReadHandle, id: string, article: MadeUp): Goods {
  const price = money(article.price);
  return {
    description: article.description,
    unit: 'piece',
    unitPrice: price,
    valued: {
      noGift: false,
      fixedCounterValue: null,
      cost: article.cost === null ? null : cost(article.cost),
      supplierDiscounts: [],
      ordinaryPrice: price,
      vat: basisPoints(article.vat),
    },
    article: {
      id: id as ArticleId,
      isDeposit: false,
      onOffer: article.onOffer,
      categoryIds: categoryPath(read, article.categoryId),
      brandId: article.brandId,
      points: NO_ARTICLE_POINTS,
    },
  };
}
