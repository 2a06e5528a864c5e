/**
 * The discount that a customer brings along: by profile or by badge, the better one on each
 * line, never both (LOYALTY.md 2.9, 5). It comes after the line's own discount and before a gift's.
 */
import { type Discount, discountOn } from '../basket/discount.ts';
import type { Brand } from '../quantities/brand.ts';
import { type Money, money } from '../quantities/money.ts';
import type { BasisPoints } from '../quantities/percentage.ts';
import type { Quantity } from '../quantities/quantity.ts';
import { divideHalfAwayFromZero } from '../quantities/rounding.ts';
import { times } from '../quantities/whole.ts';
import type { BadgeId } from './badges.ts';
import { isSelected, type Selectable, type Selection } from './selection.ts';

export type BadgeDiscountId = Brand<string, 'BadgeDiscountId'>;

export interface BadgeDiscount {
  readonly id: BadgeDiscountId;
  /** A percentage of the line, or an amount off each unit. */
  readonly discount: Discount;
  readonly selection: Selection;
  readonly badgeIds: readonly BadgeId[];
  /** Whether one of the badges suffices or all are needed. */
  readonly needs: 'one' | 'all';
}

/** By the name that documents keep, whatever it is called later. */
export interface NamedBadgeDiscount extends BadgeDiscount {
  readonly title: string;
}

export interface DiscountedLine {
  readonly article: Selectable & { readonly isDeposit: boolean; readonly onOffer: boolean };
  readonly quantity: Quantity;
  /** After the line's own discount, before a gift's. */
  readonly net: Money;
  readonly isGift: boolean;
  /** Goods that come back bear no discount. */
  readonly isReturned: boolean;
}

export type StandingDiscount =
  | { readonly by: 'profile'; readonly amount: Money }
  | { readonly by: 'badge'; readonly amount: Money; readonly badgeDiscountId: BadgeDiscountId };

/** With the name and the figure that it was granted under: a paper says them years later (ADR 17). */
export type NamedStanding = StandingDiscount & { readonly title: string; readonly typed: Discount };

export function standingDiscount(
  line: DiscountedLine,
  profileDiscount: BasisPoints,
  badgeDiscounts: readonly BadgeDiscount[],
  heldBadges: readonly BadgeId[],
): StandingDiscount | null {
  if (line.article.isDeposit || line.isReturned) return null;
  const choices: StandingDiscount[] = [];
  if (!line.article.onOffer && !line.isGift) {
    choices.push({ by: 'profile', amount: discountOn(line.net, { kind: 'percent', basisPoints: profileDiscount }) });
  }
  for (const { id, discount, selection, badgeIds, needs } of badgeDiscounts) {
    if (!isHeld(badgeIds, needs, heldBadges) || !isSelected(line.article, selection)) continue;
    choices.push({ by: 'badge', amount: amountOff(line, discount), badgeDiscountId: id });
  }
  const best = choices.reduce<StandingDiscount | null>(
    (better, each) => (each.amount > (better?.amount ?? 0) ? each : better),
    null,
  );
  return best;
}

export type BadgeDiscountRefusal = 'discount-impossible' | 'badges-missing';

export function badgeDiscountRefusal({ discount, badgeIds }: BadgeDiscount): BadgeDiscountRefusal | null {
  const value = discount.kind === 'percent' ? discount.basisPoints : discount.amount;
  if (value <= 0 || (discount.kind === 'percent' && value > 10_000)) return 'discount-impossible';
  return badgeIds.length === 0 ? 'badges-missing' : null;
}

function isHeld(badgeIds: readonly BadgeId[], needs: 'one' | 'all', held: readonly BadgeId[]): boolean {
  const holds = (badgeId: BadgeId) => held.includes(badgeId);
  return badgeIds.length > 0 && (needs === 'all' ? badgeIds.every(holds) : badgeIds.some(holds));
}

/** Never more than the line. */
function amountOff({ net, quantity }: DiscountedLine, discount: Discount): Money {
  if (discount.kind === 'percent') return discountOn(net, discount);
  const amount = divideHalfAwayFromZero(times(discount.amount, quantity), 1000);
  return money(Math.max(0, Math.min(amount, net)));
}
