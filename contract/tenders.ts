/** What a customer pays with, as the cashier enters it; null is the exact rest. */
import { z } from 'zod';
import { minorUnits } from './quantities.ts';

export const TENDERS = ['cash', 'card', 'voucher', 'credit-note'] as const;
/** As written: `advance` is what was paid before on the document that this one completes, `points` a points discount that leaves the VAT as it was. */
export const paidWith = z.enum([...TENDERS, 'advance', 'points']);

/** What stands on the terminal's slip or on the voucher. */
const reference = z.string().trim().max(64).nullable();

/** For a refund the same amounts say what is given back; a credit note without a code is a new one. */
export const offeredTender = z.discriminatedUnion('tender', [
  z.strictObject({ tender: z.literal('cash'), given: minorUnits.nullable() }),
  z.strictObject({ tender: z.literal('card'), amount: minorUnits.nullable(), reference }),
  /** A third party's voucher (meals): face value, no change. */
  z.strictObject({ tender: z.literal('voucher'), faceValue: minorUnits, reference }),
  z.strictObject({
    tender: z.literal('credit-note'),
    code: z.string().trim().max(64).nullable(),
    amount: minorUnits.nullable(),
  }),
]);
