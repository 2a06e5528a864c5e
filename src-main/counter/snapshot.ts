/** What the windows draw: the basket with every figure computed. The window computes no money. */

import type { ClosedSale, CounterLine, CounterSnapshot, ScanRecord } from '../../contract/window-types.ts';
import { type BasketAmounts, type LineNet, netOf, pointsOf } from '../../core/basket/amounts.ts';
import type { Basket, BasketLine } from '../../core/basket/basket.ts';
import { cashDue, moneyDue, stepOf } from '../../core/basket/settle.ts';
import type { NamedStanding } from '../../core/loyalty/standing-discount.ts';
import type { Money } from '../../core/quantities/money.ts';
import type { LinePreview, Preview } from './points-preview.ts';

export interface Surroundings {
  readonly revision: number;
  readonly cashRoundingStep: Money;
  readonly next: CounterSnapshot['next'];
  readonly customer: CounterSnapshot['customer'];
  readonly preview: Preview | null;
  readonly priceDifferences: CounterSnapshot['priceDifferences'];
  readonly refund: CounterSnapshot['refund'];
  readonly parked: number;
  readonly lastClosed: ClosedSale | null;
  readonly lastScans: readonly ScanRecord[];
}

export function snapshotOf(basket: Basket, amounts: BasketAmounts, around: Surroundings): CounterSnapshot {
  const due = moneyDue(amounts);
  const { preview } = around;
  const why = preview?.points.why;
  const earned = why?.eligible ? why.lines : [];
  return {
    saleId: basket.saleId,
    revision: around.revision,
    lines: basket.lines.map((line, place) =>
      counterLine(line, amounts.lines[place] ?? netOf(line, null), {
        gift: preview?.gifts[place] ?? NO_GIFT,
        earns: earned[place]?.earns ?? 0,
      }),
    ),
    currentLineId: basket.currentLineId,
    subtotal: amounts.subtotal,
    receiptDiscount: basket.receiptDiscount && { typed: basket.receiptDiscount, amount: amounts.receiptDiscount },
    vouchers: [...amounts.vouchers],
    total: due,
    cashDue: cashDue(due, stepOf(amounts, around.cashRoundingStep)),
    pieces: amounts.pieces,
    canUndo: basket.undo.length > 0,
    customer: around.customer,
    points: around.preview?.points ?? null,
    priceDifferences: around.priceDifferences,
    refund: around.refund,
    parked: around.parked,
    next: around.next,
    lastClosed: around.lastClosed,
    lastScans: [...around.lastScans],
  };
}

interface LineShown {
  readonly gift: LinePreview;
  readonly earns: number;
}

function counterLine(line: BasketLine, amounts: LineNet, { gift: whole, earns }: LineShown): CounterLine {
  const { full, discount, standing, gift, net } = amounts;
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
    standing: standing && shownStanding(standing),
    gift: line.gift && { ...line.gift, points: pointsOf(line), amount: gift },
    giftPoints: whole.giftPoints,
    affordable: whole.affordable,
    giftRefusal: whole.giftRefusal,
    earns,
  };
}

function shownStanding({ by, title, typed, amount }: NamedStanding): CounterLine['standing'] {
  return { by, title, typed, amount };
}

const NO_GIFT = { giftPoints: null, affordable: false, giftRefusal: null };
