/** The notices of an import, in pages: only those in sight are asked for. */
import { useQueries, useQuery } from '@tanstack/react-query';
import type { ImportStatus } from '../../contract/imports.ts';
import { type ShownNotice, useImportDoor } from './import-door.ts';

const PAGE = 100;

interface InSight {
  readonly importId: number;
  /** While a file is read the list still grows. */
  readonly state: ImportStatus['state'];
  /** Indices of the first and the last row in sight. */
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** @returns the notice at an index, once its page is here */
export function useNotices({
  importId,
  state,
  first,
  last,
  total,
}: InSight): (index: number) => ShownNotice | undefined {
  const pageOf = usePage(importId, state);
  const firstPage = Math.floor(first / PAGE);
  const pages = total === 0 ? 0 : Math.floor(last / PAGE) - firstPage + 1;
  const results = useQueries({
    queries: Array.from({ length: pages }, (_, page) => pageOf(firstPage + page)),
  });
  return (index) => results[Math.floor(index / PAGE) - firstPage]?.data?.notices[index % PAGE];
}

/** How many there are; a row may have more than one. */
export function useNoticeCount(importId: number, state: ImportStatus['state']): number {
  return useQuery(usePage(importId, state)(0)).data?.total ?? 0;
}

function usePage(importId: number, state: ImportStatus['state']) {
  const door = useImportDoor();
  return (page: number) => ({
    queryKey: [door.subject, 'notices', importId, page],
    queryFn: () => door.notices({ importId, offset: page * PAGE, limit: PAGE }),
    enabled: state !== 'staging',
  });
}
