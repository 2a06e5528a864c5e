/**
 * Documents that were made: lists, a document as it is shown and printed, and what can still
 * happen to it (returned, voided, paid in parts, completed, cancelled).
 */
import { z } from 'zod';
import { DOCUMENT_KINDS, DOCUMENT_STATES } from '../core/basket/documents.ts';
import { closedSale } from './counter-snapshot.ts';
import { takenDiscount } from './discounts.ts';
import { payment, returnedGoods, saleLine, saleState, usedVoucher } from './events/sale.ts';
import { lineStanding, pointsExplanation, salePointsShown } from './points-explained.ts';
import { procedure } from './procedure.ts';
import { minorUnits, thousandths, uuid, vatShare } from './quantities.ts';
import { offeredTender } from './tenders.ts';

/** Where a line came back from; its money is on the line. */
const receiptLine = saleLine.extend({
  standing: lineStanding.nullable(),
  returned: z
    .strictObject({
      kind: z.enum(returnedGoods.options.map((option) => option.shape.kind.value)),
      reason: z.string().nullable(),
      saleId: uuid.nullable(),
    })
    .nullable(),
});

/** To whom a document is made out, as it was that day. */
export const recipient = z.strictObject({
  name: z.string(),
  address: z.string(),
  postalCode: z.string(),
  city: z.string(),
  province: z.string(),
  country: z.string(),
  vatNumber: z.string(),
  taxCode: z.string(),
});

export const receipt = z.strictObject({
  sale: closedSale,
  shop: z.strictObject({
    name: z.string(),
    address: z.string(),
    vatNumber: z.string(),
    header: z.string(),
    footer: z.string(),
  }),
  country: z.string(),
  till: z.string(),
  operator: z.string(),
  /** The customer's name today; empty when none was named or the name was erased. */
  customer: z.string(),
  recipient: recipient.nullable(),
  lines: z.array(receiptLine),
  /** The lines after their own discounts. */
  subtotal: minorUnits,
  receiptDiscount: takenDiscount.nullable(),
  vouchers: z.array(usedVoucher),
  vat: z.array(vatShare),
  payments: z.array(payment),
  states: z.array(saleState),
  /** Documents that this one completes, and the one that completed it. */
  origins: z.array(closedSale),
  completedBy: closedSale.nullable(),
  voids: closedSale.nullable(),
  voidedBy: closedSale.nullable(),
  /** What is left on the credit note that this document is. */
  balance: minorUnits.nullable(),
  /** `badge`: the title held today; `explanation`: where the programme prints it. */
  points: salePointsShown
    .extend({
      badge: z.string().nullable(),
      explanation: pointsExplanation.nullable(),
      /** What a points discount took off the total; 0 where it is a means of payment. */
      discount: minorUnits,
    })
    .nullable(),
});

export const documentFilter = z.strictObject({
  kinds: z.array(z.enum(DOCUMENT_KINDS)),
  /** Only what still waits for money or for the customer. */
  open: z.boolean(),
  /** Shop's days, both included. */
  from: z.iso.date().nullable(),
  to: z.iso.date().nullable(),
  /** A number, or the beginning of a customer's name. */
  text: z.string().trim().max(100),
});

export const documentRow = z.strictObject({
  ...closedSale.shape,
  customer: z.string(),
  state: z.enum(DOCUMENT_STATES),
  /** Pieces or weights came back; whole or in part. */
  returned: z.boolean(),
  voided: z.boolean(),
});

export const returnableLine = z.strictObject({
  lineId: uuid,
  description: z.string(),
  code: z.string(),
  unit: saleLine.shape.unit,
  sold: thousandths,
  /** What can still come back. */
  left: thousandths,
  /** What was paid for the whole line. */
  amount: minorUnits,
});

const openDocumentRefusal = z.enum([
  'not-found',
  'not-open',
  'different-customers',
  'nothing-paid',
  'recipient-incomplete',
  'given-too-little',
  'given-too-large',
  'card-too-large',
  'nothing-left-to-pay',
  'amount-not-positive',
  'credit-note-not-found',
  'credit-note-too-small',
  'credit-note-twice',
  'refund-incomplete',
  'refund-too-large',
  'refund-not-in-cash',
  'refund-not-to-card',
  'refund-not-to-voucher',
]);

/** `saleId` is the document as it stands now: a sospeso that was paid off is a receipt. */
export const documentResult = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), sale: closedSale }),
  z.strictObject({ ok: z.literal(false), refusal: openDocumentRefusal }),
]);

export const voidResult = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), sale: closedSale }),
  z.strictObject({
    ok: z.literal(false),
    refusal: z.enum(['not-found', 'not-voidable', 'not-the-last', 'already-returned']),
  }),
]);

const see = procedure('see-sales');
const sell = procedure('sell');
const tenders = z.array(offeredTender).max(20);

export const salesContract = {
  /** Newest first. */
  recent: see.input(z.strictObject({ limit: z.int().min(1).max(50) })).output(z.array(closedSale)),
  receipt: see.input(z.strictObject({ saleId: uuid })).output(receipt.nullable()),
  /** Newest first, paged in the database. */
  page: see
    .input(z.strictObject({ filter: documentFilter, offset: z.int().min(0), limit: z.int().min(1).max(200) }))
    .output(z.strictObject({ documents: z.array(documentRow), total: z.int() })),
  /** The number as printed (`A 12`, `12`, `A 12/2026`) or a code scanned from it. */
  find: see.input(z.strictObject({ text: z.string().trim().max(64) })).output(z.array(documentRow)),
  returnable: procedure('return-goods')
    .input(z.strictObject({ saleId: uuid }))
    .output(z.array(returnableLine)),
  /** `id`, made in the window, becomes the payment's, or the receipt's that pays a sospeso off. */
  pay: sell.input(z.strictObject({ id: uuid, saleId: uuid, tenders: tenders.min(1) })).output(documentResult),
  /** Orders, sospesi and delivery notes of one customer, completed by one receipt or invoice. */
  complete: sell
    .input(
      z.strictObject({
        id: uuid,
        saleIds: z.array(uuid).min(1).max(100),
        kind: z.enum(['receipt', 'invoice']),
        tenders,
      }),
    )
    .output(documentResult),
  cancel: sell.input(z.strictObject({ id: uuid, saleId: uuid, tenders })).output(documentResult),
  /** The sale just made is taken back whole; `id` becomes the document that does it. */
  void: procedure('void-sales')
    .input(z.strictObject({ id: uuid, saleId: uuid }))
    .output(voidResult),
  creditNote: sell
    .input(z.strictObject({ code: z.string().trim().max(64) }))
    .output(z.strictObject({ code: z.string(), balance: minorUnits }).nullable()),
  /** A4, in the language of the windows: invoices, delivery notes and credit notes. */
  pdf: see
    .input(z.strictObject({ saleId: uuid }))
    .output(z.strictObject({ fileName: z.string(), file: z.file() }).nullable()),
};
