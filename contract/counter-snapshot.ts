/** What the windows draw of the counter: the lines, the customer, the points, the sale just closed. */

import { z } from 'zod';
import { DOCUMENT_KINDS } from '../core/basket/documents.ts';
import { takenDiscount } from './discounts.ts';
import { usedVoucher } from './events/sale.ts';
import {
  giftRefusal,
  lineGift,
  lineStanding,
  nextStep,
  pointsAsMoney,
  pointsExplanation,
  salePointsShown,
  shownBadge,
  shownNextBadge,
  spendingRefusal,
  takenPoints,
} from './points-explained.ts';
import { instantMs, minorUnits, percentBasisPoints, pointsHundredths, thousandths, unit, uuid } from './quantities.ts';
import { paidWith } from './tenders.ts';

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
  isDeposit: z.boolean(),
  /** The line that pulled this one along, whose quantity it follows. */
  linkedTo: uuid.nullable(),
  /** Negative quantity and amount: the goods come back. */
  returned: z.enum(['by-receipt', 'without-receipt', 'empties']).nullable(),
  /** What the customer's profile or a badge takes off, after the line's own discount. */
  standing: lineStanding.nullable(),
  gift: lineGift.nullable(),
  /** What the whole line would cost as a whole gift; null where it cannot be one. */
  giftPoints: pointsHundredths.nullable(),
  /** Whether the customer's points still pay for the whole line as a gift. */
  affordable: z.boolean(),
  /** Why the line cannot be a gift; null without a customer, and where it can or is one. */
  giftRefusal: giftRefusal.nullable(),
  /** Points that this line earns, gift points of the sale not counted. */
  earns: pointsHundredths,
});

/** Who stands at the counter, with what there is to know of the points. */
export const counterCustomer = z.strictObject({
  id: uuid,
  name: z.string(),
  card: z.string().nullable(),
  /** The profile's description. */
  profile: z.string(),
  badges: z.array(shownBadge),
  /** As it will be after this sale. */
  nextBadge: shownNextBadge.nullable(),
  /** Null: kept elsewhere. */
  balance: pointsHundredths.nullable(),
  /** What the balance is worth as a discount; null where there is none. */
  worth: minorUnits.nullable(),
  /** Why nothing can be spent; null: it can. */
  spendingRefusal: spendingRefusal.nullable(),
  /** Null: a line is a gift as a whole. */
  giftPercentages: z.array(percentBasisPoints).nullable(),
});

/** What the open sale does with points, recomputed with every change. */
export const counterPoints = z.strictObject({
  earns: pointsHundredths,
  /** Gifts and points discount together. */
  spends: pointsHundredths,
  /** Null: the balance is kept elsewhere. */
  balanceAfter: pointsHundredths.nullable(),
  next: z.array(nextStep),
  /** The same figures in money, where the programme shows points so; otherwise null. */
  asMoney: pointsAsMoney.nullable(),
  discount: takenPoints.nullable(),
  why: pointsExplanation,
});

/** One of the last readings, newest first; the cashier can see what became of each. */
export const scanRecord = z.strictObject({
  atMs: instantMs,
  code: z.string(),
  outcome: z.enum([
    'added',
    'unknown',
    'unreadable',
    'refused',
    'price-missing',
    'voucher',
    'customer',
    'new-card',
    'card-blocked',
  ]),
  description: z.string().nullable(),
});

export const closedSale = z.strictObject({
  saleId: uuid,
  kind: z.enum(DOCUMENT_KINDS),
  series: z.string(),
  /** Null of an order and of a sospeso. */
  number: z.int().nullable(),
  year: z.int(),
  atMs: instantMs,
  total: minorUnits,
  rounding: minorUnits,
  /** What was asked for: total + rounding. */
  due: minorUnits,
  /** In the order in which they were taken. */
  tenders: z.array(paidWith),
  given: minorUnits,
  change: minorUnits,
  /** Of an open document: what is still to pay; otherwise 0. */
  owed: minorUnits,
  /** The code of the credit note that was made, and what it was made out for. */
  creditNote: z.strictObject({ code: z.string(), amount: minorUnits }).nullable(),
  /** Null: no customer, or the programme was off. */
  points: salePointsShown.nullable(),
});

export const counterSnapshot = z.strictObject({
  saleId: uuid,
  /** Grows with every snapshot of this run of the till. */
  revision: z.int(),
  lines: z.array(counterLine),
  currentLineId: uuid.nullable(),
  /** The lines after their own discounts, those of the customer and gifts. */
  subtotal: minorUnits,
  receiptDiscount: takenDiscount.nullable(),
  vouchers: z.array(usedVoucher),
  /** What is asked for in money, points that pay taken off. Below zero it is given back. */
  total: minorUnits,
  /** What is asked for when all is paid in cash. */
  cashDue: minorUnits,
  pieces: z.int(),
  canUndo: z.boolean(),
  customer: counterCustomer.nullable(),
  /** Null: no customer, or the programme is off. */
  points: counterPoints.nullable(),
  /** A recalled sale whose prices have changed since: somebody must say which ones count. */
  priceDifferences: z.array(
    z.strictObject({ lineId: uuid, description: z.string(), was: minorUnits, now: minorUnits }),
  ),
  /** When money goes back: what each tender took and can be given back. */
  refund: z.strictObject({ cash: minorUnits, card: minorUnits, voucher: minorUnits }).nullable(),
  parked: z.int(),
  /** The number that the next receipt will bear. */
  next: z.strictObject({ series: z.string(), number: z.int() }),
  /** The sale just closed: its change stays in sight until the next command. */
  lastClosed: closedSale.nullable(),
  lastScans: z.array(scanRecord),
});
