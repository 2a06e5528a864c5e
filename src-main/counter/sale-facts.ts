/** A settled sale as the rows that are written and as the body of its event: one source for both. */
import type { SaleBody } from '../../contract/events/sale.ts';
import type { SaleRows } from '../store/sales.ts';
import type { Flag, SaleLineRow } from '../store/schema.ts';

/** The rows that an event's body stands for. `till -- check` rebuilds them from the log and compares. */
export function saleRowsOf(body: SaleBody): SaleRows {
  const sale_id = body.saleId;
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
      at_ms: body.states[0]?.atMs ?? 0,
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
    states: body.states.map(({ state, atMs }, position) => ({
      sale_id,
      position,
      state,
      at_ms: atMs,
      operator_id: body.operatorId,
    })),
    rounding: body.rounding === 0 ? null : { sale_id, amount: body.rounding },
    payments: body.payments.map((payment, position) => ({
      sale_id,
      position,
      session_id: body.sessionId,
      ...payment,
    })),
  };
}

function lineRow(sale_id: string, line: SaleBody['lines'][number], position: number): SaleLineRow {
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
    cost: line.cost,
    vat_code: line.vat.code,
    vat_basis_points: line.vat.basisPoints,
    vat_nature: line.vat.nature,
    category_id: line.categoryId,
    brand_id: line.brandId,
    typed_price: line.typedPrice,
    full_amount: line.fullAmount,
    ...discountColumns(line.discount),
    receipt_share: line.receiptShare,
    amount: line.amount,
  };
}

type TakenDiscount = SaleBody['receiptDiscount'];

function discountColumns(taken: TakenDiscount) {
  const typed = taken?.typed;
  return {
    discount_kind: typed?.kind ?? null,
    discount_typed: typed ? (typed.kind === 'percent' ? typed.basisPoints : typed.amount) : null,
    discount: taken?.amount ?? 0,
  };
}

/** The other way round, for documents that are shown again. */
export function takenDiscount(row: ReturnType<typeof discountColumns>): TakenDiscount {
  const { discount_kind: kind, discount_typed: typed, discount: amount } = row;
  if (kind === null || typed === null) return null;
  return { typed: kind === 'percent' ? { kind, basisPoints: typed } : { kind, amount: typed }, amount };
}

function flag(value: boolean): Flag {
  return value ? 1 : 0;
}
