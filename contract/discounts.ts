/** A discount as it was typed: a percentage in basis points, or an amount in minor units. */
import { z } from 'zod';
import { minorUnits, percentBasisPoints } from './quantities.ts';

export const discount = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('percent'), basisPoints: percentBasisPoints }),
  z.strictObject({ kind: z.literal('amount'), amount: minorUnits }),
]);

/** As typed, and what it came to. */
export const takenDiscount = z.strictObject({ typed: discount, amount: minorUnits });
