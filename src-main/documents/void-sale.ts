/**
 * Voiding the sale just made: the return of everything, marked as void (SALES.md 3). Each
 * payment goes back the way it came, so the drawer stands as if nothing had been sold.
 */
import type { SaleBody } from '../../contract/events/sale.ts';
import type { Payment } from '../../core/basket/tenders.ts';
import { money } from '../../core/quantities/money.ts';
import { basisPoints } from '../../core/quantities/percentage.ts';
import { returnedLines, voidedBy } from '../store/returns.ts';
import { newestNumbered, readSale, type SaleRows } from '../store/sales.ts';
import type { PaymentRow, SaleLineRow } from '../store/schema.ts';
import { openSession } from '../store/sessions.ts';
import type { DocumentsContext } from './documents-context.ts';
import { planReturned } from './plan-points.ts';
import { returnableLines } from './returnable.ts';
import { type ComesBack, returnedMovements } from './returned-points.ts';
import { paidInPoints, storedLine } from './stored-line.ts';
import { type NewDocument, writeDocument } from './write-document.ts';

export type VoidRefusal = 'not-found' | 'not-voidable' | 'not-the-last' | 'already-returned';

export type VoidResult =
  | { readonly ok: true; readonly saleId: string }
  | { readonly ok: false; readonly refusal: VoidRefusal };

/** @param voiding `id` is that of the document that voids, made in the window */
export function voidSale(
  context: DocumentsContext,
  voiding: { readonly id: string; readonly saleId: string; readonly operatorId: string },
): VoidResult {
  const { read } = context.store;
  if (readSale(read, voiding.id)) return { ok: true, saleId: voiding.id };
  const rows = readSale(read, voiding.saleId);
  if (!rows) return { ok: false, refusal: 'not-found' };
  // What completed an order or a delivery note is returned, because that document was delivered or paid before.
  const isVoidable = (rows.sale.kind === 'receipt' || rows.sale.kind === 'invoice') && rows.origins.length === 0;
  if (!isVoidable) return { ok: false, refusal: 'not-voidable' };
  if (voidedBy(read, rows.sale.id) || returnedLines(read, rows.sale.id).length > 0) {
    return { ok: false, refusal: 'already-returned' };
  }
  if (newestNumbered(read) !== rows.sale.id || openSession(read)?.id !== rows.sale.session_id) {
    return { ok: false, refusal: 'not-the-last' };
  }
  const document = reversal(context, rows, voiding);
  const { sale } = context.store.writeTransaction((write) => {
    const points = planReturned(context, write, returnedMovements(write, comesBack(document)));
    return writeDocument(context, write, { ...document, points });
  });
  return { ok: true, saleId: sale.id };
}

function reversal(
  context: DocumentsContext,
  rows: SaleRows,
  { id, operatorId }: { readonly id: string; readonly operatorId: string },
): Omit<NewDocument, 'points'> {
  const { sale } = rows;
  return {
    saleId: id,
    kind: sale.kind === 'invoice' ? 'credit-note' : 'return',
    operatorId,
    customerId: sale.customer_id,
    lines: reversedLines(context, rows),
    receiptDiscount: null,
    vouchers: [],
    vat: rows.vat.map((share) => ({
      rate: { code: share.vat_code, basisPoints: basisPoints(share.basis_points), nature: share.nature },
      gross: money(-share.gross),
      net: money(-share.net),
      vat: money(-share.vat),
    })),
    total: money(-sale.total),
    rounding: money(-(rows.rounding?.amount ?? 0)),
    payments: rows.payments.map(reversedPayment),
    states: ['created', 'paid', 'completed'],
    origins: [],
    voids: sale.id,
    clockSuspect: context.clockSuspect,
  };
}

/** By receipt, all that still stood. */
function comesBack({ lines }: Pick<NewDocument, 'lines'>): readonly ComesBack[] {
  return lines.flatMap(({ returned, quantity }) =>
    returned?.kind === 'by-receipt' ? [{ ...returned, quantity: -quantity }] : [],
  );
}

function reversedLines(context: DocumentsContext, rows: SaleRows): SaleBody['lines'] {
  const returned = returnableLines(context.store.read, rows).map(({ row, origin }) => ({
    ...reversedLine(context, row),
    returned: { kind: 'by-receipt' as const, ...origin },
  }));
  // Empties that came in go out again.
  const empties = rows.lines
    .filter(({ return_kind }) => return_kind === 'empties')
    .map((row) => ({ ...reversedLine(context, row), returned: null }));
  return [...returned, ...empties];
}

function reversedLine(context: DocumentsContext, row: SaleLineRow): Omit<SaleBody['lines'][number], 'returned'> {
  const back = money(-row.amount);
  return {
    ...storedLine(row),
    id: context.newId(),
    quantity: -row.quantity,
    typedPrice: row.return_kind === null ? null : row.typed_price,
    fullAmount: back,
    discount: null,
    standing: null,
    gift: null,
    receiptShare: 0,
    voucherShare: 0,
    pointsShare: money(-paidInPoints(row)),
    amount: back,
    linkedTo: null,
  };
}

function reversedPayment({ tender, amount, reference }: PaymentRow): Payment {
  const back = money(-amount);
  return { tender, amount: back, given: back, change: money(0), reference };
}
