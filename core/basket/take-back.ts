/** Undo: the steps of a command restore exactly what it changed. */
import type { Basket, BasketLine, LineChange, LineId, UndoStep } from './basket.ts';
import { lineMeant } from './following.ts';

/** Keeps what changed and no more: every command stores the steps of a hundred before it. */
export function restoring(before: BasketLine, after: BasketLine): UndoStep {
  const was: LineChange = {
    ...(before.article !== after.article && { article: before.article }),
    ...(before.quantity !== after.quantity && { quantity: before.quantity }),
    ...(before.typedPrice !== after.typedPrice && { typedPrice: before.typedPrice }),
    ...(before.discount !== after.discount && { discount: before.discount }),
    ...(before.gift !== after.gift && { gift: before.gift }),
  };
  return { type: 'restore-line', lineId: before.id, was };
}

/** @returns the basket before the command whose steps these are; the line it touched is in hand */
export function takeBack(basket: Basket, steps: readonly UndoStep[]): Basket {
  const before = steps.reduce(takeStepBack, basket);
  const touched = lineTouched(steps[0]) ?? before.currentLineId;
  const isThere = before.lines.some(({ id }) => id === touched);
  return { ...before, currentLineId: isThere ? touched : lineMeant(before.lines.at(-1)) };
}

function lineTouched(step: UndoStep | undefined): LineId | null {
  if (step?.type === 'put-back') return step.line.id;
  return step?.type === 'restore-line' ? step.lineId : null;
}

function takeStepBack(basket: Basket, step: UndoStep): Basket {
  switch (step.type) {
    case 'forget-line':
      return { ...basket, lines: basket.lines.filter(({ id }) => id !== step.lineId) };
    case 'put-back':
      return {
        ...basket,
        lines: [...basket.lines.slice(0, step.index), step.line, ...basket.lines.slice(step.index)],
      };
    case 'restore-line':
      return {
        ...basket,
        lines: basket.lines.map((each) => (each.id === step.lineId ? { ...each, ...step.was } : each)),
      };
    case 'restore-receipt-discount':
      return { ...basket, receiptDiscount: step.discount };
    case 'restore-vouchers':
      return { ...basket, vouchers: step.vouchers };
    case 'restore-customer':
      return { ...basket, customerId: step.customerId, standing: step.standing };
    case 'restore-points-discount':
      return { ...basket, pointsDiscount: step.pointsDiscount };
    case 'ask-prices':
      return { ...basket, asksPrices: true };
  }
}
