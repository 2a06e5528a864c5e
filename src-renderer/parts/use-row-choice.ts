/** A row of a long table that is chosen: Up, Down, Page, Home and End walk while the table has the focus. */
import { type RefObject, useRef, useState } from 'react';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';

const PAGE_ROWS = 10;

export interface RowChoice {
  readonly grid: RefObject<HTMLTableElement | null>;
  readonly chosen: number;
  readonly choose: (index: number) => void;
  /** Enter, or a press, on the chosen row. */
  readonly open: (index: number) => void;
}

/** @param show scrolls a row into sight */
export function useRowChoice(total: number, show: (index: number) => void, open: (index: number) => void): RowChoice {
  const grid = useRef<HTMLTableElement>(null);
  const [wanted, choose] = useState(0);
  const chosen = Math.max(0, Math.min(total - 1, wanted));
  useKeys(LAYER.panel, ({ key, ctrl, alt }) => {
    if (document.activeElement !== grid.current || ctrl || alt || total === 0) return false;
    if (key === 'Enter') open(chosen);
    else {
      const next = stepped(key, chosen, total);
      if (next === null) return false;
      choose(next);
      show(next);
    }
    return true;
  });
  return { grid, chosen, choose, open };
}

function stepped(key: string, at: number, total: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: -1,
    ArrowDown: 1,
    PageUp: -PAGE_ROWS,
    PageDown: PAGE_ROWS,
    Home: -total,
    End: total,
  };
  const step = steps[key];
  return step === undefined ? null : Math.max(0, Math.min(total - 1, at + step));
}
