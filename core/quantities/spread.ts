/**
 * Spreads an amount over lines so that the parts always add up to it (SALES.md 1): in
 * proportion to the lines' amounts, floors first, the cents that remain by largest
 * remainder, ties by line id. The order in which the lines come changes nothing.
 */
import { invariant } from './brand.ts';
import { type Money, money } from './money.ts';
import { dividedBy, restOf, times } from './whole.ts';

export interface Bearer {
  readonly id: string;
  /** Minor units, not below zero. */
  readonly amount: Money;
}

/**
 * @param total minor units, from zero to the sum of the bearers' amounts
 * @returns the part of each bearer by id; no part is greater than its bearer's amount
 */
export function spread(total: Money, bearers: readonly Bearer[]): ReadonlyMap<string, Money> {
  const parts = new Map<string, Money>();
  const inOrder = spreadInOrder(total, bearers);
  bearers.forEach(({ id }, place) => {
    parts.set(id, inOrder[place] ?? money(0));
  });
  return parts;
}

/** The same parts, in the order of the bearers. */
export function spreadInOrder(total: Money, bearers: readonly Bearer[]): readonly Money[] {
  const sum = bearers.reduce((all, { amount }) => all + amount, 0);
  invariant(total >= 0 && total <= sum, `${total} cannot be spread over ${sum}`);
  if (total === 0) return bearers.map(() => money(0));
  const parts = bearers.map((bearer, place) => partOf(total, bearer, sum, place));
  const missing = total - parts.reduce((floors, { floor }) => floors + floor, 0);
  const spread = parts.map(({ floor }) => money(floor));
  for (const { place, floor } of largestRemainders(parts, missing)) spread[place] = money(floor + 1);
  return spread;
}

interface Part {
  readonly place: number;
  readonly id: string;
  readonly floor: number;
  readonly remainder: number;
}

/** total x amount / sum. */
function partOf(total: number, { id, amount }: Bearer, sum: number, place: number): Part {
  const exact = times(total, amount);
  return { place, id, floor: Number(dividedBy(exact, sum)), remainder: Number(restOf(exact, sum)) };
}

function largestRemainders(parts: readonly Part[], count: number): readonly Part[] {
  return count === 0 ? [] : [...parts].sort(byLargestRemainder).slice(0, count);
}

function byLargestRemainder(a: Part, b: Part): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
