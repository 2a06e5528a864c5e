/** The list itself, virtual on the screen and read page by page from the till, newest first. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRow } from '../../contract/window-types.ts';
import { currencySign } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import type { ChosenFilter } from './document-filter.ts';
import { DocumentTableRow, rowId } from './document-table-row.tsx';
import classes from './documents-screen.module.css';
import { useDocuments } from './use-documents.ts';

const ROW_HEIGHT = 40;
const COLUMNS = ['document', 'time', 'customer', 'state', 'total'] as const;

export interface DocumentTableHandle {
  readonly focus: () => void;
  readonly chosenRow: () => DocumentRow | undefined;
}

interface DocumentTableProps {
  readonly ref: Ref<DocumentTableHandle>;
  readonly filter: ChosenFilter;
  /** Null until it is known. */
  readonly total: number | null;
  readonly chosen: number;
  readonly marked: readonly DocumentRow[];
  readonly onOpen: (row: DocumentRow, index: number) => void;
}

export function DocumentTable({ ref, filter, total, chosen, marked, onOpen }: DocumentTableProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const scroll = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLTableElement>(null);
  const virtual = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const rows = virtual.getVirtualItems();
  const [first, last] = [rows[0], rows.at(-1)];
  const documentAt = useDocuments({ filter, first: first?.index ?? 0, last: last?.index ?? 0, total: total ?? 0 });
  useImperativeHandle(ref, () => ({ focus: () => grid.current?.focus(), chosenRow: () => documentAt(chosen) }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen row is in sight, also among others
  useEffect(() => virtual.scrollToIndex(chosen), [chosen, filter]);
  return (
    <div ref={scroll} className={classes['scroll']}>
      <table
        ref={grid}
        className={classes['table']}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows are chosen, opened and marked
        role="grid"
        aria-label={t('documents.title')}
        aria-rowcount={(total ?? 0) + 1}
        aria-multiselectable
        aria-activedescendant={total ? rowId(chosen) : undefined}
        tabIndex={0}
      >
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={classes[column]}>
                {t(`documents.column.${column}`, { sign: currencySign(formats) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={first?.start ?? 0} />
          {rows.map(({ index }) => (
            <DocumentTableRow
              key={index}
              index={index}
              row={documentAt(index)}
              isChosen={index === chosen}
              isMarked={marked.some(({ saleId }) => saleId === documentAt(index)?.saleId)}
              onOpen={onOpen}
            />
          ))}
          <Space height={virtual.getTotalSize() - (last?.end ?? 0)} />
        </tbody>
      </table>
      {total === 0 && <p className={classes['none']}>{t('documents.none')}</p>}
    </div>
  );
}

/** Stands for the rows that are not drawn. */
function Space({ height }: { readonly height: number }): ReactNode {
  return height > 0 && <tr style={{ height }} />;
}
