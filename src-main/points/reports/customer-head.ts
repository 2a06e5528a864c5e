/** The head of a customer's page of points: balance and its worth, badges, what goes next and when. */
import type { ShopDay } from '../../../core/basket/price-in-force.ts';
import { accountOf } from '../../../core/ledger/account.ts';
import { nextExpiry } from '../../../core/ledger/expiry.ts';
import type { MovementKind } from '../../../core/ledger/movement.ts';
import { shopSideOf } from '../../../core/ledger/posting.ts';
import { heldBadges, nextBadges } from '../../../core/loyalty/badges.ts';
import { worthOf } from '../../../core/loyalty/points-discount.ts';
import { expiryInForce } from '../../../core/loyalty/programme.ts';
import { NO_POINTS } from '../../../core/quantities/points.ts';
import { findCustomer } from '../../store/customers.ts';
import type { ReadHandle } from '../../store/handle.ts';
import { rawStatement } from '../../store/statement.ts';
import { mergedCustomers, movementsOf, standingId } from '../accounts.ts';
import { profileOf } from '../profile-of.ts';
import { type Account, readAccount } from '../write-movements.ts';
import type { KnownRules } from './elsewhere.ts';

interface KindSum {
  readonly kind: MovementKind;
  readonly movements: number;
  readonly points: number;
}

const sums = rawStatement<{ customers: string }, KindSum>(
  `SELECT count(*) AS movements, sum(m.points) AS points,
     CASE m.kind WHEN 'reversal' THEN (SELECT r.kind FROM points_movement r WHERE r.id = m.about_id) ELSE m.kind END AS kind
   FROM points_movement m WHERE m.customer_id IN (SELECT value FROM json_each(?)) GROUP BY 3`,
  ['customers'],
);

export function customerHead(read: ReadHandle, rules: KnownRules, customerId: string) {
  const standing = standingId(read, customerId);
  const customer = findCustomer(read, standing);
  if (!customer || customer.erased_at_ms !== null) return null;
  const profile = profileOf(rules, read, standing);
  const account = readAccount(read, standing);
  const isKept = profile?.keepsBalance ?? true;
  const kinds = read.all(sums, { customers: JSON.stringify(mergedCustomers(read, standing)) });
  const spent = kinds.filter(({ kind }) => shopSideOf(kind) === 'spent').reduce((all, { points }) => all - points, 0);
  const { discount } = rules.programme().programme;
  return {
    customerId: standing,
    name: customer.name,
    profile: profile?.description ?? '',
    balance: isKept ? account.balance : null,
    worth: isKept && discount ? worthOf(account.balance, discount) : null,
    lifetime: account.lifetime,
    redeemed: spent,
    lastMovementOn: account.lastMovementOn,
    movements: kinds.reduce((all, { movements }) => all + movements, 0),
    ...(isKept ? badgesOf(rules, account) : { badges: [], nextBadge: null }),
    nextExpiry: isKept ? expiringNext(read, rules, standing, account) : null,
  };
}

function badgesOf(rules: KnownRules, account: Account) {
  const { badges, badgeBasis } = rules.programme();
  const amount = badgeBasis === 'lifetime' ? account.lifetime : account.balance;
  const held = heldBadges(badges, amount);
  const [next] = nextBadges(badges, amount);
  const title = badges.find(({ id }) => id === next?.id)?.title ?? '';
  return {
    badges: badges
      .filter(({ id }) => held.includes(id))
      .map(({ id, title: name, icon }) => ({ id, title: name, icon })),
    nextBadge: next ? { title, missing: next.missing } : null,
  };
}

function expiringNext(
  read: ReadHandle,
  rules: KnownRules,
  standing: string,
  account: Account,
): { readonly points: number; readonly lastDay: ShopDay } | null {
  const rule = expiryInForce(rules.programme().programme);
  if (rule.kind === 'never' || account.balance <= 0) return null;
  if (rule.kind === 'each-lot' && account.lotsUntil === null) return null;
  const folded = rule.kind === 'each-lot' ? accountOf(movementsOf(read, standing)) : null;
  return nextExpiry(folded ?? { ...account, debt: NO_POINTS, lots: [], traceById: new Map() }, rule);
}
