/** The list of customers in pages: only those in sight are asked for. */
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { MemberHit } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';

const PAGE = 100;

interface InSight {
  readonly text: string;
  /** Indices of the first and the last row in sight. */
  readonly first: number;
  readonly last: number;
}

/** @returns the customer at an index, once its page is here */
export function useCustomerPages({ text, first, last }: InSight): (index: number) => MemberHit | undefined {
  const pageOf = usePage(text);
  const firstPage = Math.floor(first / PAGE);
  const pages = Math.floor(last / PAGE) - firstPage + 1;
  const results = useQueries({ queries: Array.from({ length: pages }, (_, page) => pageOf(firstPage + page)) });
  return (index) => results[Math.floor(index / PAGE) - firstPage]?.data?.rows[index % PAGE];
}

export interface CustomerCount {
  readonly total: number;
  readonly more: boolean;
  /** False while the answer to exactly this text is still to come. */
  readonly answered: boolean;
}

export function useCustomerCount(text: string): CustomerCount {
  const { data, isPlaceholderData } = useQuery({ ...usePage(text)(0), placeholderData: keepPreviousData });
  return {
    total: data?.total ?? 0,
    more: data?.more ?? false,
    answered: data !== undefined && !isPlaceholderData,
  };
}

function usePage(text: string) {
  const { query } = useTill();
  return (page: number) => ({
    ...query.members.search.queryOptions({ input: { text, offset: page * PAGE, limit: PAGE } }),
    staleTime: 0,
  });
}
