/**
 * All dated rows that an article is valued by, prices, costs and the percentages of its VAT, by one
 * statement: a whole catalogue is valued at a time, and each statement costs as much as its rows.
 */
import type { DatedPrice, ShopDay } from '../../core/basket/price-in-force.ts';
import { type BasisPoints, basisPoints } from '../../core/quantities/percentage.ts';
import { type ArticleRow, datedPrice } from './articles.ts';
import type { PurchaseCost } from './dated-prices.ts';
import type { ReadHandle } from './handle.ts';
import { newestInForce } from './newest-in-force.ts';
import { rawStatement } from './statement.ts';

interface ValueRow {
  readonly id: number;
  readonly kind: DatedPrice['kind'] | 'cost' | 'vat';
  readonly figure: number;
  /** Of a cost. */
  readonly supplier_discounts: string | null;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

const valuing = rawStatement<Pick<ArticleRow, 'row' | 'vat_code'>, ValueRow>(
  `SELECT id, kind, price AS figure, NULL AS supplier_discounts, valid_from, valid_to
     FROM article_price WHERE article_row = ?
   UNION ALL
   SELECT id, 'cost', cost, supplier_discounts, valid_from, valid_to FROM article_cost WHERE article_row = ?
   UNION ALL
   SELECT id, 'vat', basis_points, NULL, valid_from, valid_to FROM vat_rate_period WHERE vat_code = ?`,
  ['row', 'row', 'vat_code'],
);

export interface ArticleValue {
  /** Of every list and of all days. */
  readonly prices: readonly DatedPrice[];
  /** In force on the day; undefined when unknown. */
  readonly purchase: PurchaseCost | undefined;
  readonly vat: BasisPoints | null;
}

export function readArticleValue(read: ReadHandle, { row, vat_code }: ArticleRow, day: ShopDay): ArticleValue {
  const prices: DatedPrice[] = [];
  const [costs, percentages]: [ValueRow[], ValueRow[]] = [[], []];
  for (const each of read.all(valuing, { row, vat_code })) {
    if (each.kind === 'cost') costs.push(each);
    else if (each.kind === 'vat') percentages.push(each);
    else prices.push(datedPrice({ ...each, kind: each.kind, price: each.figure }));
  }
  const cost = newestInForce(costs, day);
  const vat = newestInForce(percentages, day);
  return {
    prices,
    purchase: cost && { cost: cost.figure, supplier_discounts: cost.supplier_discounts ?? '[]' },
    vat: vat ? basisPoints(vat.figure) : null,
  };
}
