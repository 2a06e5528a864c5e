/** The keys of the list: typing searches, Up and Down choose, Enter opens, Space marks, Esc empties the search. */
import type { RefObject } from 'react';
import type { DocumentRow } from '../../contract/window-types.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import type { KeyPress } from '../keyboard/key-press.ts';
import type { DocumentTableHandle } from './document-table.tsx';

const PAGE_ROWS = 10;

interface ListKeysSetting {
  readonly search: RefObject<HTMLInputElement | null>;
  readonly table: RefObject<DocumentTableHandle | null>;
  /** The drawer is open: letters are its actions. */
  readonly isOpen: boolean;
  readonly text: string;
  readonly total: number;
  readonly onText: (text: string) => void;
  readonly onChoose: (change: (before: number) => number) => void;
  readonly onOpen: (row: DocumentRow) => void;
  readonly onMark: (row: DocumentRow | undefined) => void;
}

export function useListKeys(setting: ListKeysSetting): void {
  useKeys(LAYER.screen, (press) => {
    const { search, table, text, onText, onOpen } = setting;
    const inSearch = document.activeElement === search.current;
    // Dates and the choice of kinds have keys of their own.
    if (document.activeElement instanceof HTMLSelectElement || (press.where === 'field' && !inSearch)) return false;
    if (moves(press, setting)) return true;
    const row = table.current?.chosenRow();
    if (press.key === 'F2') search.current?.focus();
    else if (press.key === 'Enter' && press.where !== 'control' && row) {
      // Out of the search field: letters are the document's actions now.
      table.current?.focus();
      onOpen(row);
    } else if (press.key === 'Escape' && text !== '') onText('');
    else return press.where !== 'field' && typesOrMarks(press, setting);
    return true;
  });
}

function moves({ key, ctrl, alt }: KeyPress, { table, total, onChoose }: ListKeysSetting): boolean {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: PAGE_ROWS,
    PageUp: -PAGE_ROWS,
  };
  const step = steps[key];
  if (step === undefined || ctrl || alt) return false;
  onChoose((before) => Math.max(0, Math.min(total - 1, before + step)));
  table.current?.focus();
  return true;
}

function typesOrMarks({ key, ctrl, alt, where }: KeyPress, setting: ListKeysSetting): boolean {
  const { search, table, text, isOpen, onText, onMark } = setting;
  if (ctrl || alt) return false;
  if (key === ' ' && where === 'page') onMark(table.current?.chosenRow());
  else if (isOpen || key.length !== 1 || key === ' ') return false;
  else {
    onText(text + key);
    search.current?.focus();
  }
  return true;
}
