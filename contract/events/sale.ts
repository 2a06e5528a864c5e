/**
 * Event `sale`, version 1: a document with everything that was born with it in the same
 * transaction (lines, VAT, states, rounding, payments, number). The document can be rebuilt
 * from this body alone. It names a customer by id only; nothing personal is ever in a body.
 */
import { z } from 'zod';
import { takenDiscount } from '../discounts.ts';
import {
  costTenThousandths,
  instantMs,
  minorUnits,
  thousandths,
  unit,
  uuid,
  vatRate,
  vatShare,
} from '../quantities.ts';
import { TENDERS } from '../tenders.ts';

export const SALE_EVENT = { type: 'sale', version: 1 } as const;

export const saleLine = z.strictObject({
  id: uuid,
  articleId: uuid,
  code: z.string(),
  description: z.string(),
  barcode: z.string().nullable(),
  unit,
  quantity: thousandths,
  unitPrice: minorUnits,
  ordinaryPrice: minorUnits,
  onOffer: z.boolean(),
  cost: costTenThousandths.nullable(),
  vat: vatRate,
  categoryId: uuid.nullable(),
  brandId: uuid.nullable(),
  /** A price that somebody with the right typed in place of the article's. */
  typedPrice: minorUnits.nullable(),
  /** Price x quantity. */
  fullAmount: minorUnits,
  /** The line's own. */
  discount: takenDiscount.nullable(),
  /** Its share of the discount on the receipt. */
  receiptShare: minorUnits,
  /** What the customer pays for the line: fullAmount less discount and share. */
  amount: minorUnits,
});

export const payment = z.strictObject({
  id: uuid,
  tender: z.enum(TENDERS),
  /** Signed: what it pays of the document. */
  amount: minorUnits,
  /** Handed over: cash, a voucher's face value, the card's amount. */
  given: minorUnits,
  change: minorUnits,
  reference: z.string().nullable(),
});

export const saleState = z.strictObject({ state: z.enum(['created', 'paid', 'completed']), atMs: instantMs });

export const saleBody = z.strictObject({
  saleId: uuid,
  sessionId: uuid,
  kind: z.enum(['receipt']),
  series: z.string(),
  year: z.int(),
  number: z.int().positive(),
  /** The shop's calendar day, YYYY-MM-DD. */
  day: z.iso.date(),
  operatorId: uuid,
  customerId: uuid.nullable(),
  lines: z.array(saleLine).min(1),
  receiptDiscount: takenDiscount.nullable(),
  vat: z.array(vatShare),
  total: minorUnits,
  rounding: minorUnits,
  payments: z.array(payment),
  states: z.array(saleState),
  /** True when the till's clock was known to be wrong at that moment. */
  clockSuspect: z.boolean(),
});

export type SaleBody = z.infer<typeof saleBody>;
