/**
 * The shop's one programme: what is the same for every profile (LOYALTY.md 3.4, 3.5; seeds 000,
 * 001, 003, 004).
 */

import { type ExpiryRule, NEVER_EXPIRES } from '../ledger/expiry-rule.ts';
import type { Brand } from '../quantities/brand.ts';
import type { Money } from '../quantities/money.ts';
import type { BasisPoints } from '../quantities/percentage.ts';
import type { Points } from '../quantities/points.ts';
import type { GridRow } from './grid.ts';
import type { Selection } from './selection.ts';

export type GroupId = Brand<string, 'GroupId'>;

export const GIVING_STATES = ['created', 'paid', 'completed'] as const;
export type GivingState = (typeof GIVING_STATES)[number];

export interface Programme {
  /** Off: nothing earns, is spent or expires; balances stay. */
  readonly isOn: boolean;
  /** States of an order at which its points are given: at the first of them that it reaches. */
  readonly givenAt: readonly GivingState[];
  /** Null: all customers. One of the groups suffices. */
  readonly groupIds: readonly GroupId[] | null;
  /** What earns. */
  readonly selection: Selection;
  readonly grid: readonly GridRow[];
  readonly expiry: ExpiryRule;
  readonly shownAs: 'points' | 'money';
  /** Only members spend; false: everybody does. */
  readonly onlyMembersSpend: boolean;
  readonly actions: ActionPoints;
  readonly discount: PointsDiscountRules | null;
}

/** Fixed points for what a customer does (LOYALTY.md 3.4); 0 for none. */
export interface ActionPoints {
  readonly registration: Points;
  readonly newsletter: Points;
  readonly review: Points;
  readonly reviewOnce: boolean;
  /** To the inviter, when the invited customer registers and first buys. */
  readonly referral: Points;
  readonly periodic: readonly PeriodicGift[];
}

export interface PeriodicGift {
  readonly description: string;
  readonly points: Points;
  readonly when: PeriodicTime;
}

export type PeriodicTime =
  | { readonly kind: 'birthday' }
  /** Every year on this day; 29 February falls on the 28th where there is none. */
  | { readonly kind: 'date'; readonly month: number; readonly day: number }
  | { readonly kind: 'every'; readonly count: number; readonly unit: 'days' | 'weeks' | 'months' };

/** Points into a discount (LOYALTY.md 3.5). */
export interface PointsDiscountRules {
  /** So many points ... */
  readonly points: Points;
  /** ... are worth so much money. */
  readonly worth: Money;
  /** 'Punti minimi utilizzabili'. */
  readonly minimumBalance: Points;
  readonly minimumSpend: Money;
  readonly maximumSpend: Money | null;
  readonly maximumDiscount: Money | null;
  /** Of the total of the sale. */
  readonly maximumPercentage: BasisPoints | null;
  /** Only multiples of `worth`. */
  readonly wholeBlocks: boolean;
  /** 'Escludi prodotti scontati'. */
  readonly excludesOffers: boolean;
  readonly selection: Selection;
  /** 'Aplica cota TVA': yes lowers the taxable amounts, no books a means of payment. */
  readonly lowersTaxable: boolean;
}

/** While the programme is off nothing expires; days that passed meanwhile count when it is on again. */
export function expiryInForce({ isOn, expiry }: Pick<Programme, 'isOn' | 'expiry'>): ExpiryRule {
  return isOn ? expiry : NEVER_EXPIRES;
}
