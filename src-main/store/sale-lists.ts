/** Lists of documents: paged in the database, newest first. Never on the counter's path. */
import type { DocumentKind } from '../../core/basket/documents.ts';
import type { ReadHandle } from './handle.ts';
import { rawStatement } from './statement.ts';

export interface DocumentFilter {
  readonly kinds: readonly DocumentKind[];
  readonly open: boolean;
  /** Shop's days, both included. */
  readonly from: string | null;
  readonly to: string | null;
  readonly number: number | null;
  readonly customerIds: readonly string[] | null;
}

interface FilterArgs {
  readonly kinds: string;
  readonly from: string;
  readonly to: string;
  readonly open: number;
  readonly number: number | null;
  readonly customers: string | null;
}

const MATCHING = `kind IN (SELECT value FROM json_each(?)) AND day BETWEEN ? AND ?
  AND (? = 0 OR (kind IN ('order', 'on-account', 'delivery-note') AND NOT EXISTS (
    SELECT 1 FROM sale_state WHERE sale_id = sale.id AND state IN ('completed', 'cancelled'))))
  AND ((? IS NULL AND ? IS NULL) OR number = ?
    OR customer_id IN (SELECT value FROM json_each(?)))`;

/** In the order of the question marks. */
const FILTER = ['kinds', 'from', 'to', 'open', 'number', 'customers', 'number', 'customers'] as const;

const page = rawStatement<FilterArgs & { limit: number; offset: number }, { readonly id: string }>(
  `SELECT id FROM sale WHERE ${MATCHING} ORDER BY row DESC LIMIT ? OFFSET ?`,
  [...FILTER, 'limit', 'offset'],
);
const count = rawStatement<FilterArgs, { readonly documents: number }>(
  `SELECT count(*) AS documents FROM sale WHERE ${MATCHING}`,
  FILTER,
);

export function pageDocuments(
  read: ReadHandle,
  filter: DocumentFilter,
  of: { readonly limit: number; readonly offset: number },
): { readonly ids: readonly string[]; readonly total: number } {
  const args: FilterArgs = {
    kinds: JSON.stringify(filter.kinds),
    from: filter.from ?? '',
    to: filter.to ?? '9999-12-31',
    open: filter.open ? 1 : 0,
    number: filter.number,
    customers: filter.customerIds && JSON.stringify(filter.customerIds),
  };
  const ids = read.all(page, { ...args, ...of }).map(({ id }) => id);
  return { ids, total: read.get(count, args)?.documents ?? 0 };
}
