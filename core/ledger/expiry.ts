/**
 * What has expired and is still to be written (LOYALTY.md 3.4). Points may be spent through the
 * local day with the same number so many months later and go at its end; whoever looks before
 * the daily expiry has run already leaves them out. Whoever writes a movement writes what has
 * expired before it: where the whole balance goes, later points would go along otherwise.
 */
import type { ShopDay } from '../basket/price-in-force.ts';
import { addPoints, NO_POINTS, type Points, subtractPoints } from '../quantities/points.ts';
import type { CustomerAccount } from './account.ts';
import type { ExpiryRule } from './expiry-rule.ts';
import type { MovementId } from './movement.ts';
import { monthsLater } from './shop-days.ts';

export interface Expiring {
  /** Whose lot it is; null: the whole balance goes. */
  readonly creditId: MovementId | null;
  /** Above zero. */
  readonly points: Points;
}

/** @returns the last day on which a credit of `day` may be spent, as it is copied onto the credit */
export function spendableUntil(day: ShopDay, rule: ExpiryRule): ShopDay | null {
  return rule.kind === 'each-lot' ? monthsLater(day, rule.months) : null;
}

/** @param today the shop's day; what ended before it has expired */
export function expiredOn(account: CustomerAccount, rule: ExpiryRule, today: ShopDay): readonly Expiring[] {
  if (rule.kind === 'never') return [];
  if (rule.kind === 'each-lot') return expiredLots(account, today);
  const start = rule.kind === 'from-first-point' ? account.aboveNothingSince : account.lastMovementOn;
  if (start === null || account.balance <= 0 || today <= monthsLater(start, rule.months)) return [];
  return [{ creditId: null, points: account.balance }];
}

/** The balance without what has expired; below zero for a debt. */
export function balanceOn(account: CustomerAccount, rule: ExpiryRule, today: ShopDay): Points {
  return subtractPoints(account.balance, addPoints(...expiredOn(account, rule, today).map(({ points }) => points)));
}

/** What goes next and when, for the customer's screen; null where nothing will. */
export function nextExpiry(
  account: CustomerAccount,
  rule: ExpiryRule,
): { readonly points: Points; readonly lastDay: ShopDay } | null {
  if (rule.kind === 'never' || account.balance <= 0) return null;
  if (rule.kind === 'each-lot') {
    const lastDay = account.lots[0]?.until ?? null;
    if (lastDay === null) return null;
    const lots = account.lots.filter(({ until }) => until === lastDay);
    return { points: addPoints(...lots.map(({ left }) => left)), lastDay };
  }
  const start = rule.kind === 'from-first-point' ? account.aboveNothingSince : account.lastMovementOn;
  return start === null ? null : { points: account.balance, lastDay: monthsLater(start, rule.months) };
}

/** One movement for each credit, so that each says whose points went. */
function expiredLots({ lots }: CustomerAccount, today: ShopDay): readonly Expiring[] {
  const byCredit = new Map<MovementId, Points>();
  for (const { creditId, left, until } of lots) {
    if (until === null || until >= today) continue;
    byCredit.set(creditId, addPoints(byCredit.get(creditId) ?? NO_POINTS, left));
  }
  return [...byCredit].map(([creditId, points]) => ({ creditId, points }));
}
