/** Who has points or ever had, and who owes some; by name when somebody is looked for, then everybody is found. */
import type { Standing } from '../../../core/ledger/standing.ts';
import { findCustomer, searchCustomers } from '../../store/customers.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { findMember } from '../../store/members.ts';
import { rawStatement } from '../../store/statement.ts';
import { standingId } from '../accounts.ts';
import { keepsBalance } from '../profile-of.ts';
import { readAccount } from '../write-movements.ts';
import { IS_KEPT_HERE, KEPT_NAMES, type KnownRules, type ProfilesKept, profilesKept } from './elsewhere.ts';

export interface ListedCustomer {
  readonly customerId: string;
  readonly name: string;
  /** Null: an outside program keeps it. */
  readonly balance: number | null;
  readonly lastMovementOn: string | null;
  readonly status: 'visitor' | 'pending' | 'member';
  readonly profile: string;
}

export interface ListedCustomers {
  readonly rows: readonly ListedCustomer[];
  readonly total: number;
}

export type Page = { readonly offset: number; readonly limit: number };
export type CustomerOrder = 'most-points' | 'latest-movement';
type Ids = { readonly customer_id: string };

const NOT_ERASED = `EXISTS (SELECT 1 FROM customer c WHERE c.id = a.customer_id AND c.erased_at_ms IS NULL)`;

/** Balances that are not shown come last. */
const inOrder = {
  'most-points': ordered(`${IS_KEPT_HERE} DESC, a.balance DESC`, KEPT_NAMES),
  'latest-movement': ordered('a.last_movement_on DESC', []),
} as const;
const countAll = rawStatement<object, { total: number }>(
  `SELECT count(*) AS total FROM points_account a WHERE ${NOT_ERASED}`,
  [],
);
const owing = rawStatement<ProfilesKept & Page, Ids>(
  `SELECT a.customer_id FROM points_account a WHERE a.balance < 0 AND ${IS_KEPT_HERE}
   ORDER BY a.balance, a.customer_id LIMIT ? OFFSET ?`,
  [...KEPT_NAMES, 'limit', 'offset'],
);
const countOwing = rawStatement<ProfilesKept, { total: number }>(
  `SELECT count(*) AS total FROM points_account a WHERE a.balance < 0 AND ${IS_KEPT_HERE}`,
  KEPT_NAMES,
);

function ordered(order: string, names: readonly (keyof ProfilesKept)[]) {
  return rawStatement<ProfilesKept & Page, Ids>(
    `SELECT a.customer_id FROM points_account a WHERE ${NOT_ERASED} ORDER BY ${order}, a.customer_id LIMIT ? OFFSET ?`,
    [...names, 'limit', 'offset'],
  );
}

export function customersWithPoints(
  read: ReadHandle,
  rules: KnownRules,
  asked: Page & { readonly text: string; readonly order: CustomerOrder },
): ListedCustomers {
  const { text, order, offset, limit } = asked;
  if (text !== '') return foundByText(read, rules, asked);
  const ids = read.all(inOrder[order], { ...profilesKept(rules), offset, limit });
  return { rows: ids.map(listedIn(read, rules)), total: read.get(countAll, {})?.total ?? 0 };
}

/** An erased customer's debt is nobody's to pay, but the ledger still has it: it is listed without a name. */
export function customersInDebt(read: ReadHandle, rules: KnownRules, page: Page): ListedCustomers {
  const kept = profilesKept(rules);
  const ids = read.all(owing, { ...kept, offset: page.offset, limit: page.limit });
  return { rows: ids.map(listedIn(read, rules)), total: read.get(countOwing, kept)?.total ?? 0 };
}

/** More than can be looked through are not read: another letter finds sooner. */
const MOST_SEARCHED = 1000;

function foundByText(read: ReadHandle, rules: KnownRules, { text, offset, limit }: Page & { readonly text: string }) {
  const found = searchCustomers(read, text, { offset: 0, limit: MOST_SEARCHED }).rows;
  const ids = [...new Set(found.map(({ id }) => standingId(read, id)))];
  const page = ids.slice(offset, offset + limit).map((customer_id) => ({ customer_id }));
  return { rows: page.map(listedIn(read, rules)), total: ids.length };
}

function listedIn(read: ReadHandle, rules: KnownRules): (of: Ids) => ListedCustomer {
  return ({ customer_id: customerId }) => {
    const member = findMember(read, customerId);
    const { balance, lastMovementOn }: Standing = readAccount(read, customerId);
    return {
      customerId,
      name: findCustomer(read, customerId)?.name ?? '',
      balance: keepsBalance(rules, read, customerId) ? balance : null,
      lastMovementOn,
      status: member?.status ?? 'member',
      profile: ((member && rules.profile(member.profile_id)) ?? rules.defaultProfile())?.description ?? '',
    };
  };
}
