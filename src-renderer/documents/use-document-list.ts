/** What the list is showing: its filter, the row in hand, the document that is open, those that are marked. */
import { useState } from 'react';
import type { DocumentRow } from '../../contract/window-types.ts';
import { sayInk } from '../messages/message-store.ts';
import { type ChosenFilter, EVERYTHING } from './document-filter.ts';
import { isWaiting } from './document-standing.ts';

export interface DocumentList {
  readonly filter: ChosenFilter;
  /** Index of the row in hand. */
  readonly chosen: number;
  readonly openId: string | null;
  readonly marked: readonly DocumentRow[];
  readonly change: (change: Partial<ChosenFilter>) => void;
  readonly choose: (change: (before: number) => number) => void;
  readonly open: (saleId: string | null) => void;
  readonly chooseAndOpen: (row: DocumentRow, index: number) => void;
  readonly mark: (row: DocumentRow | undefined) => void;
  /** What was open became this document, or was taken back by it. */
  readonly became: (saleId: string) => void;
}

export function useDocumentList(): DocumentList {
  const [filter, setFilter] = useState(EVERYTHING);
  const [chosen, setChosen] = useState(0);
  const [openId, setOpenId] = useState<string | null>(null);
  const [marked, setMarked] = useState<readonly DocumentRow[]>([]);
  const mark = (row: DocumentRow): void => {
    const others = marked.filter(({ saleId }) => saleId !== row.saleId);
    setMarked(others.length < marked.length ? others : [...marked, row]);
  };
  return {
    filter,
    chosen,
    openId,
    marked,
    change: (next) => {
      setFilter((before) => ({ ...before, ...next }));
      setChosen(0);
      setMarked([]);
    },
    choose: setChosen,
    open: setOpenId,
    chooseAndOpen: (row, index) => {
      setChosen(index);
      setOpenId(row.saleId);
    },
    mark: (row) => {
      if (row && isWaiting(row)) mark(row);
      else if (row) sayInk('documents', { key: 'documents.onlyOpen' });
    },
    became: (saleId) => {
      setMarked([]);
      setOpenId(saleId);
    },
  };
}
