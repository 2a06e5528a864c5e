/** Undo: the steps of a command restore exactly what it changed. */
import type { Basket, UndoStep } from './basket.ts';
import { lineMeant } from './following.ts';

/** @returns the basket before the command whose steps these are; the line it touched is in hand */
export function takeBack(basket: Basket, steps: readonly UndoStep[]): Basket {
  const before = steps.reduce(takeStepBack, basket);
  const [first] = steps;
  const touched = first && 'line' in first ? first.line.id : before.currentLineId;
  const isThere = before.lines.some(({ id }) => id === touched);
  return { ...before, currentLineId: isThere ? touched : lineMeant(before.lines.at(-1)) };
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
      return { ...basket, lines: basket.lines.map((each) => (each.id === step.line.id ? step.line : each)) };
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
