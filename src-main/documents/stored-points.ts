/** What a document did with points, as its row keeps it: the text of the part of its event that tells of them. */
import type { SaleBody } from '../../contract/events/sale.ts';
import type { SalePointsBody } from '../../contract/events/sale-points.ts';
import type { SalePointsRow } from '../store/schema-points.ts';

/** Who closes a sale shows it at once: a row that was just made need not be read again. */
const written = new WeakMap<SalePointsRow, SalePointsBody>();

/** @param position of an open document: after those that it has */
export function pointsRows(
  { saleId: sale_id, points }: Pick<SaleBody, 'saleId' | 'points'>,
  position: number,
): SalePointsRow[] {
  if (points === null) return [];
  const { customerId: customer_id, profileId: profile_id } = points;
  const row = { sale_id, position, customer_id, profile_id, body: JSON.stringify(points) };
  written.set(row, points);
  return [row];
}

export function storedPoints(row: SalePointsRow): SalePointsBody {
  return written.get(row) ?? (JSON.parse(row.body) as SalePointsBody);
}
