/**
 * Event `sale`, version 1: a document with everything that was born with it in the same
 * transaction (lines, VAT, states, rounding, payments, number). The document can be rebuilt
 * from this body alone. It names a customer by id only; nothing personal is ever in a body.
 */
import { z } from 'zod';
import { DOCUMENT_KINDS, DOCUMENT_STATES } from '../../core/basket/documents.ts';
import { RETURN_REASONS } from '../../core/basket/returned.ts';
import { discount, takenDiscount } from '../discounts.ts';
import { lineGift } from '../points-explained.ts';
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
import { paidWith } from '../tenders.ts';
import { articlePoints, salePoints } from './sale-points.ts';

export const SALE_EVENT = { type: 'sale', version: 1 } as const;

/** What comes back, with everything that its refund was computed from. */
export const returnedGoods = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('by-receipt'),
    saleId: uuid,
    lineId: uuid,
    ofInvoice: z.boolean(),
    soldQuantity: thousandths,
    soldAmount: minorUnits,
    returnedQuantity: thousandths,
    returnedAmount: minorUnits,
    /** Of soldAmount, what points paid. */
    soldInPoints: minorUnits,
    returnedInPoints: minorUnits,
    /** Gross of the line's VAT rate on the whole original, less what was returned of it before. */
    standingGross: minorUnits,
  }),
  z.strictObject({ kind: z.literal('without-receipt'), reason: z.enum(RETURN_REASONS) }),
  z.strictObject({ kind: z.literal('empties') }),
]);

export const usedVoucher = z.strictObject({ code: z.string(), typed: discount, amount: minorUnits });

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
  isDeposit: z.boolean(),
  cost: costTenThousandths.nullable(),
  vat: vatRate,
  categoryId: uuid.nullable(),
  brandId: uuid.nullable(),
  /** The category and those above it, nearest first. */
  categoryIds: z.array(uuid).readonly(),
  points: articlePoints,
  /** A price that somebody with the right typed in place of the article's. */
  typedPrice: minorUnits.nullable(),
  /** Price x quantity. */
  fullAmount: minorUnits,
  /** The line's own. */
  discount: takenDiscount.nullable(),
  /** What the customer's profile or a badge took off, by the name that it had that day. */
  standing: z
    .discriminatedUnion('by', [
      z.strictObject({ by: z.literal('profile'), title: z.string(), typed: discount, amount: minorUnits }),
      z.strictObject({
        by: z.literal('badge'),
        title: z.string(),
        typed: discount,
        amount: minorUnits,
        badgeDiscountId: uuid,
      }),
    ])
    .nullable(),
  gift: lineGift.nullable(),
  /** Its share of the discount and the vouchers on the receipt. */
  receiptShare: minorUnits,
  /** Of that, the vouchers' part. */
  voucherShare: minorUnits,
  /** Its share of a points discount, whether that lowers the line or pays it. */
  pointsShare: minorUnits,
  /** What the customer pays for the line: fullAmount less discounts, gift and shares. */
  amount: minorUnits,
  /** The line that pulled this one along. */
  linkedTo: uuid.nullable(),
  returned: returnedGoods.nullable(),
});

export const payment = z.strictObject({
  id: uuid,
  tender: paidWith,
  /** Signed: what it pays of the document. */
  amount: minorUnits,
  /** Handed over: cash, a voucher's face value, the card's amount. */
  given: minorUnits,
  change: minorUnits,
  reference: z.string().nullable(),
});

export const saleState = z.strictObject({ state: z.enum(DOCUMENT_STATES), atMs: instantMs });

export const saleBody = z.strictObject({
  saleId: uuid,
  sessionId: uuid,
  kind: z.enum(DOCUMENT_KINDS),
  series: z.string(),
  year: z.int(),
  /** Null of an order and of a sospeso. */
  number: z.int().positive().nullable(),
  /** The shop's calendar day, YYYY-MM-DD. */
  day: z.iso.date(),
  operatorId: uuid,
  customerId: uuid.nullable(),
  lines: z.array(saleLine).min(1),
  receiptDiscount: takenDiscount.nullable(),
  vouchers: z.array(usedVoucher),
  vat: z.array(vatShare),
  total: minorUnits,
  rounding: minorUnits,
  payments: z.array(payment),
  states: z.array(saleState),
  /** Orders, sospesi and delivery notes that this document completes. */
  origins: z.array(uuid),
  /** The document that this one takes back whole. */
  voids: uuid.nullable(),
  /** True when the till's clock was known to be wrong at that moment. */
  clockSuspect: z.boolean(),
  /** Null: no customer, or the programme was off and nothing came back. */
  points: salePoints.nullable(),
});

export type SaleBody = z.infer<typeof saleBody>;
