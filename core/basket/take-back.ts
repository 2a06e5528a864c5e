/** Undo: each step restores exactly what its command changed, in the reverse order. */
import type { Basket, UndoStep } from './basket.ts';

export function takeBack(basket: Basket, step: UndoStep): Basket {
  switch (step.type) {
    case 'forget-line': {
      const lines = basket.lines.filter(({ id }) => id !== step.lineId);
      return { ...basket, lines, currentLineId: lines.at(-1)?.id ?? null };
    }
    case 'put-back': {
      const lines = [...basket.lines.slice(0, step.index), step.line, ...basket.lines.slice(step.index)];
      return { ...basket, lines, currentLineId: step.line.id };
    }
    case 'restore-line': {
      const lines = basket.lines.map((each) => (each.id === step.line.id ? step.line : each));
      return { ...basket, lines, currentLineId: step.line.id };
    }
    case 'restore-receipt-discount':
      return { ...basket, receiptDiscount: step.discount };
  }
}
