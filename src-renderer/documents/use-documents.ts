/** The documents of the list, in pages: only those in sight are asked for. */
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { DocumentRow } from '../../contract/window-types.ts';
import { DOCUMENT_KINDS } from '../../core/basket/documents.ts';
import { useTill } from '../connection/till-context.tsx';
import type { ChosenFilter } from './document-filter.ts';
import { useSaid } from './use-said.ts';

const PAGE = 100;

interface InSight {
  readonly filter: ChosenFilter;
  /** Indices of the first and the last row in sight. */
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** @returns the document at an index, once its page is here */
export function useDocuments({ filter, first, last, total }: InSight): (index: number) => DocumentRow | undefined {
  const pageOf = usePage(filter);
  const firstPage = Math.floor(first / PAGE);
  const pages = total === 0 ? 0 : Math.floor(last / PAGE) - firstPage + 1;
  const results = useQueries({ queries: Array.from({ length: pages }, (_, page) => pageOf(firstPage + page)) });
  return (index) => results[Math.floor(index / PAGE) - firstPage]?.data?.documents[index % PAGE];
}

/** Null until it is known. */
export function useDocumentCount(filter: ChosenFilter): number | null {
  const { data, error } = useQuery({ ...usePage(filter)(0), placeholderData: keepPreviousData });
  useSaid(error);
  return data?.total ?? null;
}

function usePage({ kind, ...rest }: ChosenFilter) {
  const { query } = useTill();
  const filter = { ...rest, kinds: kind === 'all' ? [...DOCUMENT_KINDS] : [kind] };
  return (page: number) => ({
    ...query.sales.page.queryOptions({ input: { filter, offset: page * PAGE, limit: PAGE } }),
    // Something is sold while nobody looks.
    staleTime: 0,
  });
}
