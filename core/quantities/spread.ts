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
 * @returns the part of each bearer in their order, never greater than its amount
 */
export function spread(total: Money, bearers: readonly Bearer[]): readonly Money[] {
  const sum = bearers.reduce((all, { amount }) => all + amount, 0);
  invariant(total >= 0 && total <= sum, `${total} cannot be spread over ${sum}`);
  if (total === 0) return bearers.map(() => money(0));
  const remainders: number[] = [];
  let missing = total as number;
  const parts = bearers.map(({ amount }) => {
    const exact = times(total, amount);
    const floor = Number(dividedBy(exact, sum));
    remainders.push(Number(restOf(exact, sum)));
    missing -= floor;
    return money(floor);
  });
  for (const place of largest(remainders, bearers, missing)) parts[place] = money((parts[place] ?? 0) + 1);
  return parts;
}

/** Places by what remained there, ties by line id. */
function largest(remainders: readonly number[], bearers: readonly Bearer[], count: number): readonly number[] {
  if (count === 0) return [];
  const places = remainders.map((_remainder, place) => place);
  places.sort((a, b) => {
    const more = (remainders[b] ?? 0) - (remainders[a] ?? 0);
    if (more !== 0) return more;
    return (bearers[a]?.id ?? '') < (bearers[b]?.id ?? '') ? -1 : 1;
  });
  return places.slice(0, count);
}
