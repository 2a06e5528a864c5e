/**
 * The counter: commands go in, snapshots come out. A command answers only whether it was
 * done; what the basket looks like now arrives by `watch`, to every window that shows it.
 */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { discount, takenDiscount } from './discounts.ts';
import { procedure } from './procedure.ts';
import { instantMs, minorUnits, thousandths, unit, uuid } from './quantities.ts';
import { offeredTender, TENDERS } from './tenders.ts';

export const basketRefusal = z.enum([
  'line-not-found',
  'nothing-to-undo',
  'quantity-not-positive',
  'quantity-too-large',
  'whole-pieces-only',
  'amount-too-large',
  'price-negative',
  'discount-impossible',
  'discount-greater-than-line',
  'discount-greater-than-receipt',
  'basket-full',
  'article-not-found',
  'article-without-price',
  'article-without-vat',
]);

export const commandResult = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), refusal: basketRefusal }),
]);

export const scanResult = z.discriminatedUnion('outcome', [
  /** The line is the snapshot's current one. */
  z.strictObject({ outcome: z.literal('added'), description: z.string() }),
  /** Nothing in the till bears this code; `code` is what was understood. */
  z.strictObject({ outcome: z.literal('unknown'), code: z.string() }),
  z.strictObject({ outcome: z.literal('unreadable') }),
  z.strictObject({ outcome: z.literal('refused'), refusal: basketRefusal, description: z.string().nullable() }),
]);

export const counterLine = z.strictObject({
  id: uuid,
  articleId: uuid,
  description: z.string(),
  /** The barcode as printed, else the shop's own code. */
  code: z.string(),
  unit,
  quantity: thousandths,
  unitPrice: minorUnits,
  ordinaryPrice: minorUnits,
  onOffer: z.boolean(),
  /** A price typed in place of the article's. */
  typedPrice: minorUnits.nullable(),
  /** Price x quantity, before the line's own discount. */
  fullAmount: minorUnits,
  discount: takenDiscount.nullable(),
  /** After the line's own discount; a discount on the receipt is shown with the total. */
  amount: minorUnits,
});

/** One of the last readings, newest first; the cashier can see what became of each. */
export const scanRecord = z.strictObject({
  atMs: instantMs,
  code: z.string(),
  outcome: z.enum(['added', 'unknown', 'unreadable', 'refused']),
  description: z.string().nullable(),
});

export const closedSale = z.strictObject({
  saleId: uuid,
  series: z.string(),
  number: z.int(),
  year: z.int(),
  atMs: instantMs,
  total: minorUnits,
  rounding: minorUnits,
  /** What was asked for: total + rounding. */
  due: minorUnits,
  /** In the order in which they were taken. */
  tenders: z.array(z.enum(TENDERS)),
  given: minorUnits,
  change: minorUnits,
});

export const counterSnapshot = z.strictObject({
  saleId: uuid,
  /** Grows with every snapshot of this run of the till. */
  revision: z.int(),
  lines: z.array(counterLine),
  currentLineId: uuid.nullable(),
  /** The lines after their own discounts. */
  subtotal: minorUnits,
  receiptDiscount: takenDiscount.nullable(),
  total: minorUnits,
  /** What is asked for when all is paid in cash. */
  cashDue: minorUnits,
  pieces: z.int(),
  canUndo: z.boolean(),
  /** The number that the next receipt will bear. */
  next: z.strictObject({ series: z.string(), number: z.int() }),
  /** The sale just closed: its change stays in sight until the next command. */
  lastClosed: closedSale.nullable(),
  lastScans: z.array(scanRecord),
});

export const closeResult = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), sale: closedSale }),
  z.strictObject({
    ok: z.literal(false),
    refusal: z.enum([
      'basket-empty',
      'given-too-little',
      'given-too-large',
      'card-too-large',
      'nothing-left-to-pay',
      'amount-not-positive',
      'another-sale',
      'total-changed',
    ]),
  }),
]);

/** A line's quantity at most; a barcode typed as a quantity is refused by core, not by the schema. */
const typedQuantity = thousandths;

const sell = procedure('sell');

export const counterContract = {
  watch: sell.output(eventIterator(counterSnapshot)),
  scan: sell
    .input(z.strictObject({ commandId: uuid, code: z.string().max(4096), quantity: typedQuantity }))
    .output(scanResult),
  add: sell.input(z.strictObject({ commandId: uuid, articleId: uuid, quantity: typedQuantity })).output(commandResult),
  changeQuantity: sell
    .input(z.strictObject({ commandId: uuid, lineId: uuid, by: typedQuantity }))
    .output(commandResult),
  setQuantity: sell
    .input(z.strictObject({ commandId: uuid, lineId: uuid, quantity: typedQuantity }))
    .output(commandResult),
  remove: sell.input(z.strictObject({ commandId: uuid, lineId: uuid })).output(commandResult),
  undo: sell.input(z.strictObject({ commandId: uuid })).output(commandResult),
  /** `saleId` is the sale that the cashier saw: a late clear never empties the next one. */
  clear: sell.input(z.strictObject({ saleId: uuid })).output(z.strictObject({ cleared: z.boolean() })),
  /** Null takes the line's own discount off again. */
  discountLine: procedure('give-discounts')
    .input(z.strictObject({ commandId: uuid, lineId: uuid, discount: discount.nullable() }))
    .output(commandResult),
  discountReceipt: procedure('give-discounts')
    .input(z.strictObject({ commandId: uuid, discount: discount.nullable() }))
    .output(commandResult),
  /** Null is the article's own price again. */
  setPrice: procedure('change-prices')
    .input(z.strictObject({ commandId: uuid, lineId: uuid, price: minorUnits.nullable() }))
    .output(commandResult),
  /**
   * `seenTotal` is the total that the window showed: when another window has changed it, the
   * sale stays open. The same sale id twice returns the same sale.
   */
  close: sell
    .input(z.strictObject({ saleId: uuid, tenders: z.array(offeredTender).min(1).max(20), seenTotal: minorUnits }))
    .output(closeResult),
};
