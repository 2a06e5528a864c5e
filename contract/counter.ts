/**
 * The counter: commands go in, snapshots come out. A command answers only whether it was
 * done; what the basket looks like now arrives by `watch`, to every window that shows it.
 */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { CLOSING_KINDS, DOCUMENT_KINDS } from '../core/basket/documents.ts';
import { RETURN_REASONS } from '../core/basket/returned.ts';
import { discount, takenDiscount } from './discounts.ts';
import { usedVoucher } from './events/sale.ts';
import {
  askedPoints,
  giftRefusal,
  lineGift,
  lineStanding,
  nextStep,
  pointsAsMoney,
  pointsDiscountRefusal,
  pointsExplanation,
  pointsOffer,
  salePointsShown,
  shownBadge,
  spendingRefusal,
  takenPoints,
} from './points-explained.ts';
import { procedure } from './procedure.ts';
import {
  costTenThousandths,
  instantMs,
  minorUnits,
  percentBasisPoints,
  pointsHundredths,
  thousandths,
  unit,
  uuid,
} from './quantities.ts';
import { offeredTender, paidWith } from './tenders.ts';

export const basketRefusal = z.enum([
  'line-not-found',
  'nothing-to-undo',
  'quantity-not-positive',
  'quantity-too-large',
  'whole-pieces-only',
  'amount-too-large',
  'price-negative',
  'price-not-here',
  'discount-impossible',
  'discount-greater-than-line',
  'discount-greater-than-receipt',
  'discount-not-here',
  'line-follows-another',
  'more-than-sold',
  'already-being-returned',
  'nothing-to-return',
  'document-not-found',
  'voucher-not-found',
  'voucher-in-use',
  'voucher-used',
  'voucher-not-valid',
  'customer-not-found',
  'basket-full',
  'article-not-found',
  'article-without-price',
  'article-without-vat',
  'price-missing',
  'department-not-found',
  'not-a-deposit',
  'gift-not-here',
  /** More pieces of a gift than the customer's points pay for. */
  'balance-too-low',
]);

export const commandResult = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), refusal: basketRefusal }),
]);

/** `missing`: so many points too few, with `balance-too-low`. */
export const giftResult = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({
    ok: z.literal(false),
    refusal: z.enum([...new Set([...giftRefusal.options, ...basketRefusal.options])]),
    missing: pointsHundredths.nullable(),
  }),
]);

export const usePointsResult = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({
    ok: z.literal(false),
    refusal: z.enum([...new Set([...pointsDiscountRefusal.options, ...basketRefusal.options])]),
  }),
]);

/** What giving a line, or some of its pieces, as a gift would come to: one offer for each percentage. */
export const giftOffers = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    /** What the customer can spend, points of a gift that this line is already included. */
    available: pointsHundredths,
    offers: z.array(
      z.strictObject({
        percentage: percentBasisPoints,
        points: pointsHundredths,
        /** What it takes off, and what of these pieces stays to be paid in money. */
        off: minorUnits,
        pays: minorUnits,
        /** Of `available`; below zero so many points are missing. */
        left: pointsHundredths,
      }),
    ),
  }),
  z.strictObject({ ok: z.literal(false), refusal: giftResult.options[1].shape.refusal }),
]);

/** An article that the customer's points pay for. */
export const affordableGift = z.strictObject({
  articleId: uuid,
  code: z.string(),
  description: z.string(),
  unit,
  points: pointsHundredths,
  /** What the customer would have paid. */
  price: minorUnits,
  /** What it costs the shop; null without the right to see articles. */
  cost: costTenThousandths.nullable(),
});

/** Parking and recalling a sale. */
export const parkResult = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({
    ok: z.literal(false),
    refusal: z.enum(['basket-empty', 'another-sale', 'basket-not-empty', 'parked-not-found', 'parked-unreadable']),
  }),
]);

export const parkedSale = z.strictObject({
  saleId: uuid,
  name: z.string(),
  parkedAtMs: instantMs,
  operator: z.string(),
  /** The first lines' descriptions, to tell one from another. */
  goods: z.array(z.string()),
  pieces: z.int(),
  total: minorUnits,
});

export const scanResult = z.discriminatedUnion('outcome', [
  /** The line is the snapshot's current one. */
  z.strictObject({ outcome: z.literal('added'), description: z.string() }),
  /** Nothing in the till bears this code; `code` is what was understood. */
  z.strictObject({ outcome: z.literal('unknown'), code: z.string() }),
  z.strictObject({ outcome: z.literal('unreadable') }),
  /** Its price is typed at the counter: `add` with a price sells it. */
  z.strictObject({ outcome: z.literal('price-missing'), articleId: uuid, description: z.string() }),
  z.strictObject({ outcome: z.literal('voucher'), code: z.string() }),
  /** A card: its customer is in the snapshot now. */
  z.strictObject({ outcome: z.literal('customer'), name: z.string() }),
  /** A card that nobody bears yet; a customer can be enrolled with this profile. */
  z.strictObject({ outcome: z.literal('new-card'), code: z.string(), profileId: uuid }),
  z.strictObject({ outcome: z.literal('card-blocked'), name: z.string() }),
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
  nextBadge: z.strictObject({ title: z.string(), missing: pointsHundredths }).nullable(),
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
      'customer-missing',
      'recipient-incomplete',
      'prices-not-settled',
      'returns-not-here',
      'nothing-left-to-owe',
      'on-account-not-allowed',
      'credit-note-not-found',
      'credit-note-too-small',
      'credit-note-twice',
      'voucher-used',
      'already-returned',
      'balance-too-low',
      'points-not-spendable',
      'refund-incomplete',
      'refund-too-large',
      'refund-not-in-cash',
      'refund-not-to-card',
      'refund-not-to-voucher',
    ]),
  }),
]);

