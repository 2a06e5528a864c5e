/**
 * Badges (LOYALTY.md 5): held while the balance, or the points of a lifetime, lies in a range
 * with both ends included. Looked at again after every movement; gains and losses are told apart.
 */
import type { Brand } from '../quantities/brand.ts';
import { type BasisPoints, basisPoints } from '../quantities/percentage.ts';
import { addPoints, type Points, points, subtractPoints } from '../quantities/points.ts';
import { divideDown } from '../quantities/rounding.ts';
import { times } from '../quantities/whole.ts';

export type BadgeId = Brand<string, 'BadgeId'>;

export interface Badge {
  readonly id: BadgeId;
  readonly title: string;
  readonly description: string;
  readonly icon: string;
  readonly from: Points;
  /** Null: without an upper end. */
  readonly to: Points | null;
}

/** Whether badges look at the balance or at all points ever given. */
export type BadgeBasis = 'balance' | 'lifetime';

export function heldBadges(badges: readonly Badge[], amount: Points): readonly BadgeId[] {
  return badges.filter(({ from, to }) => from <= amount && (to === null || amount <= to)).map(({ id }) => id);
}

export interface BadgeChange {
  readonly gained: readonly BadgeId[];
  readonly lost: readonly BadgeId[];
}

export function badgeChange(badges: readonly Badge[], before: Points, after: Points): BadgeChange {
  const [had, has] = [heldBadges(badges, before), heldBadges(badges, after)];
  return {
    gained: has.filter((id) => !had.includes(id)),
    lost: had.filter((id) => !has.includes(id)),
  };
}

export interface NextBadge {
  readonly id: BadgeId;
  readonly missing: Points;
}

/** Badges still to be reached, the nearest first. */
export function nextBadges(badges: readonly Badge[], amount: Points): readonly NextBadge[] {
  return badges
    .filter(({ from }) => from > amount)
    .map(({ id, from }) => ({ id, missing: subtractPoints(from, amount) }))
    .sort((a, b) => a.missing - b.missing || (a.id < b.id ? -1 : 1));
}

const WHOLE_WAY = 10_000;

/** How much of the way is done from the badge begun last, or from nothing, to where the next one begins. */
export function wayTo(next: Pick<Badge, 'from'>, badges: readonly Badge[], amount: Points): BasisPoints {
  const begun = badges.map(({ from }) => from).filter((from) => from <= amount);
  const start = points(Math.max(0, ...begun));
  const [way, done] = [subtractPoints(next.from, start), subtractPoints(amount, start)];
  return basisPoints(way <= 0 || done <= 0 ? 0 : divideDown(times(done, WHOLE_WAY), way));
}

export type BadgeRefusal = 'badge-title-missing' | 'badge-range-impossible';

export function badgeRefusal({ title, from, to }: Badge): BadgeRefusal | null {
  if (title.trim() === '') return 'badge-title-missing';
  return to !== null && to < from ? 'badge-range-impossible' : null;
}

export interface BadgeGap {
  readonly from: Points;
  readonly to: Points;
}

/** Points between two ranges that are in none: saving warns of them. */
export function badgeGaps(badges: readonly Badge[]): readonly BadgeGap[] {
  const gaps: BadgeGap[] = [];
  let reached: Points | null = null;
  for (const { from, to } of [...badges].sort((a, b) => a.from - b.from)) {
    if (reached !== null && from > reached + 1) {
      gaps.push({ from: addPoints(reached, points(1)), to: subtractPoints(from, points(1)) });
    }
    if (to === null) break;
    reached = reached === null || to > reached ? to : reached;
  }
  return gaps;
}
