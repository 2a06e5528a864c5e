/** A document as it is shown, printed and sent: everything that belongs on the paper, and what became of it. */
import type { ClosedSale, Receipt } from '../../contract/window-types.ts';
import type { ProgrammeRules } from '../rules/rules.ts';
import { PROGRAMME_OFF } from '../rules/starting-rules.ts';
import { creditNoteBalance } from '../store/credit-notes.ts';
import { customerName } from '../store/customers.ts';
import type { ReadHandle } from '../store/handle.ts';
import { readIdentity } from '../store/identity.ts';
import { completedBy, voidedBy } from '../store/returns.ts';
import { readSale, type SaleRows } from '../store/sales.ts';
import type { SaleLineRow } from '../store/schema.ts';
import { findOperator, readShop } from '../store/shop.ts';
import { closedSaleOf } from './closed-sale.ts';
import { explanationOf } from './points-shown.ts';
import { frozenRecipient } from './recipient.ts';
import { netOf, paidInPoints, storedLine, takenDiscount, usedVoucher } from './stored-line.ts';
import { storedPoints } from './stored-points.ts';

/** @param programme as it is now: whether the receipt explains */
export function receiptOf(read: ReadHandle, rows: SaleRows, programme: ProgrammeRules = PROGRAMME_OFF): Receipt {
  const shop = readShop(read);
  const { sale } = rows;
  const closed = closedSaleOf(rows);
  return {
    sale: closed,
    shop: {
      name: shop.name,
      address: shop.address,
      vatNumber: shop.vat_number,
      header: shop.receipt_header,
      footer: shop.receipt_footer,
    },
    country: shop.country,
    till: readIdentity(read).tillName,
    operator: findOperator(read, sale.operator_id)?.name ?? '',
    customer: customerName(read, sale.customer_id),
    recipient: frozenRecipient(read, sale.id),
    lines: rows.lines.map(lineOf),
    subtotal: rows.lines.reduce((sum, line) => sum + netOf(line), 0),
    receiptDiscount: takenDiscount(sale),
    vouchers: rows.vouchers.map(usedVoucher),
    vat: rows.vat.map(({ vat_code, basis_points, nature, gross, net, vat }) => ({
      rate: { code: vat_code, basisPoints: basis_points, nature },
      gross,
      net,
      vat,
    })),
    payments: rows.payments.map(({ id, tender, amount, given, change, reference }) => ({
      id,
      tender,
      amount,
      given,
      change,
      reference,
    })),
    states: rows.states.map(({ state, at_ms: atMs }) => ({ state, atMs })),
    origins: rows.origins.flatMap(({ origin_id }) => closedSaleById(read, origin_id) ?? []),
    completedBy: closedSaleById(read, completedBy(read, sale.id)),
    voids: closedSaleById(read, sale.voids_id),
    voidedBy: closedSaleById(read, voidedBy(read, sale.id)),
    balance: closed.creditNote && creditNoteBalance(read, closed.creditNote.code),
    points: pointsOnReceipt(read, rows, { closed, programme }),
  };
}

function pointsOnReceipt(
  read: ReadHandle,
  rows: SaleRows,
  { closed: { points }, programme }: { readonly closed: ClosedSale; readonly programme: ProgrammeRules },
): Receipt['points'] {
  const last = rows.points.at(-1);
  if (points === null || last === undefined) return null;
  return {
    ...points,
    badge: storedPoints(last).badge,
    explanation: programme.receiptExplains ? explanationOf(read, rows) : null,
    discount: rows.lines.reduce((sum, line) => sum + line.points_share - paidInPoints(line), 0),
  };
}

function lineOf(row: SaleLineRow): Receipt['lines'][number] {
  const { standing, ...line } = storedLine(row);
  return {
    ...line,
    standing: standing && { by: standing.by, title: standing.title, typed: standing.typed, amount: standing.amount },
    returned: returnedOf(row),
  };
}

function closedSaleById(read: ReadHandle, id: string | null): ClosedSale | null {
  const rows = id === null ? null : readSale(read, id);
  return rows && closedSaleOf(rows);
}

function returnedOf(line: SaleLineRow): Receipt['lines'][number]['returned'] {
  if (line.return_kind === null) return null;
  return { kind: line.return_kind, reason: line.return_reason, saleId: line.origin_sale_id };
}
