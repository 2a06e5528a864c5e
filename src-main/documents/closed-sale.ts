/** A stored sale as the windows see it: on the counter after closing, in lists, on the receipt. */
import type { ClosedSale } from '../../contract/window-types.ts';
import { isOpenKind } from '../../core/basket/documents.ts';
import type { SaleRows } from '../store/sales.ts';
import { pointsShown } from './points-shown.ts';
import { lastState } from './states.ts';

/** @param gained titles of the badges that it gained its customer, where that is known */
export function closedSaleOf(rows: SaleRows, gained: readonly string[] = []): ClosedSale {
  const { sale, rounding, payments, states } = rows;
  const sum = (field: 'given' | 'change' | 'amount') => payments.reduce((total, payment) => total + payment[field], 0);
  const roundedBy = rounding?.amount ?? 0;
  return {
    saleId: sale.id,
    kind: sale.kind,
    series: sale.series,
    number: sale.number,
    year: sale.year,
    atMs: sale.at_ms,
    total: sale.total,
    rounding: roundedBy,
    due: sale.total + roundedBy,
    tenders: payments.map(({ tender }) => tender),
    given: sum('given'),
    change: sum('change'),
    owed: isOpenKind(sale.kind) && lastState(states) === 'created' ? Math.max(0, sale.total - sum('amount')) : 0,
    creditNote: creditNoteOf(payments),
    points: pointsShown(rows, gained),
  };
}

function creditNoteOf(payments: SaleRows['payments']): ClosedSale['creditNote'] {
  const issued = payments.find(({ tender, amount }) => tender === 'credit-note' && amount < 0);
  return issued?.reference ? { code: issued.reference, amount: -issued.amount } : null;
}
