/** Discount vouchers: issued by the shop, each used once, by a code that can be read aloud. */
import { z } from 'zod';
import { DOCUMENT_KINDS } from '../core/basket/documents.ts';
import { discount } from './discounts.ts';
import { procedure } from './procedure.ts';
import { instantMs, uuid } from './quantities.ts';

export const MOST_VOUCHERS_AT_ONCE = 1000;
export const LONGEST_PREFIX = 12;

const day = z.iso.date();

export const voucherRow = z.strictObject({
  code: z.string(),
  discount,
  /** Shop's days, both included; null is open. */
  validFrom: day.nullable(),
  validTo: day.nullable(),
  issuedAtMs: instantMs,
  /** The document that used it up. */
  usedBy: z
    .strictObject({
      saleId: uuid,
      kind: z.enum(DOCUMENT_KINDS),
      series: z.string(),
      number: z.int().nullable(),
      atMs: instantMs,
    })
    .nullable(),
});

export const issueResult = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), codes: z.array(z.string()) }),
  z.strictObject({ ok: z.literal(false), refusal: z.enum(['discount-impossible', 'dates-reversed']) }),
]);

const manage = procedure('change-settings');

export const vouchersContract = {
  issue: manage
    .input(
      z.strictObject({
        count: z.int().min(1).max(MOST_VOUCHERS_AT_ONCE),
        /** Stands before the random part; empty for none. */
        prefix: z
          .string()
          .trim()
          .toUpperCase()
          .max(LONGEST_PREFIX)
          .regex(/^[A-Z0-9]*$/),
        discount,
        validFrom: day.nullable(),
        validTo: day.nullable(),
      }),
    )
    .output(issueResult),
  /** Newest first, paged in the database. */
  page: manage
    .input(z.strictObject({ offset: z.int().min(0), limit: z.int().min(1).max(200) }))
    .output(z.strictObject({ vouchers: z.array(voucherRow), total: z.int() })),
};
