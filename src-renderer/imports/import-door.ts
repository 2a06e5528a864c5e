/** What the import screens ask of the till, whatever is imported: articles or customers. */
import type { QueryKey } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { ImportStatus } from '../../contract/imports.ts';
import type { ImportNotice, MemberNotice } from '../../contract/window-types.ts';

export interface ImportAnswer {
  readonly ok: boolean;
  readonly refusal?: 'not-found' | 'wrong-state' | 'busy' | 'file-gone' | 'may-not-move-points';
  readonly status?: ImportStatus;
}

/** With whom the row shares something, where that is told. */
export type ShownNotice = ImportNotice & Partial<Pick<MemberNotice, 'otherLine' | 'otherName'>>;

interface One {
  readonly importId: number;
}

export interface ImportDoor {
  readonly subject: 'imports' | 'memberFiles';
  readonly stage: (sent: { readonly fileName: string; readonly file: File }) => Promise<ImportAnswer>;
  readonly apply: (one: One) => Promise<ImportAnswer>;
  /** Null: cannot be taken back. */
  readonly undo: ((one: One) => Promise<ImportAnswer>) | null;
  /** Gives up what waits and removes what is left of files; null: files are kept for undoing. */
  readonly forget: (() => Promise<unknown>) | null;
  readonly list: () => Promise<ImportStatus[]>;
  readonly watch: (signal: AbortSignal) => Promise<AsyncIterable<ImportStatus>>;
  readonly notices: (page: One & { readonly offset: number; readonly limit: number }) => Promise<{
    readonly notices: readonly ShownNotice[];
    readonly total: number;
  }>;
  /** What is not as it was once an import is through. */
  readonly changes: readonly QueryKey[];
}

const DoorContext = createContext<ImportDoor | null>(null);
export const ImportDoorProvider = DoorContext.Provider;

export function useImportDoor(): ImportDoor {
  const door = useContext(DoorContext);
  if (!door) throw new Error('an import screen says what it imports');
  return door;
}
