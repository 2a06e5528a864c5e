/** Quantities: whole thousandths of the article's unit; kilograms, metres and pieces alike. */
import { type Brand, exactInteger } from './brand.ts';

export type Quantity = Brand<number, 'Quantity'>;

export const UNITS = ['piece', 'kg', 'l', 'm'] as const;
export type Unit = (typeof UNITS)[number];

/** @param thousandths thousandths of the unit, for example 3000 for three pieces */
export function quantity(thousandths: number): Quantity {
  return exactInteger(thousandths, 'a quantity') as Quantity;
}

export const ONE = quantity(1000);

/** Pieces are sold whole; weights and lengths to the thousandth. */
export function fitsUnit(amount: Quantity, unit: Unit): boolean {
  return unit !== 'piece' || amount % 1000 === 0;
}
