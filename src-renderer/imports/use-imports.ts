/**
 * The imports as the till tells them: the list once, then every change of state or progress.
 * After a reload of the window, or of the till, the same is asked again, so nothing is lost.
 */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ImportStatus } from '../../contract/imports.ts';
import { follow } from '../connection/follow.ts';
import { failureOf } from '../messages/failure.ts';
import { sayFailure } from '../messages/failure-messages.ts';
import { useImportDoor } from './import-door.ts';

export function useImports(): readonly ImportStatus[] {
  const door = useImportDoor();
  const queryClient = useQueryClient();
  const list = useQuery({ queryKey: [door.subject, 'list'], queryFn: door.list, staleTime: 0 });
  useEffect(
    () =>
      follow({
        open: door.watch,
        onEvent: (status) => {
          queryClient.setQueryData<readonly ImportStatus[]>([door.subject, 'list'], (before) =>
            merged(before ?? [], status),
          );
          if (status.state !== 'applied' && status.state !== 'undone') return;
          for (const queryKey of door.changes) void queryClient.invalidateQueries({ queryKey });
        },
        onFailure: (error) => sayFailure(failureOf(error)),
      }),
    [door, queryClient],
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
