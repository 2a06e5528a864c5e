/**
 * Money: a signed whole number of the currency's minor units (cents, bani). VAT is included.
 * Only addition and the named roundings exist; no float ever touches an amount.
 */
import { type Brand, exactInteger } from './brand.ts';

export type Money = Brand<number, 'Money'>;

/** @param minorUnits whole minor units, for example 1729 for 17.29 EUR */
export function money(minorUnits: number): Money {
  return exactInteger(minorUnits, 'money') as Money;
}

export const NO_MONEY = money(0);

export function addMoney(...amounts: readonly Money[]): Money {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return money(sum);
}

export function sumMoney<Item>(items: readonly Item[], amountOf: (item: Item) => Money): Money {
  let sum = 0;
  for (const item of items) sum += amountOf(item);
  return money(sum);
}

export function subtractMoney(from: Money, amount: Money): Money {
  return money(from - amount);
}

/** A purchase price: ten-thousandths of the major unit (LOYALTY.md 7 needs finer than a cent). */
export type Cost = Brand<number, 'Cost'>;

/** @param tenThousandths ten-thousandths of the major unit, for example 126500 for 12.65 EUR */
export function cost(tenThousandths: number): Cost {
  return exactInteger(tenThousandths, 'a cost') as Cost;
}
