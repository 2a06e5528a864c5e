/** Everything of one article, as the manager sees it. */
import type { ArticleDetail } from '../../contract/window-types.ts';
import { type DatedPrice, priceInForce, type ShopDay } from '../../core/basket/price-in-force.ts';
import { money } from '../../core/quantities/money.ts';
import { barcodesOf, brandName, categoryName } from '../store/article-edits.ts';
import { costRowsOf, type PriceListRow, priceRowsOf } from '../store/dated-prices.ts';
import type { ReadHandle } from '../store/handle.ts';
import { articleOnSale } from './answer.ts';
import { linksOf } from './link-prices.ts';
import { winningRow } from './winning-price.ts';

/** @returns null when it is not sold any more */
export function articleDetail(read: ReadHandle, id: string, today: ShopDay): ArticleDetail | null {
  const article = articleOnSale(read, id);
  if (!article) return null;
  const rows = priceRowsOf(read, article.row).map(datedRow);
  const price = priceInForce(rows, today);
  const winner = winningRow(rows, today);
  return {
    id: article.id,
    code: article.code,
    description: article.description,
    unit: article.unit,
    vatCode: article.vat_code,
    category: categoryName(read, article),
    brand: brandName(read, article),
    openPrice: article.open_price === 1,
    isDeposit: article.is_deposit === 1,
    barcodes: barcodesOf(read, article.row),
    prices: rows.toSorted(newestFirst).map((row) => ({
      priceId: row.id,
      list: row.list,
      kind: row.kind,
      price: row.price,
      from: row.validFrom,
      to: row.validTo,
      wins: row === winner,
    })),
    costs: costRowsOf(read, article.row),
    links: linksOf(read, article.row, today),
    price: price?.price ?? null,
    onOffer: price?.onOffer ?? false,
    today,
  };
}

type DatedRow = DatedPrice & Pick<PriceListRow, 'id' | 'list'>;

function datedRow({ price, from, to, ...row }: PriceListRow): DatedRow {
  return { ...row, price: money(price), validFrom: from, validTo: to };
}

function newestFirst(a: DatedRow, b: DatedRow): number {
  const [startA, startB] = [a.validFrom ?? '', b.validFrom ?? ''];
  return startA === startB ? b.id - a.id : startA < startB ? 1 : -1;
}
