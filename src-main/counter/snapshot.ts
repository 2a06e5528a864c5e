/** What the windows draw: the basket with every figure computed. The window computes no money. */

import type { ClosedSale, CounterSnapshot, ScanRecord } from '../../contract/window-types.ts';
import { amountOf, type Basket, totalsOf } from '../../core/basket/basket.ts';
import { cashDue } from '../../core/basket/settle.ts';
import type { Money } from '../../core/quantities/money.ts';

export interface Surroundings {
  readonly revision: number;
  readonly cashRoundingStep: Money;
  readonly next: CounterSnapshot['next'];
  readonly lastClosed: ClosedSale | null;
  readonly lastScans: readonly ScanRecord[];
}

export function snapshotOf(basket: Basket, around: Surroundings): CounterSnapshot {
  const { total, pieces } = totalsOf(basket.lines);
  return {
    saleId: basket.saleId,
    revision: around.revision,
    lines: basket.lines.map((line) => ({
      id: line.id,
      articleId: line.article.id,
      description: line.article.description,
      code: line.article.barcode ?? line.article.code,
      unit: line.article.unit,
      quantity: line.quantity,
      unitPrice: line.article.unitPrice,
      ordinaryPrice: line.article.ordinaryPrice,
      onOffer: line.article.onOffer,
      amount: amountOf(line),
    })),
    currentLineId: basket.currentLineId,
    total,
    cashDue: cashDue(total, around.cashRoundingStep),
    pieces,
    canUndo: basket.undo.length > 0,
    next: around.next,
    lastClosed: around.lastClosed,
    lastScans: [...around.lastScans],
  };
}
