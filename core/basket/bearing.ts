/** What the lines still bear while one thing after another is taken off the receipt, and the share of each. */
import { type Money, money, subtractMoney } from '../quantities/money.ts';
import { spread } from '../quantities/spread.ts';
import type { LineId } from './basket.ts';

export interface Bearer {
  readonly id: LineId;
  /** Nothing for a line that bears no discount. */
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

  /** What was taken off each so far; a later `takeOff` does not change it. */
  get shares(): readonly Money[] {
    const still = this.#still;
    return this.#first.map(({ amount }, place) => subtractMoney(amount, still[place]?.amount ?? amount));
  }

  takeOff(amount: Money): Money {
    if (amount === 0) return amount;
    const parts = spread(amount, this.#still);
    this.#still = this.#still.map(({ id, amount: before }, place) => ({
      id,
      amount: subtractMoney(before, parts[place] ?? money(0)),
    }));
    return amount;
  }
}