/** A line's quantity at most; a barcode typed as a quantity is refused by core, not by the schema. */
const typedQuantity = thousandths;

const sell = procedure('sell');
const spend = procedure('spend-points');

export const counterContract = {
  watch: sell.output(eventIterator(counterSnapshot)),
  scan: sell
    .input(z.strictObject({ commandId: uuid, code: z.string().max(4096), quantity: typedQuantity }))
    .output(scanResult),
  /** `price`: typed, of an article with an open price; null: the article's own. */
  add: sell
    .input(z.strictObject({ commandId: uuid, articleId: uuid, quantity: typedQuantity, price: minorUnits.nullable() }))
    .output(commandResult),
  /** A department key: a typed amount without an article. */
  sellDepartment: sell
    .input(z.strictObject({ commandId: uuid, department: z.int(), price: minorUnits, quantity: typedQuantity }))
    .output(commandResult),
  /** Empties against their deposit: an article that is a deposit, given back. */
  takeEmpties: sell
    .input(z.strictObject({ commandId: uuid, articleId: uuid, quantity: typedQuantity }))
    .output(commandResult),
  returnByReceipt: procedure('return-goods')
    .input(
      z.strictObject({
        commandId: uuid,
        saleId: uuid,
        lines: z
          .array(z.strictObject({ lineId: uuid, quantity: typedQuantity }))
          .min(1)
          .max(999),
      }),
    )
    .output(commandResult),
  returnWithoutReceipt: procedure('return-without-receipt')
    .input(
      z.strictObject({
        commandId: uuid,
        articleId: uuid,
        quantity: typedQuantity,
        reason: z.enum(RETURN_REASONS),
      }),
    )
    .output(commandResult),
  useVoucher: sell.input(z.strictObject({ commandId: uuid, code: z.string().trim().max(64) })).output(commandResult),
  dropVoucher: sell.input(z.strictObject({ commandId: uuid, code: z.string().trim().max(64) })).output(commandResult),
  setCustomer: sell.input(z.strictObject({ commandId: uuid, customerId: uuid.nullable() })).output(commandResult),
  /** `quantity`: so many pieces of the line, null all of it; `percentage`: null as a whole. */
  giveGift: spend
    .input(
      z.strictObject({
        commandId: uuid,
        lineId: uuid,
        quantity: typedQuantity.nullable(),
        percentage: percentBasisPoints.nullable(),
      }),
    )
    .output(giftResult),
  /** What `giveGift` would do, before anything is done. */
  giftOffers: spend.input(z.strictObject({ lineId: uuid, quantity: typedQuantity.nullable() })).output(giftOffers),
  undoGift: spend.input(z.strictObject({ commandId: uuid, lineId: uuid })).output(commandResult),
  /** Points into a discount; asking again replaces what was asked before. */
  usePoints: spend.input(z.strictObject({ commandId: uuid, asked: askedPoints })).output(usePointsResult),
  dropPoints: spend.input(z.strictObject({ commandId: uuid })).output(commandResult),
  /** What asking would give now. */
  pointsOffer: spend.input(z.strictObject({ asked: askedPoints })).output(pointsOffer),
  /** What the customer could take for the points, in the order that the shop chose. */
  affordableGifts: spend
    .input(
      z.strictObject({
        /** Words of the description, or the beginning of a code. */
        text: z.string().trim().max(100),
        offset: z.int().min(0),
        limit: z.int().min(1).max(100),
      }),
    )
    .output(z.strictObject({ gifts: z.array(affordableGift), total: z.int() })),
  /** The answer to `priceDifferences`. */
  settlePrices: sell.input(z.strictObject({ commandId: uuid, prices: z.enum(['then', 'now']) })).output(commandResult),
  /** `saleId` is the sale that the cashier saw. */
  park: sell.input(z.strictObject({ saleId: uuid, name: z.string().trim().max(80) })).output(parkResult),
  recall: sell.input(z.strictObject({ saleId: uuid })).output(parkResult),
  dropParked: sell.input(z.strictObject({ saleId: uuid })).output(parkResult),
  /** Newest first. */
  parked: sell
    .input(z.strictObject({ offset: z.int().min(0), limit: z.int().min(1).max(100) }))
    .output(z.strictObject({ sales: z.array(parkedSale), total: z.int() })),
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
   * sale stays open. The same sale id twice returns the same sale. `kind` is what the cashier
   * asks for; goods that come back make it a return or a credit note. An open kind may be paid
   * in part or not at all; a total below zero is given back by the tenders named.
   */
  close: sell
    .input(
      z.strictObject({
        saleId: uuid,
        kind: z.enum(CLOSING_KINDS),
        tenders: z.array(offeredTender).max(20),
        seenTotal: minorUnits,
      }),
    )
    .output(closeResult),
};
