/** A long table draws only what is in sight, and reads only that: the range goes to whoever asks the till. */
import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useRef } from 'react';

export const ROW_HEIGHT = 40;

export interface VirtualRows {
  readonly scroll: RefObject<HTMLElement | null>;
  readonly total: number;
  readonly items: readonly VirtualItem[];
  /** What is drawn, by index, both ends included. */
  readonly range: { readonly first: number; readonly last: number };
  /** Pixels that stand for the rows above and below what is drawn. */
  readonly above: number;
  readonly below: number;
  /** Scrolls until this row is in sight. */
  readonly show: (index: number) => void;
}

export function useVirtualRows(total: number): VirtualRows {
  const scroll = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const items = virtual.getVirtualItems();
  const [first, last] = [items[0], items.at(-1)];
  return {
    scroll,
    total,
    items,
    range: { first: first?.index ?? 0, last: last?.index ?? 0 },
    above: first?.start ?? 0,
    below: virtual.getTotalSize() - (last?.end ?? 0),
    show: (index) => virtual.scrollToIndex(index),
  };
}
