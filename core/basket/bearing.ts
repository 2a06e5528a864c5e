/** What the lines still bear while one thing after another is taken off the receipt, and the share of each. */
import { addMoney, type Money, money, subtractMoney } from '../quantities/money.ts';
import { spread } from '../quantities/spread.ts';
import type { LineId } from './basket.ts';

export interface Bearer {
  readonly id: LineId;
  readonly amount: Money;
}

export class Bearing {
  #bearers: readonly Bearer[];
  #shares: ReadonlyMap<string, Money> = new Map();

  constructor(bearers: readonly Bearer[]) {
    this.#bearers = bearers;
  }

  get left(): Money {
    return addMoney(...this.#bearers.map(({ amount }) => amount));
  }

  /** What was taken off so far, by line; a later `takeOff` does not change it. */
  get shares(): ReadonlyMap<string, Money> {
    return this.#shares;
  }

  takeOff(amount: Money): Money {
    if (amount === 0) return amount;
    const parts = spread(amount, this.#bearers);
    const shares = new Map(this.#shares);
    this.#bearers = this.#bearers
      .map(({ id, amount: before }) => {
        const part = parts.get(id) ?? money(0);
        shares.set(id, addMoney(shares.get(id) ?? money(0), part));
        return { id, amount: subtractMoney(before, part) };
      })
      .filter((bearer) => bearer.amount > 0);
    this.#shares = shares;
    return amount;
  }
}
