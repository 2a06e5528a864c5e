/** Dated rows of which one counts: of those in force that day the newest start, of equal ones the newest row. */
import { inForce, type ShopDay } from '../../core/basket/price-in-force.ts';

interface DatedRow {
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

/** @param rows in the order in which they were written */
export function newestInForce<Row extends DatedRow>(rows: readonly Row[], day: ShopDay): Row | undefined {
  return rows
    .filter((row) =>
      inForce({ validFrom: row.valid_from as ShopDay | null, validTo: row.valid_to as ShopDay | null }, day),
    )
    .reduce<Row | undefined>((newest, row) => (newest && start(newest) > start(row) ? newest : row), undefined);
}

function start(row: DatedRow): string {
  return row.valid_from ?? '';
}
