/** Customers with points, or those in debt, in pages: only those in sight are asked for. */
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { CustomerWithPoints } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { useSaid } from '../documents/use-said.ts';

const PAGE = 100;

export const CUSTOMER_ORDERS = ['most-points', 'latest-movement'] as const;

export type CustomerSource =
  | { readonly kind: 'all'; readonly text: string; readonly order: (typeof CUSTOMER_ORDERS)[number] }
  | { readonly kind: 'debts' };

interface InSight {
  readonly source: CustomerSource;
  /** Indices of the first and the last row in sight. */
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** @returns the customer at an index, once its page is here */
export function usePointsCustomers({ source, first, last, total }: InSight) {
  const pageOf = usePage(source);
  const firstPage = Math.floor(first / PAGE);
  const pages = total === 0 ? 0 : Math.floor(last / PAGE) - firstPage + 1;
  const results = useQueries({ queries: Array.from({ length: pages }, (_, page) => pageOf(firstPage + page)) });
  return (index: number): CustomerWithPoints | undefined =>
    results[Math.floor(index / PAGE) - firstPage]?.data?.rows[index % PAGE];
}

/** Null until it is known. */
export function usePointsCustomerCount(source: CustomerSource): number | null {
  const { data, error } = useQuery({ ...usePage(source)(0), placeholderData: keepPreviousData });
  useSaid(error);
  return data?.total ?? null;
}

function usePage(source: CustomerSource) {
  const { client, query } = useTill();
  return (page: number) => {
    const where = { offset: page * PAGE, limit: PAGE };
    return {
      queryKey: [...query.points.key(), 'customers', source, where],
      queryFn: () =>
        source.kind === 'debts'
          ? client.points.debts(where)
          : client.points.customers({ text: source.text.trim(), order: source.order, ...where }),
      staleTime: 0,
    };
  };
}
