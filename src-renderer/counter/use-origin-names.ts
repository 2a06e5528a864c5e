/** What the documents are called that returned goods come from. */
import { useQueries } from '@tanstack/react-query';
import { useTill } from '../connection/till-context.tsx';
import { useDocumentName } from '../documents/use-document-name.ts';

/** @returns names by sale id; without those that the till has not told yet */
export function useOriginNames(saleIds: readonly string[]): ReadonlyMap<string, string> {
  const { query } = useTill();
  const name = useDocumentName();
  const found = useQueries({
    queries: [...new Set(saleIds)].map((saleId) => query.sales.receipt.queryOptions({ input: { saleId } })),
  });
  return new Map(found.flatMap(({ data }) => (data ? [[data.sale.saleId, name.withDate(data.sale)] as const] : [])));
}
