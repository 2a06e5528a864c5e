/**
 * The counter: commands go in, snapshots come out. A command answers only whether it was
 * done; what the basket looks like now arrives by `watch`, to every window that shows it.
 */

import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { CLOSING_KINDS } from '../core/basket/documents.ts';
import { RETURN_REASONS } from '../core/basket/returned.ts';
import {
  affordableGift,
  closeResult,
  commandResult,
  giftOffers,
  giftResult,
  parkedSale,
  parkResult,
  scanResult,
  usePointsResult,
} from './counter-answers.ts';
import { counterSnapshot } from './counter-snapshot.ts';
import { discount } from './discounts.ts';
import { askedPoints, pointsOffer } from './points-explained.ts';
import { procedure } from './procedure.ts';
import { minorUnits, percentBasisPoints, thousandths, uuid } from './quantities.ts';
import { offeredTender } from './tenders.ts';

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
  /** An article goes in as a gift, on a line of its own, or does not go in at all. */
  takeAsGift: spend
    .input(
      z.strictObject({
        commandId: uuid,
        articleId: uuid,
        quantity: typedQuantity,
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
