/** The rows of a document, made from the body of its event: one source for both. */
import type { SaleBody } from '../../contract/events/sale.ts';
import type { Flag } from '../store/fact.ts';
import type { SaleRows } from '../store/sales.ts';
import type { PaymentRow, SaleLineRow, SaleStateRow } from '../store/schema.ts';
import { pointsRows } from './stored-points.ts';

type SaleLine = SaleBody['lines'][number];

/** The rows that an event's body stands for. `till -- check` rebuilds them from the log and compares. */
export function saleRowsOf(body: SaleBody): SaleRows {
  const { saleId: sale_id, sessionId, operatorId } = body;
  const atMs = body.states[0]?.atMs ?? 0;
  return {
    sale: {
      id: sale_id,
      session_id: body.sessionId,
      kind: body.kind,
      series: body.series,
      year: body.year,
      number: body.number,
      day: body.day,
      operator_id: body.operatorId,
      customer_id: body.customerId,
      ...discountColumns(body.receiptDiscount),
      total: body.total,
      voids_id: body.voids,
      at_ms: atMs,
      clock_suspect: flag(body.clockSuspect),
    },
    lines: body.lines.map((line, position) => lineRow(sale_id, line, position)),
    vat: body.vat.map(({ rate, gross, net, vat }, position) => ({
      sale_id,
      position,
      vat_code: rate.code,
      basis_points: rate.basisPoints,
      nature: rate.nature,
      gross,
      net,
      vat,
    })),
    vouchers: body.vouchers.map(({ code, typed, amount }, position) => ({
      sale_id,
      position,
      code,
      discount_kind: typed.kind,
      discount_typed: typedFigure(typed),
      discount: amount,
    })),
    origins: body.origins.map((origin_id, position) => ({ sale_id, position, origin_id })),
    states: stateRows({ saleId: sale_id, operatorId, states: body.states }, 0),
    rounding: body.rounding === 0 ? null : { sale_id, amount: body.rounding },
    payments: paymentRows({ saleId: sale_id, sessionId, atMs, payments: body.payments }, 0),
    points: pointsRows(body, 0),
  };
}

/** @param first the position of the first: states of an open document go on where they stood */
export function stateRows(of: Pick<SaleBody, 'saleId' | 'operatorId' | 'states'>, first: number): SaleStateRow[] {
  return of.states.map(({ state, atMs }, index) => ({
    sale_id: of.saleId,
    position: first + index,
    state,
    at_ms: atMs,
    operator_id: of.operatorId,
  }));
}

export function paymentRows(
  of: Pick<SaleBody, 'saleId' | 'sessionId' | 'payments'> & { readonly atMs: number },
  first: number,
): PaymentRow[] {
  return of.payments.map((payment, index) => ({
    sale_id: of.saleId,
    position: first + index,
    session_id: of.sessionId,
    ...payment,
    at_ms: of.atMs,
  }));
}

function lineRow(sale_id: string, line: SaleLine, position: number): SaleLineRow {
  const { returned } = line;
  return {
    sale_id,
    position,
    id: line.id,
    article_id: line.articleId,
    code: line.code,
    description: line.description,
    barcode: line.barcode,
    unit: line.unit,
    quantity: line.quantity,
    unit_price: line.unitPrice,
    ordinary_price: line.ordinaryPrice,
    on_offer: flag(line.onOffer),
    is_deposit: flag(line.isDeposit),
    cost: line.cost,
    vat_code: line.vat.code,
    vat_basis_points: line.vat.basisPoints,
    vat_nature: line.vat.nature,
    category_id: line.categoryId,
    brand_id: line.brandId,
    typed_price: line.typedPrice,
    full_amount: line.fullAmount,
    ...discountColumns(line.discount),
    ...standingColumns(line),
    gift_percentage: line.gift?.percentage ?? null,
    gift_counter_value: line.gift?.counterValue ?? 0,
    gift_points: line.gift?.points ?? 0,
    gift_discount: line.gift?.amount ?? 0,
    receipt_share: line.receiptShare,
    voucher_share: line.voucherShare,
    points_share: line.pointsShare,
    article_points: articlePointsText(line),
    amount: line.amount,
    link_line_id: line.linkedTo,
    return_kind: returned?.kind ?? null,
    return_reason: returned?.kind === 'without-receipt' ? returned.reason : null,
    origin_sale_id: returned?.kind === 'by-receipt' ? returned.saleId : null,
    origin_line_id: returned?.kind === 'by-receipt' ? returned.lineId : null,
  };
}

function standingColumns({ standing }: SaleLine) {
  return {
    standing_by: standing?.by ?? null,
    standing_badge_discount: standing?.by === 'badge' ? standing.badgeDiscountId : null,
    standing_title: standing?.title ?? null,
    standing_kind: standing?.typed.kind ?? null,
    standing_typed: standing ? typedFigure(standing.typed) : null,
    standing_discount: standing?.amount ?? 0,
  };
}

/** Most articles say nothing of points and stand in one category: an empty column costs nothing. */
function articlePointsText({ categoryId, categoryIds, points }: SaleLine): string | null {
  const { generatedPoints, ownRule, noGift, fixedCounterValue, supplierDiscounts } = points;
  const isSaid = generatedPoints !== null || ownRule !== null || fixedCounterValue !== null || noGift;
  const isPathKnown = categoryIds.length === (categoryId === null ? 0 : 1) && (categoryIds[0] ?? null) === categoryId;
  if (!isSaid && supplierDiscounts.length === 0 && isPathKnown) return null;
  return JSON.stringify({
    categoryIds,
    points: { generatedPoints, ownRule, noGift, fixedCounterValue, supplierDiscounts },
  });
}

type TakenDiscount = SaleBody['receiptDiscount'];
type TypedDiscount = SaleBody['vouchers'][number]['typed'];

function discountColumns(taken: TakenDiscount) {
  const typed = taken?.typed;
  return {
    discount_kind: typed?.kind ?? null,
    discount_typed: typed ? typedFigure(typed) : null,
    discount: taken?.amount ?? 0,
  };
}

function typedFigure(typed: TypedDiscount): number {
  return typed.kind === 'percent' ? typed.basisPoints : typed.amount;
}

function flag(value: boolean): Flag {
  return value ? 1 : 0;
}
