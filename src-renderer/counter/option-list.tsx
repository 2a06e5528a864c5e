/** A list to choose from, virtual, in rows of 56 px; the field above keeps the focus and names the active row. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { keepFocus } from '../parts/press-button.tsx';
import classes from './goods-panel.module.css';

const ROW_HEIGHT = 57;

interface OptionListProps {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly highlighted: number;
  /** Several can be marked; without it the highlighted one is the chosen one. */
  readonly isMarked?: (index: number) => boolean;
  /** The list itself has the focus, when no field stands above it. */
  readonly focused?: boolean;
  readonly onChoose: (index: number) => void;
  readonly row: (index: number) => ReactNode;
}

export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

export function OptionList(props: OptionListProps): ReactNode {
  const { id, label, count, highlighted, isMarked, focused = false, onChoose, row } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  useFocus(scroll, focused);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the virtualizer is another one at each drawing
  useEffect(() => {
    if (highlighted < count) virtual.scrollToIndex(highlighted);
  }, [highlighted, count]);
  return (
    <div
      ref={scroll}
      id={id}
      className={classes['list']}
      role="listbox"
      aria-label={label}
      aria-multiselectable={isMarked ? true : undefined}
      aria-activedescendant={focused && count > 0 ? optionId(id, highlighted) : undefined}
      tabIndex={focused ? 0 : -1}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field or the list keeps the focus and names this option as its active one
          // biome-ignore lint/a11y/useKeyWithClickEvents: Up, Down, Space and Enter act from there
          <div
            key={index}
            id={optionId(id, index)}
            role="option"
            aria-selected={isMarked ? isMarked(index) : index === highlighted}
            aria-setsize={count}
            aria-posinset={index + 1}
            data-active={index === highlighted}
            className={classes['option']}
            style={{ transform: `translateY(${start}px)` }}
            onMouseDown={keepFocus}
            onClick={() => onChoose(index)}
          >
            {row(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

function useFocus(element: RefObject<HTMLElement | null>, wanted: boolean): void {
  useEffect(() => {
    if (wanted) element.current?.focus();
  }, [element, wanted]);
}
