/**
 * What is known of an account without its lots: each movement changes it by itself, given only
 * the one that it is about. So a till keeps it as it writes, and a customer with a million
 * movements costs the same as one with ten.
 */
import type { ShopDay } from '../basket/price-in-force.ts';
import { NO_POINTS, type Points, points } from '../quantities/points.ts';
import type { ExpiryRule } from './expiry-rule.ts';
import type { Movement } from './movement.ts';
import { monthsLater } from './shop-days.ts';

export interface Standing {
  readonly balance: Points;
  /** All credits ever, less what was taken back of them; badges may look at it. */
  readonly lifetime: Points;
  /** The day of the credit that last lifted the balance above nothing; null while it is not. */
  readonly aboveNothingSince: ShopDay | null;
  readonly lastMovementOn: ShopDay | null;
}

export const NOTHING_MOVED: Standing = {
  balance: NO_POINTS,
  lifetime: NO_POINTS,
  aboveNothingSince: null,
  lastMovementOn: null,
};

export type Moving = Pick<Movement, 'kind' | 'points' | 'fromExpired' | 'day' | 'spendableUntil'>;
/** Of the movement that another one is about; null also when it has not arrived yet. */
export type About = Pick<Movement, 'points'> | null;

export function afterMovement(before: Standing, moving: Moving, about: About): Standing {
  const balance = points(before.balance + moving.points);
  return {
    balance,
    lifetime: points(before.lifetime + lifetimeOf(moving, about)),
    aboveNothingSince: balance <= 0 ? null : before.balance <= 0 ? moving.day : before.aboveNothingSince,
    lastMovementOn: moving.day,
  };
}

/** Credits count but for those that give a debit back; what takes a credit back counts against. */
function lifetimeOf({ kind, points: signed, fromExpired }: Moving, about: About): number {
  if (signed > 0) return kind === 'give-back' || (about !== null && about.points < 0) ? 0 : signed;
  const takesBack =
    kind === 'return' || kind === 'earn' || (kind === 'reversal' && (about === null || about.points > 0));
  return takesBack ? signed - fromExpired : 0;
}

/**
 * The last day through which no lot can expire, kept as movements come: never later than the
 * day of the first lot, null only when no lot has one.
 */
export function lotsLastUntil(before: ShopDay | null, { points: signed, day, spendableUntil }: Moving, about: About) {
  if (signed <= 0) return before;
  // Points given back return to their lots, and may be spent that same day where a lot's day has passed.
  const givenBack = about !== null && about.points < 0 ? day : null;
  return earliest(before, earliest(givenBack, spendableUntil));
}

/** False when nothing can have expired, so that nobody need look at the lots. */
export function mayHaveExpired(
  { balance, aboveNothingSince, lastMovementOn, lotsUntil }: Standing & { readonly lotsUntil: ShopDay | null },
  rule: ExpiryRule,
  today: ShopDay,
): boolean {
  if (rule.kind === 'never' || balance <= 0) return false;
  if (rule.kind === 'each-lot') return lotsUntil !== null && lotsUntil < today;
  const start = rule.kind === 'from-first-point' ? aboveNothingSince : lastMovementOn;
  return start !== null && monthsLater(start, rule.months) < today;
}

function earliest(a: ShopDay | null, b: ShopDay | null): ShopDay | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
