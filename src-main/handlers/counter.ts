/** The counter's procedures: each hands a command to the counter and returns what it answered. */

import type { OfferedTender as Offered, TypedDiscount } from '../../contract/window-types.ts';
import type { LineId } from '../../core/basket/basket.ts';
import type { Discount } from '../../core/basket/discount.ts';
import type { OfferedTender } from '../../core/basket/tenders.ts';
import { money } from '../../core/quantities/money.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import { quantity } from '../../core/quantities/quantity.ts';
import { door } from './door.ts';

export const counterHandlers = door.counter.router({
  watch: door.counter.watch.handler(({ context, signal }) => context.till.counter.watch(signal)),
  scan: door.counter.scan.handler(({ context, input }) =>
    context.till.counter.scan(input.commandId, input.code, input.quantity),
  ),
  add: door.counter.add.handler(({ context, input }) =>
    context.till.counter.add(input.commandId, input.articleId, input.quantity),
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
  close: door.counter.close.handler(({ context, input: { saleId, tenders, seenTotal } }) =>
    context.till.counter.close({
      saleId,
      tenders: tenders.map(typedTender),
      seenTotal,
      operatorId: context.operator.id,
    }),
  ),
});

function typedDiscount(discount: TypedDiscount | null): Discount | null {
  if (discount === null) return null;
  const { kind } = discount;
  return kind === 'percent'
    ? { kind, basisPoints: basisPoints(discount.basisPoints) }
    : { kind, amount: money(discount.amount) };
}

function typedTender(offered: Offered): OfferedTender {
  switch (offered.tender) {
    case 'cash':
      return { tender: 'cash', given: offered.given === null ? null : money(offered.given) };
    case 'card':
      return { ...offered, amount: offered.amount === null ? null : money(offered.amount) };
    case 'voucher':
      return { ...offered, faceValue: money(offered.faceValue) };
  }
}
