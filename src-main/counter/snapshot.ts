/** What the windows draw: the basket with every figure computed. The window computes no money. */

import type { ClosedSale, CounterLine, CounterSnapshot, ScanRecord } from '../../contract/window-types.ts';
import { amountsOf, netOf } from '../../core/basket/amounts.ts';
import type { Basket, BasketLine } from '../../core/basket/basket.ts';
import { cashDue } from '../../core/basket/settle.ts';
import type { Money } from '../../core/quantities/money.ts';

export interface Surroundings {
  readonly revision: number;
  readonly cashRoundingStep: Money;
  readonly next: CounterSnapshot['next'];
  readonly customer: CounterSnapshot['customer'];
  readonly priceDifferences: CounterSnapshot['priceDifferences'];
  readonly refund: CounterSnapshot['refund'];
  readonly parked: number;
  readonly lastClosed: ClosedSale | null;
  readonly lastScans: readonly ScanRecord[];
}

export function snapshotOf(basket: Basket, around: Surroundings): CounterSnapshot {
  const amounts = amountsOf(basket);
  return {
    saleId: basket.saleId,
    revision: around.revision,
    lines: basket.lines.map(counterLine),
    currentLineId: basket.currentLineId,
    subtotal: amounts.subtotal,
    receiptDiscount: basket.receiptDiscount && { typed: basket.receiptDiscount, amount: amounts.receiptDiscount },
    vouchers: [...amounts.vouchers],
    total: amounts.total,
    cashDue: cashDue(amounts.total, around.cashRoundingStep),
    pieces: amounts.pieces,
    canUndo: basket.undo.length > 0,
    customer: around.customer,
    priceDifferences: around.priceDifferences,
    refund: around.refund,
    parked: around.parked,
    next: around.next,
    lastClosed: around.lastClosed,
    lastScans: [...around.lastScans],
  };
}

function counterLine(line: BasketLine): CounterLine {
  const { full, discount, net } = netOf(line);
  return {
    id: line.id,
    articleId: line.article.id,
    description: line.article.description,
    code: line.article.barcode ?? line.article.code,
    unit: line.article.unit,
    quantity: line.quantity,
    unitPrice: line.article.unitPrice,
    ordinaryPrice: line.article.ordinaryPrice,
    onOffer: line.article.onOffer,
    typedPrice: line.typedPrice,
    fullAmount: full,
    discount: line.discount && { typed: line.discount, amount: discount },
    amount: net,
    isDeposit: line.article.isDeposit,
    linkedTo: line.link?.lineId ?? null,
    returned: line.returned?.kind ?? null,
  };
}
