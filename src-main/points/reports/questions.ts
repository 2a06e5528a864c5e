/** What can be asked of the worker that reads the ledger of points; each question is one function of one moment. */
import type { ShopDay } from '../../../core/basket/price-in-force.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { rawStatement } from '../../store/statement.ts';
import { standingId } from '../accounts.ts';
import { keepsBalance } from '../profile-of.ts';
import { customerHead } from './customer-head.ts';
import { type CustomerOrder, customersInDebt, customersWithPoints, type Page } from './customers-with-points.ts';
import type { KnownRules } from './elsewhere.ts';
import { giftsGiven } from './gifts-given.ts';
import { pointsLiability } from './liability.ts';
import { type Counted, countMovements, listMovements } from './list-movements.ts';
import { conditionsOf, type MovementFilter } from './movement-filter.ts';
import { movementsCsv } from './movements-csv.ts';
import { pointsOverview } from './overview.ts';
import { pointsReport } from './report.ts';

export interface Asking {
  readonly read: ReadHandle;
  readonly rules: KnownRules;
  readonly today: ShopDay;
  readonly timeZone: string;
  readonly minorPerMajor: number;
}

export const QUESTIONS = {
  customer: ({ read, rules }: Asking, { customerId }: { readonly customerId: string }) =>
    customerHead(read, rules, customerId),
  movements: (asking: Asking, { filter, offset, limit }: Page & { readonly filter: MovementFilter }) => {
    const balances = showsBalances(asking, filter);
    const rows = [...listMovements(asking.read, filter, { offset, limit, balances })];
    return { rows, ...counted(asking.read, filter) };
  },
  csv: (asking: Asking, { filter }: { readonly filter: MovementFilter }) => {
    const { read, rules, timeZone } = asking;
    return movementsCsv(read, rules, { filter, timeZone, balances: showsBalances(asking, filter) });
  },
  overview: ({ read, rules, today }: Asking, _nothing: object) => pointsOverview(read, rules, today),
  customers: ({ read, rules }: Asking, asked: Page & { readonly text: string; readonly order: CustomerOrder }) =>
    customersWithPoints(read, rules, asked),
  debts: ({ read, rules }: Asking, page: Page) => customersInDebt(read, rules, page),
  report: ({ read, rules }: Asking, { filter }: { readonly filter: MovementFilter }) =>
    pointsReport(read, rules, filter),
  gifts: ({ read }: Asking, { filter }: { readonly filter: MovementFilter }) => giftsGiven(read, filter),
  liability: ({ read, rules, today, minorPerMajor }: Asking, _nothing: object) =>
    pointsLiability(read, rules, { today, minorPerMajor }),
};

export type Question = keyof typeof QUESTIONS;
export type Asked<Name extends Question> = Parameters<(typeof QUESTIONS)[Name]>[1];
export type Answer<Name extends Question> = ReturnType<(typeof QUESTIONS)[Name]>;

function showsBalances({ read, rules }: Asking, { customerId }: MovementFilter): boolean {
  return customerId !== null && keepsBalance(rules, read, standingId(read, customerId));
}

const lastRow = rawStatement<object, { row: number | null }>('SELECT max(row) AS row FROM points_movement', []);
let known: { readonly of: string; readonly counted: Counted } | null = null;

/** A list is turned page by page: movements are only added, so its count holds until there is a new one. */
function counted(read: ReadHandle, filter: MovementFilter): Counted {
  const conditions = conditionsOf(read, filter);
  const of = JSON.stringify([conditions.sql, conditions.args, read.get(lastRow, {})?.row ?? 0]);
  if (known?.of !== of) known = { of, counted: countMovements(read, conditions) };
  return known.counted;
}
