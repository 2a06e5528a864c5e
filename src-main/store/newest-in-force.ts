/** Dated rows of which one counts: of those in force that day the newest start, of equal ones the newest row. */
import { inForce, type ShopDay } from '../../core/basket/price-in-force.ts';

interface DatedRow {
  /** By time of writing. */
  readonly id: number;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}

/** @param rows in any order: a statement that sorts by a bound value is planned anew each time (store/statement.ts) */
export function newestInForce<Row extends DatedRow>(rows: readonly Row[], day: ShopDay): Row | undefined {
  return rows
    .filter((row) =>
      inForce({ validFrom: row.valid_from as ShopDay | null, validTo: row.valid_to as ShopDay | null }, day),
    )
    .reduce<Row | undefined>((newest, row) => (newest && isAfter(newest, row) ? newest : row), undefined);
}

function isAfter(a: DatedRow, b: DatedRow): boolean {
  const [first, second] = [start(a), start(b)];
  return first > second || (first === second && a.id > b.id);
}

function start(row: DatedRow): string {
  return row.valid_from ?? '';
}
