/**
 * The programme at a glance (seed 001): points earned, redeemed, expired and still to be
 * redeemed, and who takes part. The first three are the shop's side of the double entry:
 * earned less redeemed less expired is what customers hold.
 */
import type { ShopDay } from '../../../core/basket/price-in-force.ts';
import type { MovementKind } from '../../../core/ledger/movement.ts';
import { shopSideOf } from '../../../core/ledger/posting.ts';
import { monthsLater } from '../../../core/ledger/shop-days.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { rawStatement } from '../../store/statement.ts';
import { IS_KEPT_HERE, KEPT_NAMES, type KnownRules, type ProfilesKept, profilesKept } from './elsewhere.ts';

interface MonthRow {
  readonly month: string;
  readonly kind: MovementKind;
  readonly points: number;
  readonly from_expired: number;
}

const byMonth = rawStatement<object, MonthRow>(
  `SELECT substr(m.day, 1, 7) AS month, sum(m.points) AS points, sum(m.from_expired) AS from_expired,
     CASE m.kind WHEN 'reversal' THEN (SELECT r.kind FROM points_movement r WHERE r.id = m.about_id) ELSE m.kind END AS kind
   FROM points_movement m GROUP BY 1, 4`,
  [],
);
const balances = rawStatement<ProfilesKept, { holders: number; held: number; owed: number }>(
  `SELECT count(CASE WHEN a.balance > 0 THEN 1 END) AS holders,
     coalesce(sum(CASE WHEN a.balance > 0 THEN a.balance END), 0) AS held,
     coalesce(sum(CASE WHEN a.balance < 0 THEN -a.balance END), 0) AS owed
   FROM points_account a WHERE ${IS_KEPT_HERE}`,
  KEPT_NAMES,
);
/** Who became part of another customer is no customer any more. */
const memberships = rawStatement<object, { status: 'visitor' | 'pending' | 'member'; customers: number }>(
  `SELECT coalesce(m.status, 'member') AS status, count(*) AS customers
   FROM customer c LEFT JOIN member m ON m.customer_id = c.id
   WHERE c.erased_at_ms IS NULL AND c.id NOT IN (
     SELECT g.absorbed_id FROM customer_merge g WHERE g.change = 'merged'
     AND g.row = (SELECT max(l.row) FROM customer_merge l WHERE l.absorbed_id = g.absorbed_id))
   GROUP BY 1`,
  [],
);

interface Sums {
  readonly earned: number;
  readonly redeemed: number;
  readonly expired: number;
}

export function pointsOverview(read: ReadHandle, rules: KnownRules, today: ShopDay) {
  const rows = read.all(byMonth, {});
  const { holders = 0, held = 0, owed = 0 } = read.get(balances, profilesKept(rules)) ?? {};
  const members = new Map(read.all(memberships, {}).map(({ status, customers }) => [status, customers]));
  const first = `${today.slice(0, 7)}-01` as ShopDay;
  const months = Array.from({ length: 12 }, (_, index) => monthsLater(first, index - 11).slice(0, 7));
  return {
    ...sumOf(rows),
    unredeemed: held,
    debt: owed,
    customersWithPoints: holders,
    members: members.get('member') ?? 0,
    pending: members.get('pending') ?? 0,
    visitors: members.get('visitor') ?? 0,
    months: months.map((month) => ({ month, ...sumOf(rows.filter((row) => row.month === month)) })),
  };
}

function sumOf(rows: readonly MonthRow[]): Sums {
  let [earned, redeemed, expired] = [0, 0, 0];
  for (const { kind, points, from_expired } of rows) {
    const side = shopSideOf(kind);
    if (side === 'issued') earned += points - from_expired;
    if (side === 'spent') redeemed -= points;
    if (side === 'expired') expired -= points;
    expired -= from_expired;
  }
  return { earned, redeemed, expired };
}
