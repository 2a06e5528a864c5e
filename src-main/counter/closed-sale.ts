/** A stored sale as the windows see it: on the counter after closing, in lists, on the receipt. */
import type { ClosedSale } from '../../contract/window-types.ts';
import type { SaleRows } from '../store/sales.ts';

export function closedSaleOf({ sale, rounding, payments }: SaleRows): ClosedSale {
  const sum = (field: 'given' | 'change') => payments.reduce((total, payment) => total + payment[field], 0);
  const roundedBy = rounding?.amount ?? 0;
  return {
    saleId: sale.id,
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
  };
}
