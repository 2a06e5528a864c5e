/**
 * Closing a basket: the document and the cleared draft become durable together. The same sale
 * id twice finds the sale already there and changes nothing.
 */
import type { SaleBody } from '../../contract/events/sale.ts';
import { pointsOf } from '../../core/basket/amounts.ts';
import type { DocumentState } from '../../core/basket/documents.ts';
import { loyaltyLine } from '../../core/basket/loyalty-lines.ts';
import type { SettledLine, SettledSale } from '../../core/basket/settle.ts';
import type { GivingState } from '../../core/loyalty/programme.ts';
import { addMoney } from '../../core/quantities/money.ts';
import type { DocumentsContext } from '../documents/documents-context.ts';
import { progressOf } from '../documents/loyalty-of-rows.ts';
import { type AccountBefore, type PlanRefusal, type PointsOfDocument, planPoints } from '../documents/plan-points.ts';
import { returnedMovements } from '../documents/returned-points.ts';
import { writeDocument } from '../documents/write-document.ts';
import { deleteDraft } from '../store/drafts.ts';
import type { ReadHandle } from '../store/handle.ts';
import type { SaleRows } from '../store/sales.ts';
import { COUNTER_SLOT } from './draft.ts';

export interface SaleToClose {
  readonly saleId: string;
  readonly settled: SettledSale;
  readonly operatorId: string;
  readonly customerId: string | null;
  readonly clockSuspect: boolean;
}

/**
 * @returns the sale as it stands in the ledger, written now or by an earlier try; or why its points cannot be spent
 * @throws whatever the storage throws; then nothing was written and the basket stands as it was
 */
export function closeSale(
  context: DocumentsContext,
  { settled, ...closing }: SaleToClose,
):
  | { readonly ok: true; readonly rows: SaleRows; readonly before: AccountBefore | null }
  | { readonly ok: false; readonly refusal: PlanRefusal } {
  return context.store.writeTransaction((write) => {
    const plan = movesPoints(settled, closing.customerId)
      ? planPoints(context, write, pointsOfSale(context, write, settled, closing.customerId))
      : NO_POINTS_MOVE;
    if (!plan.ok) return plan;
    const { pointsDiscount: _taken, giftPoints: _gifts, ...written } = settled;
    const rows = writeDocument(context, write, {
      ...closing,
      ...written,
      lines: settled.lines.map(lineBody),
      vouchers: [...settled.vouchers],
      vat: [...settled.vat],
      origins: [],
      voids: null,
      points: plan.points,
    });
    deleteDraft(write, COUNTER_SLOT);
    return { ok: true, rows, before: plan.before };
  });
}

const NO_POINTS_MOVE = { ok: true, points: null, before: null } as const;

/** Most sales are to nobody in particular, and should not wait for what only a customer needs. */
function movesPoints({ lines, giftPoints, pointsDiscount }: SettledSale, customerId: string | null): boolean {
  const isSpent = giftPoints > 0 || pointsDiscount !== null;
  return customerId !== null || isSpent || lines.some(({ returned }) => returned !== null);
}

function pointsOfSale(
  context: DocumentsContext,
  read: ReadHandle,
  settled: SettledSale,
  customerId: string | null,
): PointsOfDocument {
  const { kind, states, lines, receiptDiscount, vouchers, giftPoints, pointsDiscount } = settled;
  const { givenAt } = context.rules.programme().programme;
  const order = kind === 'order' ? progressOf(states.filter(isGivingState), [], givenAt) : null;
  const back = lines.flatMap(({ returned, quantity }) =>
    returned?.kind === 'by-receipt' ? [{ ...returned, quantity: -quantity }] : [],
  );
  return {
    customerId,
    sale: {
      kind,
      order,
      lines: lines.map((line) => loyaltyLine(line, line.amounts)),
      receiptDiscount: receiptDiscount?.typed ?? null,
      vouchers: addMoney(...vouchers.map(({ amount }) => amount)),
      minorPerMajor: context.minorPerMajor,
    },
    gifts: giftPoints,
    discount: pointsDiscount,
    returned: returnedMovements(read, back),
  };
}

function isGivingState(state: DocumentState): state is GivingState {
  return state !== 'cancelled';
}

/** Field by field: spreading the article costs each close a quarter of what it may cost over the bare statements. */
function lineBody(line: SettledLine): SaleBody['lines'][number] {
  const { id, article, quantity, typedPrice, discount, link, returned, gift, amounts } = line;
  return {
    id,
    articleId: article.id,
    code: article.code,
    description: article.description,
    barcode: article.barcode,
    unit: article.unit,
    unitPrice: article.unitPrice,
    ordinaryPrice: article.ordinaryPrice,
    onOffer: article.onOffer,
    isDeposit: article.isDeposit,
    cost: article.cost,
    vat: article.vat,
    categoryId: article.categoryId,
    brandId: article.brandId,
    categoryIds: article.categoryIds,
    points: article.points,
    quantity,
    typedPrice,
    fullAmount: amounts.full,
    discount: discount && { typed: discount, amount: amounts.discount },
    standing: amounts.standing,
    gift: gift && { ...gift, points: pointsOf(line), amount: amounts.gift },
    receiptShare: amounts.share,
    voucherShare: amounts.voucherShare,
    pointsShare: amounts.pointsShare,
    amount: amounts.toPay,
    linkedTo: link?.lineId ?? null,
    returned,
  };
}
