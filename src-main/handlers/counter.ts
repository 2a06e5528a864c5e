/** The counter's procedures: each hands a command to the counter and returns what it answered. */

import type { TypedDiscount } from '../../contract/window-types.ts';
import type { LineId } from '../../core/basket/basket.ts';
import type { Discount } from '../../core/basket/discount.ts';
import { money } from '../../core/quantities/money.ts';
import { quantity } from '../../core/quantities/quantity.ts';
import { listParked } from '../counter/parking.ts';
import { redeemVoucher } from '../counter/redeem-voucher.ts';
import { returnByReceipt, returnWithoutReceipt, takeEmpties } from '../counter/return-goods.ts';
import { sellDepartment } from '../counter/sell-goods.ts';
import { discountOf } from './discounts.ts';
import { door } from './door.ts';

export const counterHandlers = door.counter.router({
  watch: door.counter.watch.handler(({ context, signal }) => context.till.counter.watch(signal)),
  scan: door.counter.scan.handler(({ context, input }) =>
    context.till.counter.scan(input.commandId, input.code, input.quantity),
  ),
  add: door.counter.add.handler(({ context, input }) =>
    context.till.counter.add(input.commandId, input.articleId, input.quantity, input.price),
  ),
  changeQuantity: door.counter.changeQuantity.handler(({ context, input }) =>
    context.till.counter.command(input.commandId, {
      type: 'change-quantity',
      lineId: input.lineId as LineId,
      by: quantity(input.by),
    }),
  ),
  setQuantity: door.counter.setQuantity.handler(({ context, input }) =>
    context.till.counter.command(input.commandId, {
      type: 'set-quantity',
      lineId: input.lineId as LineId,
      quantity: quantity(input.quantity),
    }),
  ),
  remove: door.counter.remove.handler(({ context, input }) =>
    context.till.counter.command(input.commandId, { type: 'remove', lineId: input.lineId as LineId }),
  ),
  undo: door.counter.undo.handler(({ context, input }) =>
    context.till.counter.command(input.commandId, { type: 'undo' }),
  ),
  clear: door.counter.clear.handler(({ context, input }) => context.till.counter.clear(input.saleId)),
  discountLine: door.counter.discountLine.handler(({ context, input }) =>
    context.till.counter.command(input.commandId, {
      type: 'discount-line',
      lineId: input.lineId as LineId,
      discount: typedDiscount(input.discount),
    }),
  ),
  discountReceipt: door.counter.discountReceipt.handler(({ context, input }) =>
    context.till.counter.command(input.commandId, {
      type: 'discount-receipt',
      discount: typedDiscount(input.discount),
    }),
  ),
  setPrice: door.counter.setPrice.handler(({ context, input }) =>
    context.till.counter.command(input.commandId, {
      type: 'set-price',
      lineId: input.lineId as LineId,
      price: input.price === null ? null : money(input.price),
    }),
  ),
  sellDepartment: door.counter.sellDepartment.handler(({ context: { till }, input }) => {
    const { commandId, department, price, quantity: pieces } = input;
    return till.counter.run(commandId, sellDepartment(till.documents, department, money(price), quantity(pieces)));
  }),
  takeEmpties: door.counter.takeEmpties.handler(({ context: { till }, input }) =>
    till.counter.run(input.commandId, takeEmpties(till.documents, input.articleId, quantity(input.quantity))),
  ),
  returnByReceipt: door.counter.returnByReceipt.handler(({ context: { till }, input }) =>
    till.counter.run(input.commandId, returnByReceipt(till.documents, input.saleId, input.lines)),
  ),
  returnWithoutReceipt: door.counter.returnWithoutReceipt.handler(({ context: { till }, input }) => {
    const { commandId, articleId, quantity: pieces, reason } = input;
    const returned = { pieces: quantity(pieces), reason };
    return till.counter.run(commandId, returnWithoutReceipt(till.documents, articleId, returned));
  }),
  useVoucher: door.counter.useVoucher.handler(({ context: { till }, input }) =>
    till.counter.run(input.commandId, redeemVoucher(till.documents, input.code)),
  ),
  dropVoucher: door.counter.dropVoucher.handler(({ context, input }) =>
    context.till.counter.command(input.commandId, { type: 'drop-voucher', code: input.code }),
  ),
  setCustomer: door.counter.setCustomer.handler(({ context: { till }, input: { commandId, customerId } }) => {
    return till.counter.setCustomer(commandId, customerId);
  }),
  giveGift: door.counter.giveGift.handler(({ context, input: { commandId, ...wanted } }) =>
    context.till.counter.giveGift(commandId, wanted),
  ),
  takeAsGift: door.counter.takeAsGift.handler(({ context, input: { commandId, ...wanted } }) =>
    context.till.counter.takeAsGift(commandId, wanted),
  ),
  giftOffers: door.counter.giftOffers.handler(({ context, input }) => context.till.counter.giftOffers(input)),
  undoGift: door.counter.undoGift.handler(({ context, input }) =>
    context.till.counter.command(input.commandId, { type: 'undo-gift', lineId: input.lineId as LineId }),
  ),
  usePoints: door.counter.usePoints.handler(({ context, input }) =>
    context.till.counter.usePoints(input.commandId, input.asked),
  ),
  dropPoints: door.counter.dropPoints.handler(({ context, input }) =>
    context.till.counter.command(input.commandId, { type: 'drop-points' }),
  ),
  pointsOffer: door.counter.pointsOffer.handler(({ context, input }) => context.till.counter.pointsOffer(input.asked)),
  affordableGifts: door.counter.affordableGifts.handler(async ({ context: { till, operator }, input }) => {
    const spending = till.counter.spending();
    if (!spending) return { gifts: [], total: 0 };
    return till.affordableGifts.page(spending, { ...input, showsCost: operator.rights.includes('see-articles') });
  }),
  settlePrices: door.counter.settlePrices.handler(({ context, input }) =>
    context.till.counter.settlePrices(input.commandId, input.prices),
  ),
  park: door.counter.park.handler(({ context, input }) =>
    context.till.counter.park(input.saleId, input.name, context.operator.id),
  ),
  recall: door.counter.recall.handler(({ context, input }) => context.till.counter.recall(input.saleId)),
  dropParked: door.counter.dropParked.handler(({ context, input }) => context.till.counter.dropParked(input.saleId)),
  parked: door.counter.parked.handler(({ context, input }) => listParked(context.till.store.read, input)),
  close: door.counter.close.handler(({ context: { till, operator }, input }) => {
    if (input.kind === 'on-account' && !operator.rights.includes('sell-on-account')) {
      return { ok: false, refusal: 'on-account-not-allowed' };
    }
    return till.counter.close({
      ...input,
      operatorId: operator.id,
      anyInCash: operator.rights.includes('refund-in-cash'),
    });
  }),
});

function typedDiscount(discount: TypedDiscount | null): Discount | null {
  return discount && discountOf(discount);
}
