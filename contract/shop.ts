/** The shop's own data: who it is on receipts, and how cash is rounded. */
import { z } from 'zod';
import { procedure } from './procedure.ts';
import { minorUnits } from './quantities.ts';

export const shopDetails = z.strictObject({
  name: z.string().max(100),
  /** Lines of text, as on the receipt. */
  address: z.string().max(300),
  vatNumber: z.string().max(40),
  receiptHeader: z.string().max(500),
  receiptFooter: z.string().max(500),
  /** 0 where nothing is rounded. */
  cashRoundingStep: minorUnits,
});

export const shopRefusal = z.enum(['name-missing', 'vat-number-wrong', 'rounding-step-invalid']);

export const shopContract = {
  read: procedure('sell').output(shopDetails),
  save: procedure('change-settings')
    .input(shopDetails)
    .output(
      z.discriminatedUnion('ok', [
        z.strictObject({ ok: z.literal(true) }),
        z.strictObject({ ok: z.literal(false), refusal: shopRefusal }),
      ]),
    ),
};
