/**
 * Spreads an amount over lines so that the parts always add up to it (SALES.md 1): in
 * proportion to the lines' amounts, floors first, the cents that remain by largest
 * remainder, ties by line id. The order in which the lines come changes nothing.
 */
import { invariant } from './brand.ts';
import { addMoney, type Money, money } from './money.ts';
import { dividedBy, restOf, times } from './whole.ts';

export interface Bearer {
  readonly id: string;
  /** Minor units, above zero. */
  readonly amount: Money;
}

/**
 * @param total minor units, from zero to the sum of the bearers' amounts
 * @returns the part of each bearer by id; no part is greater than its bearer's amount
 */
export function spread(total: Money, bearers: readonly Bearer[]): ReadonlyMap<string, Money> {
  const sum = addMoney(...bearers.map(({ amount }) => amount));
  invariant(total >= 0 && total <= sum, `${total} cannot be spread over ${sum}`);
  if (total === 0) return new Map(bearers.map(({ id }) => [id, money(0)]));
  const parts = bearers.map(({ id, amount }) => ({ id, ...partOf(total, amount, sum) }));
  const missing = total - parts.reduce((floors, { floor }) => floors + floor, 0);
  const favoured = new Set(missing === 0 ? [] : largestRemainders(parts, missing));
  return new Map(parts.map(({ id, floor }) => [id, money(floor + (favoured.has(id) ? 1 : 0))]));
}

type Part = { readonly id: string; readonly remainder: number };

/** total x amount / sum. */
function partOf(total: number, amount: number, sum: number): { readonly floor: number; readonly remainder: number } {
  const exact = times(total, amount);
  return { floor: Number(dividedBy(exact, sum)), remainder: Number(restOf(exact, sum)) };
}

function largestRemainders(parts: readonly Part[], count: number): readonly string[] {
  return [...parts]
    .sort(byLargestRemainder)
    .slice(0, count)
    .map(({ id }) => id);
}

function byLargestRemainder(a: Part, b: Part): number {
  if (a.remainder !== b.remainder) return a.remainder > b.remainder ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
