/** Who stands at the counter: profile, badges and balance as they are now, and the discount that comes along. */
import type { CounterCustomer, CounterPoints } from '../../contract/window-types.ts';
import type { Basket, CustomerId, Standing } from '../../core/basket/basket.ts';
import { type Badge, heldBadges, nextBadges, wayTo } from '../../core/loyalty/badges.ts';
import { spendingRefusal } from '../../core/loyalty/may-spend.ts';
import { worthOf } from '../../core/loyalty/points-discount.ts';
import type { LoyaltyCustomer } from '../../core/loyalty/sale.ts';
import { addPoints, type Points, points, subtractPoints } from '../../core/quantities/points.ts';
import type { DocumentsContext } from '../documents/documents-context.ts';
import { type Member, memberOf } from '../members/members.ts';
import { balanceOfStanding } from '../points/accounts.ts';
import { settleExpired } from '../points/post-movements.ts';
import { findCustomer } from '../store/customers.ts';

type CounterContext = Pick<DocumentsContext, 'store' | 'rules'>;

export interface AtCounter extends LoyaltyCustomer {
  readonly member: Member;
  readonly lifetime: Points;
}

/** @returns null for one who takes no part: erased, unknown, or in a shop without a profile */
export function atCounter({ store, rules }: CounterContext, customerId: CustomerId): AtCounter | null {
  const member = memberOf(store.read, rules, customerId);
  if (!member) return null;
  const { profile, groupIds, membership } = member;
  return { member, profile, groupIds, membership, ...balanceOfStanding(store.read, member.customerId) };
}

export type Chosen =
  | { readonly ok: true; readonly customerId: CustomerId; readonly name: string; readonly standing: Standing | null }
  | { readonly ok: false; readonly refusal: 'customer-not-found' };

/** What a `set-customer` needs; what has expired meanwhile is written before anybody sees the balance. */
export function chooseCustomer(context: DocumentsContext, customerId: string): Chosen {
  const { store } = context;
  const customer = findCustomer(store.read, customerId);
  if (!customer || customer.erased_at_ms !== null) return { ok: false, refusal: 'customer-not-found' };
  const member = memberOf(store.read, context.rules, customerId);
  if (!member) return { ok: true, customerId: customerId as CustomerId, name: customer.name, standing: null };
  store.writeTransaction((write) => settleExpired(context, write, member.customerId));
  const at = atCounter(context, member.customerId);
  return {
    ok: true,
    customerId: member.customerId,
    name: member.name,
    standing: at && standingOf(context, at),
  };
}

/** What the command copies into the basket. */
export function copied({
  customerId,
  standing,
}: Extract<Chosen, { ok: true }>): Pick<Basket, 'standing'> & { readonly customerId: CustomerId } {
  return { customerId, standing };
}

function standingOf({ rules }: CounterContext, at: AtCounter): Standing | null {
  const held = heldIds({ rules }, at);
  const badgeDiscounts = rules
    .programme()
    .badgeDiscounts.filter(({ badgeIds, needs }) =>
      needs === 'all' ? badgeIds.every((id) => held.has(id)) : badgeIds.some((id) => held.has(id)),
    );
  const { discount: profileDiscount, description: profileTitle } = at.profile;
  return profileDiscount === 0 && badgeDiscounts.length === 0
    ? null
    : { profileDiscount, profileTitle, badgeDiscounts };
}

/** @param sale what it does to the points: the next badge is the one that comes after it */
export function counterCustomer(
  context: CounterContext,
  customerId: CustomerId | null,
  { at, sale }: { readonly at: AtCounter | null; readonly sale: PointsOfSale | null },
): CounterCustomer | null {
  if (customerId === null) return null;
  if (!at) {
    const found = findCustomer(context.store.read, customerId);
    return found ? { ...NO_MEMBER, id: found.id, name: found.name } : null;
  }
  const { member, profile, balance } = at;
  const { programme, badges, showsBadges } = context.rules.programme();
  const held = heldIds(context, at);
  return {
    id: member.customerId,
    name: member.name,
    card: member.card,
    profile: profile.description,
    badges: showsBadges
      ? badges.filter(({ id }) => held.has(id)).map(({ id, title, icon }) => ({ id, title, icon }))
      : [],
    nextBadge: showsBadges ? nextBadgeOf(badges, basisAfter(context, at, sale)) : null,
    balance: profile.keepsBalance ? balance : null,
    worth: programme.discount && profile.keepsBalance ? worthOf(balance, programme.discount) : null,
    spendingRefusal: spendingRefusal(at, programme),
    giftPercentages: profile.gifts.percentages && [...profile.gifts.percentages],
  };
}

type PointsOfSale = Pick<CounterPoints, 'earns' | 'spends'>;

function basisAfter({ rules }: Pick<CounterContext, 'rules'>, at: AtCounter, sale: PointsOfSale | null): Points {
  const earned = points(sale?.earns ?? 0);
  if (rules.programme().badgeBasis === 'lifetime') return addPoints(at.lifetime, earned);
  return addPoints(subtractPoints(at.balance, points(sale?.spends ?? 0)), earned);
}

function nextBadgeOf(badges: readonly Badge[], amount: Points): CounterCustomer['nextBadge'] {
  const [next] = nextBadges(badges, amount);
  const badge = next && badges.find(({ id }) => id === next.id);
  return badge ? { title: badge.title, missing: next.missing, reached: wayTo(badge, badges, amount) } : null;
}

/** By title, as they are shown: looked at once before a sale and once after it. */
export function badgesShown(context: CounterContext, at: Pick<AtCounter, 'balance' | 'lifetime'>): readonly string[] {
  const { badges, badgeBasis, showsBadges } = context.rules.programme();
  if (!showsBadges) return [];
  const held = new Set<string>(heldBadges(badges, badgeBasis === 'lifetime' ? at.lifetime : at.balance));
  return badges.filter(({ id }) => held.has(id)).map(({ title }) => title);
}

/** Of a customer who has nothing to do with points. */
const NO_MEMBER = {
  card: null,
  profile: '',
  badges: [],
  nextBadge: null,
  balance: null,
  worth: null,
  spendingRefusal: null,
  giftPercentages: null,
};

function heldIds(context: Pick<CounterContext, 'rules'>, at: AtCounter): ReadonlySet<string> {
  return new Set(heldBadges(context.rules.programme().badges, basisOf(context, at)));
}

function basisOf({ rules }: Pick<CounterContext, 'rules'>, { balance, lifetime }: AtCounter): Points {
  return rules.programme().badgeBasis === 'lifetime' ? lifetime : balance;
}
