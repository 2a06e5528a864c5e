/** The vouchers, in pages: only those in sight are asked for. */
import { useQueries, useQuery } from '@tanstack/react-query';
import type { VoucherRow } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';

const PAGE = 100;

interface InSight {
  /** Indices of the first and the last row in sight. */
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** @returns the voucher at an index, once its page is here */
export function useVouchers({ first, last, total }: InSight): (index: number) => VoucherRow | undefined {
  const pageOf = usePage();
  const firstPage = Math.floor(first / PAGE);
  const pages = total === 0 ? 0 : Math.floor(last / PAGE) - firstPage + 1;
  const results = useQueries({ queries: Array.from({ length: pages }, (_, page) => pageOf(firstPage + page)) });
  return (index) => results[Math.floor(index / PAGE) - firstPage]?.data?.vouchers[index % PAGE];
}

export function useVoucherCount(): number {
  return useQuery(usePage()(0)).data?.total ?? 0;
}

function usePage() {
  const { query } = useTill();
  return (page: number) => ({
    ...query.vouchers.page.queryOptions({ input: { offset: page * PAGE, limit: PAGE } }),
    staleTime: 0,
  });
}
