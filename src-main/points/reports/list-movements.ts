/**
 * Movements as they are listed: newest first, with what each made of the balance. Never on the
 * till's own thread: a balance in the middle of a long history is the sum of what came after.
 */

import type { DocumentKind } from '../../../core/basket/documents.ts';
import type { MovementKind } from '../../../core/ledger/movement.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { rawStatement } from '../../store/statement.ts';
import { balanceOf } from '../accounts.ts';
import { askedStatement } from './asked-statement.ts';
import { type Conditions, conditionsOf, type FilterArgs, type MovementFilter } from './movement-filter.ts';

interface FoundRow {
  readonly row: number;
  readonly id: string;
  readonly at_ms: number;
  readonly kind: MovementKind;
  readonly points: number;
  readonly customer_id: string;
  readonly till_id: string;
  readonly about_id: string | null;
  readonly spendable_until: string | null;
  readonly note: string | null;
  readonly operator: string | null;
  readonly till: string | null;
  readonly customer: string | null;
  readonly is_deleted: number;
  readonly sale_id: string | null;
  readonly sale_kind: DocumentKind | null;
  readonly series: string | null;
  readonly number: number | null;
  readonly year: number | null;
}

export interface ListedMovement {
  readonly id: string;
  readonly atMs: number;
  readonly kind: MovementKind;
  readonly points: number;
  readonly note: string;
  readonly operator: string;
  readonly till: string;
  readonly sale: {
    readonly id: string;
    readonly kind: DocumentKind;
    readonly series: string;
    readonly number: number | null;
    readonly year: number;
  } | null;
  readonly customerId: string;
  readonly customer: string;
  readonly balance: number | null;
  readonly state: 'stands' | 'deleted' | 'deletion';
  readonly about: string | null;
  readonly spendableUntil: string | null;
}

export interface Counted {
  readonly total: number;
  readonly points: number;
}

const COLUMNS = `m.row, m.id, m.at_ms, m.kind, m.points, m.customer_id, m.till_id, m.about_id, m.spendable_until,
  (SELECT n.text FROM note n WHERE n.subject_kind = 'movement' AND n.subject_id = m.id) AS note,
  (SELECT o.name FROM operator o WHERE o.id = m.operator_id) AS operator,
  (SELECT i.till_name FROM identity i WHERE i.till_id = m.till_id) AS till,
  (SELECT c.name FROM customer c WHERE c.id = m.customer_id) AS customer,
  EXISTS (SELECT 1 FROM points_movement r WHERE r.about_id = m.id AND r.kind = 'reversal') AS is_deleted,
  s.id AS sale_id, s.kind AS sale_kind, s.series, s.number, s.year`;

export function countMovements(read: ReadHandle, { sql, names, args }: Conditions): Counted {
  const statement = askedStatement<FilterArgs, Counted>(
    `SELECT count(*) AS total, coalesce(sum(m.points), 0) AS points FROM points_movement m WHERE ${sql}`,
    names,
  );
  return read.get(statement, args) ?? { total: 0, points: 0 };
}

export interface ListedPart {
  readonly offset: number;
  /** Null: all of them. */
  readonly limit: number | null;
  /** False where an outside program keeps the balance; of many customers there is none. */
  readonly balances: boolean;
}

export function* listMovements(
  read: ReadHandle,
  filter: MovementFilter,
  { offset, limit, balances: areShown }: ListedPart,
): Generator<ListedMovement, void, void> {
  const { sql, names, args, customerIds } = conditionsOf(read, filter);
  const page = askedStatement<FilterArgs & { limit: number; offset: number }, FoundRow>(
    `SELECT ${COLUMNS} FROM points_movement m LEFT JOIN sale s ON s.id = m.sale_id
     WHERE ${sql} ORDER BY m.row DESC LIMIT ? OFFSET ?`,
    [...names, 'limit', 'offset'],
  );
  const balances = customerIds === null || !areShown ? null : new Balances(read, customerIds);
  for (const row of read.iterate(page, { ...args, limit: limit ?? -1, offset })) {
    yield listed(row, balances?.after(row.row) ?? null);
  }
}

type Between = { readonly customers: string; readonly above: number; readonly upTo: number };
const between = rawStatement<Between, { readonly points: number }>(
  `SELECT coalesce(sum(points), 0) AS points FROM points_movement INDEXED BY points_movement_by_customer
   WHERE customer_id IN (SELECT value FROM json_each(?)) AND row > ? AND row <= ?`,
  ['customers', 'above', 'upTo'],
);

/** The balance after each of the rows asked for, from the newest to the oldest. */
class Balances {
  readonly #read: ReadHandle;
  readonly #customers: string;
  #balance: number;
  /** All above it is taken off already. */
  #below = Number.MAX_SAFE_INTEGER;

  constructor(read: ReadHandle, customerIds: readonly string[]) {
    this.#read = read;
    this.#customers = JSON.stringify(customerIds);
    this.#balance = balanceOf(read, customerIds[0] ?? '').balance;
  }

  after(row: number): number {
    const args = { customers: this.#customers, above: row, upTo: this.#below };
    this.#balance -= this.#read.get(between, args)?.points ?? 0;
    this.#below = row;
    return this.#balance;
  }
}

function listed(row: FoundRow, balance: number | null): ListedMovement {
  const { sale_id: id, sale_kind: kind, series, year } = row;
  return {
    id: row.id,
    atMs: row.at_ms,
    kind: row.kind,
    points: row.points,
    note: row.note ?? '',
    operator: row.operator ?? '',
    till: row.till ?? row.till_id,
    sale: id && kind && series !== null && year !== null ? { id, kind, series, number: row.number, year } : null,
    customerId: row.customer_id,
    customer: row.customer ?? '',
    balance,
    state: row.kind === 'reversal' ? 'deletion' : row.is_deleted ? 'deleted' : 'stands',
    about: row.about_id,
    spendableUntil: row.spendable_until,
  };
}
