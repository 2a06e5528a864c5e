/**
 * Movements become durable: rows, double entry, the customer's account and what it says of
 * badges, inside the caller's transaction and with an event that the caller appends. The
 * account is changed by each movement alone; it is folded from all of them only after a merge.
 */
import type { PointsMovementBody } from '../../contract/events/points.ts';
import type { CustomerId } from '../../core/basket/basket.ts';
import type { ShopDay } from '../../core/basket/price-in-force.ts';
import { inOrder, type Movement, type MovementId } from '../../core/ledger/movement.ts';
import {
  type About,
  afterMovement,
  lotsLastUntil,
  type Moving,
  NOTHING_MOVED,
  type Standing,
} from '../../core/ledger/standing.ts';
import { heldBadges } from '../../core/loyalty/badges.ts';
import { points } from '../../core/quantities/points.ts';
import type { LedgerContext } from '../documents/ledger-context.ts';
import { recordBadgeChange } from '../members/member-facts.ts';
import type { Rules } from '../rules/rules.ts';
import type { ReadHandle, WriteHandle } from '../store/handle.ts';
import {
  addMovement,
  badgesHeld,
  findAccount,
  findMovement,
  type PointsAccountRow,
  putAccount,
} from '../store/points.ts';
import type { PointsMovementRow } from '../store/schema-points.ts';
import { movementOf, movementsOf, standingId } from './accounts.ts';
import { entryRows, movementRow, type Written } from './movement-facts.ts';

export type PointsRules = Pick<Rules, 'programme' | 'profile' | 'defaultProfile'>;

export interface PointsContext extends LedgerContext {
  readonly rules: PointsRules;
}

export interface Account extends Standing {
  /** Through this day no lot can expire; null: no lot will. */
  readonly lotsUntil: ShopDay | null;
}

export const NO_ACCOUNT: Account = { ...NOTHING_MOVED, lotsUntil: null };

/**
 * All of one customer, and newer than everything that is there.
 * @param written `standing`: who the customer is after merges, where that was looked up already
 */
export function writeMovements(
  context: PointsContext,
  write: WriteHandle,
  written: Written & { readonly bodies: readonly PointsMovementBody[]; readonly standing?: CustomerId },
): readonly PointsMovementRow[] {
  const rows = written.bodies.map((body) => movementRow(body, written));
  const rowById = new Map(rows.map((row) => [row.id, row]));
  const movements = rows.map(movementOf).sort(inOrder);
  const [first] = movements;
  if (!first) return [];
  const standing = written.standing ?? standingId(write, first.customerId);
  let account = readAccount(write, standing);
  for (const movement of movements) {
    const about = aboutOf(write, movement);
    const row = rowById.get(movement.id);
    if (row) addMovement(write, row, entryRows(movement, about));
    account = moved(account, movement, about);
  }
  writeAccount(context, write, { standing, account, atMs: written.atMs });
  return rows;
}

/** From all movements of a standing customer, as after a merge. */
export function rebuiltAccount(read: ReadHandle, standing: string): Account {
  const aboutById = new Map<MovementId, Movement>();
  let account = NO_ACCOUNT;
  for (const movement of [...movementsOf(read, standing)].sort(inOrder)) {
    account = moved(account, movement, (movement.about && aboutById.get(movement.about)) ?? null);
    aboutById.set(movement.id, movement);
  }
  return account;
}

export function writeAccount(
  context: PointsContext,
  write: WriteHandle,
  { standing, account, atMs }: { readonly standing: CustomerId; readonly account: Account; readonly atMs: number },
): void {
  putAccount(write, accountRow(standing, account));
  recordBadges(context, write, { standing, account, atMs });
}

export function readAccount(read: ReadHandle, standing: string): Account {
  const row = findAccount(read, standing);
  if (!row) return NO_ACCOUNT;
  return {
    balance: points(row.balance),
    lifetime: points(row.lifetime),
    aboveNothingSince: row.above_nothing_since as ShopDay | null,
    lastMovementOn: row.last_movement_on as ShopDay | null,
    lotsUntil: row.may_expire_after as ShopDay | null,
  };
}

export function accountRow(standing: string, account: Account): PointsAccountRow {
  return {
    customer_id: standing,
    balance: account.balance,
    lifetime: account.lifetime,
    above_nothing_since: account.aboveNothingSince,
    last_movement_on: account.lastMovementOn,
    may_expire_after: account.lotsUntil,
  };
}

export function moved(account: Account, movement: Moving, about: About): Account {
  return {
    ...afterMovement(account, movement, about),
    lotsUntil: lotsLastUntil(account.lotsUntil, movement, about),
  };
}

function aboutOf(read: ReadHandle, { about }: Movement): Movement | null {
  const row = about === null ? undefined : findMovement(read, about);
  return row ? movementOf(row) : null;
}

/** Compared with what was recorded, so that a badge that the shop made meanwhile is gained now. */
export function recordBadges(
  context: PointsContext,
  write: WriteHandle,
  { standing, account, atMs }: { readonly standing: string; readonly account: Account; readonly atMs: number },
): void {
  const { badges, badgeBasis } = context.rules.programme();
  const held = heldBadges(badges, badgeBasis === 'lifetime' ? account.lifetime : account.balance);
  if (badges.length === 0) return;
  const recorded = badgesHeld(write, standing);
  const changes = badges
    .filter(({ id }) => held.includes(id) !== recorded.has(id))
    .map(({ id }) => ({ badgeId: id, change: held.includes(id) ? ('gained' as const) : ('lost' as const) }));
  if (changes.length > 0) recordBadgeChange(context, write, { customerId: standing, changes, atMs });
}
