/** The key figures of the movements that a filter finds (seeds 000 and 004), and what was given for points. */
import type { MovementKind } from '../../../core/ledger/movement.ts';
import { divideHalfAwayFromZero } from '../../../core/quantities/rounding.ts';
import { customerName } from '../../store/customers.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { rawStatement } from '../../store/statement.ts';
import { balanceOf, standingId } from '../accounts.ts';
import { keepsBalance } from '../profile-of.ts';
import { askedStatement } from './asked-statement.ts';
import { IS_KEPT_HERE, KEPT_NAMES, type KnownRules, type ProfilesKept, profilesKept } from './elsewhere.ts';
import { conditionsOf, type FilterArgs, type MovementFilter } from './movement-filter.ts';

const TOP = 20;

interface KindRow {
  readonly kind: MovementKind;
  readonly operations: number;
  readonly points: number;
  readonly credited: number;
}
interface CustomerRow {
  readonly customer_id: string;
  readonly operations: number;
  readonly credited: number;
}

const totalBalance = rawStatement<ProfilesKept, { points: number }>(
  `SELECT coalesce(sum(a.balance), 0) AS points FROM points_account a WHERE ${IS_KEPT_HERE}`,
  KEPT_NAMES,
);

export function pointsReport(read: ReadHandle, rules: KnownRules, filter: MovementFilter) {
  const { sql, names, args } = conditionsOf(read, filter);
  const kinds = read.all(
    askedStatement<FilterArgs, KindRow>(
      `SELECT m.kind, count(*) AS operations, sum(m.points) AS points,
         coalesce(sum(CASE WHEN m.points > 0 THEN m.points END), 0) AS credited
       FROM points_movement m WHERE ${sql} GROUP BY m.kind ORDER BY operations DESC`,
      names,
    ),
    args,
  );
  const customers = read.all(
    askedStatement<FilterArgs, CustomerRow>(
      `SELECT m.customer_id, count(*) AS operations,
         coalesce(sum(CASE WHEN m.points > 0 THEN m.points END), 0) AS credited
       FROM points_movement m WHERE ${sql} GROUP BY m.customer_id`,
      names,
    ),
    args,
  );
  const operations = sum(kinds.map((row) => row.operations));
  const points = sum(kinds.map((row) => row.points));
  const credited = sum(kinds.map((row) => row.credited));
  const debited = credited - points;
  return {
    operations,
    points,
    credited,
    debited,
    average: operations === 0 ? 0 : divideHalfAwayFromZero(BigInt(credited + debited), BigInt(operations)),
    totalBalance: read.get(totalBalance, profilesKept(rules))?.points ?? 0,
    kinds: kinds.map(({ kind, operations: times, points: signed }) => ({ kind, operations: times, points: signed })),
    topCustomers: topOf(read, customers).map((row) => ({
      ...row,
      name: customerName(read, row.customerId),
      balance: keepsBalance(rules, read, row.customerId) ? balanceOf(read, row.customerId).balance : null,
    })),
  };
}

/** Customers who were made one are one. */
function topOf(read: ReadHandle, rows: readonly CustomerRow[]) {
  const sums = new Map<string, { customerId: string; operations: number; credited: number }>();
  for (const { customer_id, operations, credited } of rows) {
    const customerId = standingId(read, customer_id);
    const known = sums.get(customerId) ?? { customerId, operations: 0, credited: 0 };
    sums.set(customerId, {
      customerId,
      operations: known.operations + operations,
      credited: known.credited + credited,
    });
  }
  return [...sums.values()]
    .filter(({ credited }) => credited > 0)
    .sort((a, b) => b.credited - a.credited || (a.customerId < b.customerId ? -1 : 1))
    .slice(0, TOP);
}

function sum(figures: readonly number[]): number {
  return figures.reduce((all, figure) => all + figure, 0);
}
