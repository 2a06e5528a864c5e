/**
 * What goods that come back do with points (LOYALTY.md 2.7), computed from what was stored with
 * the original alone: points earned are taken back, points spent on what comes back are given
 * back. What an order earned or spent stands on the order; the document that completed it is
 * what comes back.
 */
import type { SalePointsBody } from '../../contract/events/sale-points.ts';
import type { LineId } from '../../core/basket/basket.ts';
import type { Traces } from '../../core/ledger/account.ts';
import type { MovementId } from '../../core/ledger/movement.ts';
import { takenBackOf } from '../../core/ledger/take-back.ts';
import type { EarningBasis } from '../../core/loyalty/earning.ts';
import { discountGivenBack, giftGivenBack } from '../../core/loyalty/given-back-points.ts';
import { takeBack } from '../../core/loyalty/returned-points.ts';
import { money } from '../../core/quantities/money.ts';
import {
  addPoints,
  NO_POINTS,
  negatePoints,
  type Points,
  points,
  subtractPoints,
} from '../../core/quantities/points.ts';
import { type Quantity, quantity } from '../../core/quantities/quantity.ts';
import { tracesOf } from '../points/accounts.ts';
import type { NewMovement } from '../points/post-movements.ts';
import type { ReadHandle } from '../store/handle.ts';
import { movementsOfSale } from '../store/points.ts';
import { returnedLines } from '../store/returns.ts';
import { readSale, type SaleRows } from '../store/sales.ts';
import type { SaleLineRow } from '../store/schema.ts';
import { storedPoints } from './stored-points.ts';

export interface ComesBack {
  readonly saleId: string;
  readonly lineId: string;
  /** Thousandths, above zero. */
  readonly quantity: number;
}

/** What of each line came back, before this return and with it. */
interface Back {
  readonly before: ReadonlyMap<string, number>;
  readonly after: ReadonlyMap<string, number>;
}

export function returnedMovements(read: ReadHandle, lines: readonly ComesBack[]): readonly NewMovement[] {
  const bySale = Map.groupBy(lines, ({ saleId }) => saleId);
  return [...bySale].flatMap(([saleId, back]) => {
    const rows = readSale(read, saleId);
    if (!rows) return [];
    const before = new Map<string, number>();
    for (const line of returnedLines(read, saleId)) add(before, line.origin_line_id ?? '', -line.quantity);
    const after = new Map(before);
    for (const { lineId, quantity: pieces } of back) add(after, lineId, pieces);
    return sourcesOf(read, rows).flatMap((source) => movementsOf(read, source, { before, after }));
  });
}

/** All of an open document, which is cancelled. */
export function cancelledMovements(read: ReadHandle, rows: SaleRows): readonly NewMovement[] {
  const after = new Map(soldLines(rows).map(({ id, quantity: sold }) => [id, sold]));
  return movementsOf(read, rows, { before: new Map(), after });
}

function sourcesOf(read: ReadHandle, rows: SaleRows): readonly SaleRows[] {
  return [rows, ...rows.origins.flatMap(({ origin_id }) => readSale(read, origin_id) ?? [])];
}

function movementsOf(read: ReadHandle, rows: SaleRows, back: Back): readonly NewMovement[] {
  return rows.points.flatMap((row) => {
    const body = storedPoints(row);
    const account = tracesOf(read, row.customer_id, movementsOfSale(read, rows.sale.id));
    return [...takenBack(body, account, back), ...givenBack(rows, body, { account, back })];
  });
}

function takenBack({ earning, movements }: SalePointsBody, account: Traces, { after }: Back): NewMovement[] {
  const earned = movements.find(({ kind, points: given }) => kind === 'earn' && given > 0);
  const trace = earned && account.traceById.get(earned.id as MovementId);
  if (!trace || !earning?.eligible) return [];
  // Written by this program and read through no schema: the brands hold.
  const basis = earning.basis as unknown as EarningBasis;
  const stays = new Map(basis.lines.map(({ id, quantity: sold }) => [id, quantity(sold - (after.get(id) ?? 0))]));
  const { points: wanted } = takeBack({
    basis,
    stays: stays as ReadonlyMap<LineId, Quantity>,
    takenBack: trace.takenBack,
  });
  if (wanted === 0) return [];
  return [{ kind: 'return', about: trace.movement.id, ...takenBackOf(account, trace.movement.id, wanted) }];
}

function givenBack(
  rows: SaleRows,
  { movements, discount }: SalePointsBody,
  { account, back }: { readonly account: Traces; readonly back: Back },
): NewMovement[] {
  const spent = (kind: 'gift-taken' | 'discount-taken') => movements.find((each) => each.kind === kind);
  const lines = soldLines(rows);
  const gifts = lines.map((line) => subtractPoints(giftBack(line, back.after), giftBack(line, back.before)));
  const whole = discount?.allowance.wholePointsOnly ?? true;
  const off = (of: ReadonlyMap<string, number>) =>
    discount === null ? NO_POINTS : discountBack(lines, points(discount.points), { of, whole });
  return [
    ...giveBack(spent('gift-taken')?.id, addPoints(...gifts), account),
    ...giveBack(spent('discount-taken')?.id, subtractPoints(off(back.after), off(back.before)), account),
  ];
}

/** Never more than the debit took, less what was given back of it. */
function giveBack(id: string | undefined, wanted: Points, account: Traces): NewMovement[] {
  const trace = id === undefined ? undefined : account.traceById.get(id as MovementId);
  if (!trace) return [];
  const rest = subtractPoints(negatePoints(trace.movement.points), trace.givenBack);
  const amount = wanted < rest ? wanted : rest;
  return amount > 0 ? [{ kind: 'give-back', points: amount, about: trace.movement.id }] : [];
}

function giftBack(line: SaleLineRow, of: ReadonlyMap<string, number>): Points {
  if (line.gift_points === 0) return NO_POINTS;
  return giftGivenBack({
    points: points(line.gift_points),
    sold: quantity(line.quantity),
    returned: quantity(of.get(line.id) ?? 0),
    givenBack: NO_POINTS,
  });
}

function discountBack(
  lines: readonly SaleLineRow[],
  cost: Points,
  { of, whole }: { readonly of: ReadonlyMap<string, number>; readonly whole: boolean },
): Points {
  return discountGivenBack({
    points: cost,
    lines: lines.map((line) => ({
      share: money(line.points_share),
      sold: quantity(line.quantity),
      returned: quantity(of.get(line.id) ?? 0),
    })),
    wholePointsOnly: whole,
    givenBack: NO_POINTS,
  });
}

function soldLines({ lines }: SaleRows): readonly SaleLineRow[] {
  return lines.filter(({ return_kind }) => return_kind === null);
}

function add(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}
