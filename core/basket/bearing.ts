/** What the lines still bear while one thing after another is taken off the receipt, and the share of each. */
import { type Money, money, subtractMoney } from '../quantities/money.ts';
import { spreadInOrder } from '../quantities/spread.ts';
import type { LineId } from './basket.ts';

export interface Bearer {
  readonly id: LineId;
  readonly amount: Money;
}

export class Bearing {
  readonly #first: readonly Bearer[];
  #still: readonly Bearer[];

  constructor(bearers: readonly Bearer[]) {
    this.#first = bearers;
    this.#still = bearers;
  }

  get left(): Money {
    return money(this.#still.reduce((sum, { amount }) => sum + amount, 0));
  }

  /** What was taken off so far, by line; a later `takeOff` does not change it. */
  get shares(): ReadonlyMap<string, Money> {
    const shares = new Map<string, Money>();
    if (this.#still === this.#first) return shares;
    this.#still.forEach(({ id, amount }, place) => {
      shares.set(id, subtractMoney(this.#first[place]?.amount ?? amount, amount));
    });
    return shares;
  }

  takeOff(amount: Money): Money {
    if (amount === 0) return amount;
    const parts = spreadInOrder(amount, this.#still);
    this.#still = this.#still.map(({ id, amount: before }, place) => ({
      id,
      amount: subtractMoney(before, parts[place] ?? money(0)),
    }));
    return amount;
  }
}
