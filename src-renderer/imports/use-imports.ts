/**
 * The imports as the till tells them: the list once, then every change of state or progress.
 * After a reload of the window, or of the till, the same is asked again, so nothing is lost.
 */
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ImportStatus } from '../../contract/imports.ts';
import { follow } from '../connection/follow.ts';
import { useTill } from '../connection/till-context.tsx';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';

export function useImports(): readonly ImportStatus[] {
  const { client, query, queryClient } = useTill();
  const list = useQuery({ ...query.imports.list.queryOptions(), staleTime: 0 });
  useEffect(
    () =>
      follow({
        open: (signal) => client.imports.watch(undefined, { signal }),
        onEvent: (status) => {
          queryClient.setQueryData(query.imports.list.queryKey(), (before) => merged(before ?? [], status));
          if (status.state === 'applied' || status.state === 'undone') {
            void queryClient.invalidateQueries({ queryKey: query.articles.key() });
          }
        },
        onFailure: (error) => sayFailure(failureOf(error)),
      }),
    [client, query, queryClient],
  );
  return list.data ?? [];
}

/** Newest first, one row for each import. */
export function merged(before: readonly ImportStatus[], status: ImportStatus): ImportStatus[] {
  const others = before.filter(({ importId }) => importId !== status.importId);
  return [status, ...others].toSorted((a, b) => b.importId - a.importId);
}

/** True while the till works on it. */
export function isUnderWay({ state }: ImportStatus): boolean {
  return state === 'staging' || state === 'applying' || state === 'undoing';
}
