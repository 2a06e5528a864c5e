/** The counter's procedures: each hands a command to the counter and returns what it answered. */
import type { LineId } from '../../core/basket/basket.ts';
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
  closeInCash: door.counter.closeInCash.handler(({ context, input }) =>
    context.till.counter.closeInCash({ ...input, operatorId: context.operator.id }),
  ),
});
