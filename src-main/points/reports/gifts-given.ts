/** Articles given for points, with what they cost the shop and what customers did not pay for them. */
import { divideHalfAwayFromZero } from '../../../core/quantities/rounding.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { mergedCustomers, standingId } from '../accounts.ts';
import { askedStatement } from './asked-statement.ts';
import type { MovementFilter } from './movement-filter.ts';

interface GiftRow {
  readonly article_id: string;
  readonly code: string;
  readonly description: string;
  readonly quantity: number;
  readonly points: number;
  /** Cost times thousandths of the unit. */
  readonly cost: number;
  readonly unknown_costs: number;
  readonly value: number;
}

const MOST_LISTED = 100;
const THOUSANDTHS = 1000n;

interface SaleArgs {
  readonly from: string;
  readonly to: string;
  readonly customers: string | null;
}

/** What an open document holds is counted when it is completed. */
const CLOSED = `s.kind NOT IN ('order', 'on-account', 'delivery-note') AND s.day BETWEEN ? AND ?`;
const OF_CUSTOMERS = 'AND s.customer_id IN (SELECT value FROM json_each(?))';

export function giftsGiven(read: ReadHandle, { customerId, from, to }: MovementFilter) {
  const customers = customerId === null ? null : JSON.stringify(mergedCustomers(read, standingId(read, customerId)));
  const args: SaleArgs = { from: from ?? '', to: to ?? '9999-12-31', customers };
  const where = customers === null ? CLOSED : `${CLOSED} ${OF_CUSTOMERS}`;
  const names: readonly (keyof SaleArgs)[] = customers === null ? ['from', 'to'] : ['from', 'to', 'customers'];
  const rows = read.all(
    askedStatement<SaleArgs, GiftRow>(
      `SELECT l.article_id, max(l.code) AS code, max(l.description) AS description, sum(l.quantity) AS quantity,
         sum(l.gift_points) AS points, coalesce(sum(l.cost * l.quantity), 0) AS cost,
         count(CASE WHEN l.cost IS NULL THEN 1 END) AS unknown_costs, sum(l.gift_discount) AS value
       FROM sale s JOIN sale_line l ON l.sale_id = s.id
       WHERE ${where} AND l.gift_percentage IS NOT NULL GROUP BY l.article_id ORDER BY points DESC, code`,
      names,
    ),
    args,
  );
  const discounts = askedStatement<SaleArgs, { amount: number }>(
    `SELECT coalesce(sum(l.points_share), 0) AS amount FROM sale s JOIN sale_line l ON l.sale_id = s.id WHERE ${where}`,
    names,
  );
  const gifts = rows.map((row) => ({
    articleId: row.article_id,
    code: row.code,
    description: row.description,
    quantity: row.quantity,
    points: row.points,
    cost: row.unknown_costs > 0 ? null : costOf(row),
    value: row.value,
  }));
  return {
    gifts: gifts.slice(0, MOST_LISTED),
    points: sum(rows.map(({ points }) => points)),
    cost: sum(rows.map(costOf)),
    value: sum(rows.map(({ value }) => value)),
    discounts: read.get(discounts, args)?.amount ?? 0,
  };
}

function costOf({ cost }: GiftRow): number {
  return divideHalfAwayFromZero(BigInt(cost), THOUSANDTHS);
}

function sum(figures: readonly number[]): number {
  return figures.reduce((all, figure) => all + figure, 0);
}
