/** What of a closed document can still come back, and to which tenders its money can go. */
import type { LineId, SaleId } from '../../core/basket/basket.ts';
import { isOpenKind } from '../../core/basket/documents.ts';
import type { RefundLimits } from '../../core/basket/refunds.ts';
import type { Origin } from '../../core/basket/returned.ts';
import { type Money, money } from '../../core/quantities/money.ts';
import { quantity } from '../../core/quantities/quantity.ts';
import { rateKey } from '../../core/quantities/vat.ts';
import type { ReadHandle } from '../store/handle.ts';
import { returnedLines } from '../store/returns.ts';
import { readSale, type SaleRows } from '../store/sales.ts';
import type { PaymentRow, SaleLineRow } from '../store/schema.ts';
import { paidInPoints, rateOf } from './stored-line.ts';

export interface ReturnableLine {
  readonly row: SaleLineRow;
  /** As it stands now, for the return to come. */
  readonly origin: Origin;
}

/** @returns the sold lines, those that came back whole included; none of an open document */
export function returnableLines(read: ReadHandle, { sale, lines }: SaleRows): readonly ReturnableLine[] {
  if (isOpenKind(sale.kind)) return [];
  const returned = returnedLines(read, sale.id);
  const rowsOfRate = (row: SaleLineRow) => (other: SaleLineRow) => rateKey(rateOf(other)) === rateKey(rateOf(row));
  return lines
    .filter(({ return_kind }) => return_kind === null)
    .map((row) => {
      const before = returned.filter(({ origin_line_id }) => origin_line_id === row.id);
      const ownGross = sum(lines.filter(({ return_kind }) => return_kind !== 'by-receipt').filter(rowsOfRate(row)));
      return {
        row,
        origin: {
          saleId: sale.id as SaleId,
          lineId: row.id as LineId,
          ofInvoice: sale.kind === 'invoice',
          soldQuantity: quantity(row.quantity),
          soldAmount: money(row.amount),
          returnedQuantity: quantity(before.reduce((pieces, line) => pieces - line.quantity, 0)),
          returnedAmount: money(-sum(before)),
          soldInPoints: money(paidInPoints(row)),
          returnedInPoints: money(before.reduce((points, line) => points - line.points_share, 0)),
          standingGross: money(ownGross + sum(returned.filter(rowsOfRate(row)))),
        },
      };
    });
}

function sum(lines: readonly SaleLineRow[]): number {
  return lines.reduce((all, { amount }) => all + amount, 0);
}

type LimitedTender = 'cash' | 'card' | 'voucher';

/**
 * @param saleIds the originals of what comes back
 * @param empties minor units given back for empties, which anybody may give in cash
 */
export function refundLimits(
  read: ReadHandle,
  saleIds: readonly string[],
  { empties, anyInCash }: { readonly empties: Money; readonly anyInCash: boolean },
): RefundLimits {
  const originals = [...new Set(saleIds)].flatMap((id) => readSale(read, id) ?? []);
  const paid = originals.flatMap((rows) => paymentsBehind(read, rows));
  const returns = new Set(originals.flatMap(({ sale }) => returnedLines(read, sale.id).map(({ sale_id }) => sale_id)));
  const givenBack = [...returns].flatMap((id) => readSale(read, id)?.payments ?? []).filter(({ amount }) => amount < 0);
  const left = (tender: LimitedTender): Money =>
    money(Math.max(0, amountBy(tender, paid) + amountBy(tender, givenBack)));
  return {
    cash: money(left('cash') + empties),
    card: left('card'),
    voucher: left('voucher'),
    anyInCash,
  };
}

/** An advance was paid by something too: on the document that this one completed. */
function paymentsBehind(read: ReadHandle, { payments, origins }: SaleRows): readonly PaymentRow[] {
  return [...payments, ...origins.flatMap(({ origin_id }) => readSale(read, origin_id)?.payments ?? [])];
}

function amountBy(tender: LimitedTender, payments: readonly PaymentRow[]): number {
  return payments.filter((payment) => payment.tender === tender).reduce((all, { amount }) => all + amount, 0);
}
