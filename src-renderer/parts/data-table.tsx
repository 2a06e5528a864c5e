/**
 * A long table: a head that stays, rows of 40, only those in sight drawn. To look at, or, with a
 * choice, to walk through with the arrow keys.
 */
import { type ReactNode, useId } from 'react';
import classes from './data-table.module.css';
import type { RowChoice } from './use-row-choice.ts';
import type { VirtualRows } from './use-virtual-rows.ts';

export interface Column {
  readonly key: string;
  readonly label: string;
  /** Its width and alignment. */
  readonly className?: string | undefined;
}

interface DataTableProps {
  readonly rows: VirtualRows;
  readonly columns: readonly Column[];
  /** Says what the table is: words, or the id of its title. */
  readonly label: string | { readonly id: string };
  /** The cells of a row; it may not have been read yet. */
  readonly cells: (index: number) => ReactNode;
  readonly choice?: RowChoice;
  readonly rowLook?: (index: number) => string | undefined;
}

export function DataTable({ rows, columns, label, cells, choice, rowLook }: DataTableProps): ReactNode {
  const id = useId();
  const name = typeof label === 'string' ? { 'aria-label': label } : { 'aria-labelledby': label.id };
  return (
    <section ref={rows.scroll} className={classes['scroll']} {...(choice ? {} : { tabIndex: 0, ...name })}>
      <table className={classes['table']} aria-rowcount={rows.total + 1} {...gridProps(choice, rows, { id, name })}>
        <thead>
          <tr>
            {columns.map(({ key, label: title, className }) => (
              <th key={key} scope="col" className={className}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Space height={rows.above} />
          {rows.items.map(({ index }) => (
            <tr key={index} aria-rowindex={index + 2} className={rowLook?.(index)} {...rowProps(choice, id, index)}>
              {cells(index)}
            </tr>
          ))}
          <Space height={rows.below} />
        </tbody>
      </table>
    </section>
  );
}

interface Named {
  readonly id: string;
  readonly name: object;
}

/** The table has the focus and names the row in hand, as long as that row is drawn. */
function gridProps(choice: RowChoice | undefined, { items }: VirtualRows, { id, name }: Named) {
  if (!choice) return {};
  const isDrawn = items.some(({ index }) => index === choice.chosen);
  return {
    ...name,
    ref: choice.grid,
    role: 'grid',
    tabIndex: 0,
    'aria-activedescendant': isDrawn ? `${id}-${choice.chosen}` : undefined,
  };
}

function rowProps(choice: RowChoice | undefined, id: string, index: number) {
  if (!choice) return {};
  return {
    id: `${id}-${index}`,
    'aria-selected': index === choice.chosen,
    onClick: () => {
      if (index === choice.chosen) choice.open(index);
      choice.choose(index);
      choice.grid.current?.focus();
    },
  };
}

/** Stands for the rows that are not drawn. */
function Space({ height }: { readonly height: number }): ReactNode {
  return height > 0 && <tr style={{ height }} />;
}
