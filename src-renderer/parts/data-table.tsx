/** A long table to look at: a head that stays, rows of 40, only those in sight drawn. */
import type { ReactNode } from 'react';
import classes from './data-table.module.css';
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
}

export function DataTable({ rows, columns, label, cells }: DataTableProps): ReactNode {
  const name = typeof label === 'string' ? { 'aria-label': label } : { 'aria-labelledby': label.id };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long table is scrolled by keyboard too
    <section ref={rows.scroll} className={classes['scroll']} tabIndex={0} {...name}>
      <table className={classes['table']} aria-rowcount={rows.total + 1}>
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
            <tr key={index} aria-rowindex={index + 2}>
              {cells(index)}
            </tr>
          ))}
          <Space height={rows.below} />
        </tbody>
      </table>
    </section>
  );
}

/** Stands for the rows that are not drawn. */
function Space({ height }: { readonly height: number }): ReactNode {
  return height > 0 && <tr style={{ height }} />;
}
