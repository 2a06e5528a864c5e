/**
 * The ledger of points: every movement not born with a sale is rebuilt from the log, its entries
 * add up to nothing, nothing is deleted twice, no spending left a debt, and the account that is
 * kept of each customer is the fold of the movements.
 */
import type { PointsMovementBody } from '../../contract/events/points.ts';
import { accountOf, type CustomerAccount } from '../../core/ledger/account.ts';
import { inOrder, type Movement, type MovementKind } from '../../core/ledger/movement.ts';
import { movementOf, movementsOf, standingId } from '../points/accounts.ts';
import { entryRows, movementRow } from '../points/movement-facts.ts';
import { rebuiltAccounts } from '../points/rebuilt-accounts.ts';
import { type Account, NO_ACCOUNT, readAccount } from '../points/write-movements.ts';
import type { ReadHandle } from '../store/handle.ts';
import { findMovement, MOVEMENT_COLUMNS } from '../store/points.ts';
import type { CustomerMergeRow, PointsEntryRow, PointsMovementRow } from '../store/schema-points.ts';
import { rawStatement } from '../store/statement.ts';
import { type Finding, FindingDraft } from './finding.ts';
import { isSame } from './is-same.ts';
import { mergesInLog, pointsInLog } from './points-log.ts';

const allMovements = rawStatement<object, PointsMovementRow>(
  `SELECT ${MOVEMENT_COLUMNS.join(', ')} FROM points_movement ORDER BY row`,
  [],
);
const entriesOfOne = rawStatement<{ id: string }, PointsEntryRow>(
  'SELECT movement_id, account, points FROM points_entry WHERE movement_id = ?',
  ['id'],
);
const sumOfEntries = rawStatement<object, { points: number; entries: number }>(
  'SELECT coalesce(sum(points), 0) AS points, count(*) AS entries FROM points_entry',
  [],
);
const deletedTwice = rawStatement<object, { about_id: string; times: number }>(
  `SELECT about_id, count(*) AS times FROM points_movement WHERE kind = 'reversal' GROUP BY about_id HAVING times > 1`,
  [],
);
const customers = rawStatement<object, { customer_id: string }>(
  'SELECT DISTINCT customer_id FROM points_movement UNION SELECT customer_id FROM points_account',
  [],
);
const allMerges = rawStatement<object, CustomerMergeRow>(
  'SELECT absorbed_id, into_id, change, at_ms, operator_id FROM customer_merge ORDER BY row',
  [],
);
const parted = rawStatement<object, { id: string }>(
  `SELECT absorbed_id AS id FROM customer_merge WHERE change = 'undone'
   UNION SELECT into_id FROM customer_merge WHERE change = 'undone'`,
  [],
);

export function checkPoints(read: ReadHandle): Finding {
  const points = new FindingDraft('points');
  checkLog(points, read);
  const found = checkMovements(points, read);
  const sum = read.get(sumOfEntries, {});
  points.expect(sum?.points === 0, () => `all entries add up to ${sum?.points}`);
  points.expect(sum?.entries === found, () => `${sum?.entries} entries in the tables, ${found} of the movements`);
  for (const { about_id, times } of read.all(deletedTwice, {})) {
    points.fault(`movement ${about_id}: deleted ${times} times`);
  }
  checkAccounts(points, read);
  return points.done();
}

function checkLog(points: FindingDraft, read: ReadHandle): void {
  const merges = mergesInLog(read);
  points.expect(isSame(merges, read.all(allMerges, {})), () => 'customers were made one otherwise than the log says');
  for (const { body, written } of pointsInLog(read)) {
    const stored = findMovement(read, body.id);
    points.expect(
      stored !== undefined && isSame(stored, movementRow(body, written)),
      () => `movement ${body.id}: its row differs from the log`,
    );
  }
}

