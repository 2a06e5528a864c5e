/** Rows of a list of customers: enough to tell two of the same name apart. */
import type { CustomerHit } from '../../contract/window-types.ts';
import { shownCards } from '../store/cards.ts';
import type { CustomerRow } from '../store/customers.ts';
import type { ReadHandle } from '../store/handle.ts';

export function customerHitsOf(read: ReadHandle, rows: readonly CustomerRow[]): CustomerHit[] {
  const cards = shownCards(
    read,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, name, city, telephone, vat_number }) => {
    const card = cards.get(id) ?? null;
    return { id, name, city, telephone, vatNumber: vat_number, card };
  });
}
