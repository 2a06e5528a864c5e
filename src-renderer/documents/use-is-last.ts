/** Whether no document has taken a number since this one. The till says it again when a sale is voided. */
import { useQuery } from '@tanstack/react-query';
import { useTill } from '../connection/till-context.tsx';

/** Orders and sospesi have no number; more of them in a row than this hide the last sale, and the till would say no. */
const LOOKED_AT = 50;

export function useIsLast(saleId: string): boolean {
  const { query } = useTill();
  const recent = useQuery({ ...query.sales.recent.queryOptions({ input: { limit: LOOKED_AT } }), staleTime: 0 });
  return recent.data?.find(({ number }) => number !== null)?.saleId === saleId;
}