/** @returns how many entries they have */
function checkMovements(points: FindingDraft, read: ReadHandle): number {
  const logged = new Set<PointsMovementBody['id']>();
  for (const { body } of pointsInLog(read)) logged.add(body.id);
  let entries = 0;
  for (const row of read.iterate(allMovements, {})) {
    points.examine();
    points.expect(row.sale_id !== null || logged.has(row.id), () => `movement ${row.id}: no event tells of it`);
    const about = row.about_id === null ? undefined : findMovement(read, row.about_id);
    points.expect(
      row.about_id === null || about !== undefined,
      () => `movement ${row.id}: about one that is not there`,
    );
    const wanted = about || row.kind !== 'reversal' ? entryRows(movementOf(row), about ? movementOf(about) : null) : [];
    const stored = read.all(entriesOfOne, { id: row.id });
    entries += stored.length;
    points.expect(sameEntries(stored, wanted), () => `movement ${row.id}: its entries are not those of its kind`);
  }
  return entries;
}

function sameEntries(stored: readonly PointsEntryRow[], wanted: readonly PointsEntryRow[]): boolean {
  const byAccount = (rows: readonly PointsEntryRow[]) => rows.toSorted((a, b) => (a.account < b.account ? -1 : 1));
  return isSame(byAccount(stored), byAccount(wanted));
}

function checkAccounts(points: FindingDraft, read: ReadHandle): void {
  const everParted = new Set(read.all(parted, {}).map(({ id }) => standingId(read, id)));
  const rebuilt = rebuiltAccounts(read);
  const seen = new Set<string>();
  for (const { customer_id } of read.all(customers, {})) {
    const standing = standingId(read, customer_id);
    if (standing !== customer_id) {
      const own = readAccount(read, customer_id);
      points.expect(own.lastMovementOn === null, () => `account ${customer_id}: became part of ${standing}`);
    }
    if (seen.has(standing)) continue;
    seen.add(standing);
    const movements = movementsOf(read, standing);
    const account = rebuilt.get(standing) ?? NO_ACCOUNT;
    checkAccount(points, read, { standing, account });
    if (account.lotsUntil !== null) checkLots(points, read, { standing, account: accountOf(movements) });
    // Who was one for a while may owe what was spent together.
    if (!everParted.has(standing)) checkSpending(points, movements);
  }
}

function checkAccount(
  points: FindingDraft,
  read: ReadHandle,
  { standing, account }: { readonly standing: string; readonly account: Account },
): void {
  const kept = readAccount(read, standing);
  points.expect(
    isSame({ ...kept, lotsUntil: null }, { ...account, lotsUntil: null }),
    () => `account ${standing}: ${kept.balance} is kept, its movements come to ${account.balance}`,
  );
}

/** The lots say the same, and none of them goes before it is looked for. */
function checkLots(
  points: FindingDraft,
  read: ReadHandle,
  { standing, account: { balance, lots } }: { readonly standing: string; readonly account: CustomerAccount },
): void {
  const kept = readAccount(read, standing);
  points.expect(
    kept.balance === balance,
    () => `account ${standing}: ${kept.balance} is kept, its lots say ${balance}`,
  );
  const first = balance > 0 ? (lots[0]?.until ?? null) : null;
  points.expect(
    first === null || (kept.lotsUntil !== null && kept.lotsUntil <= first),
    () => `account ${standing}: points go after ${first}, looked for after ${kept.lotsUntil}`,
  );
}

/** Only returns, deletions and tills that do not know of each other take a balance below nothing (LOYALTY.md 3.3). */
const NEVER_INTO_DEBT: ReadonlySet<MovementKind> = new Set(['gift-taken', 'discount-taken', 'manual-debit', 'expiry']);

function checkSpending(points: FindingDraft, movements: readonly Movement[]): void {
  let balance = 0;
  for (const movement of movements.toSorted(inOrder)) {
    balance += movement.points;
    const { id, kind } = movement;
    points.expect(balance >= 0 || !NEVER_INTO_DEBT.has(kind), () => `movement ${id}: ${kind} left ${balance}`);
  }
}
