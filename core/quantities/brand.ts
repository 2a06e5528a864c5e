/**
 * Brands keep kinds of number and id apart at compile time: cents never add to points,
 * a SaleId is never an ArticleId. A brand is minted in one module only; everywhere else
 * the value is passed on. At run time a branded value is the plain value.
 */
declare const brand: unique symbol;

export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };

/** Stops the operation when an invariant is broken: a programmer's error, never a user's. */
export function invariant(condition: boolean, broken: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${broken}`);
}

/** A whole number that JavaScript holds exactly. Anything else is a broken invariant. */
export function exactInteger(value: number, what: string): number {
  invariant(Number.isSafeInteger(value), `${what} must be a safe integer, got ${value}`);
  return value === 0 ? 0 : value; // -0 would be printed as a negative amount
}
