/** The movements that a filter finds, in pages: only those in sight are asked for. */
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { PointsMovementRow } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { useSaid } from '../documents/use-said.ts';
import { asked, type ChosenFilter } from './movement-filter.ts';

const PAGE = 100;

interface InSight {
  readonly filter: ChosenFilter;
  /** Indices of the first and the last row in sight. */
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

/** @returns the movement at an index, once its page is here */
export function useMovements({
  filter,
  first,
  last,
  total,
}: InSight): (index: number) => PointsMovementRow | undefined {
  const pageOf = usePage(filter);
  const firstPage = Math.floor(first / PAGE);
  const pages = total === 0 ? 0 : Math.floor(last / PAGE) - firstPage + 1;
  const results = useQueries({ queries: Array.from({ length: pages }, (_, page) => pageOf(firstPage + page)) });
  return (index) => results[Math.floor(index / PAGE) - firstPage]?.data?.rows[index % PAGE];
}

/** How many there are and their sum; null until it is known. */
export function useMovementCount(filter: ChosenFilter): { readonly total: number; readonly points: number } | null {
  const { data, error } = useQuery({ ...usePage(filter)(0), placeholderData: keepPreviousData });
  useSaid(error);
  return data ?? null;
}

function usePage(filter: ChosenFilter) {
  const { query } = useTill();
  return (page: number) => ({
    ...query.points.movements.queryOptions({ input: { filter: asked(filter), offset: page * PAGE, limit: PAGE } }),
    // Something is sold while nobody looks.
    staleTime: 0,
  });
}
