/** A chart that is its own table: each row has its figures and a bar as long as the first of them says. */
import type { ReactNode } from 'react';
import classes from './report.module.css';

export interface BarRow {
  readonly key: string;
  readonly name: string;
  /** What the bar shows; below zero it is only outlined. */
  readonly size: number;
  readonly cells: readonly string[];
}

interface BarTableProps {
  readonly id: string;
  readonly title: string;
  /** The name first, then one for each cell. */
  readonly heads: readonly string[];
  readonly rows: readonly BarRow[];
  /** Said where there are no rows. */
  readonly none: string;
  /** Money is ink, points are green. */
  readonly of?: 'points' | 'money';
  readonly foot?: ReactNode;
}

export function BarTable({ id, title, heads, rows, none, of = 'points', foot }: BarTableProps): ReactNode {
  const most = Math.max(1, ...rows.map(({ size }) => Math.abs(size)));
  const [nameHead, ...cellHeads] = heads;
  return (
    <section className={classes['part']} aria-labelledby={id}>
      <h2 id={id} className={classes['title']}>
        {title}
      </h2>
      {rows.length === 0 && <p className={classes['none']}>{none}</p>}
      {rows.length > 0 && (
        <table className={classes['table']} aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{nameHead}</th>
              <td className={classes['barCell']} />
              {cellHeads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, size, cells }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td className={classes['barCell']}>
                  <Bar share={Math.abs(size) / most} isFull={size >= 0} of={of} />
                </td>
                {cells.map((cell, index) => (
                  <td key={heads[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {foot}
    </section>
  );
}

interface BarProps {
  readonly share: number;
  readonly isFull: boolean;
  readonly of: 'points' | 'money';
}

function Bar({ share, isFull, of }: BarProps): ReactNode {
  const look = `${classes[of]} ${isFull ? classes['full'] : classes['outlined']}`;
  return (
    <svg className={classes['bar']} viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
      {share > 0 && <rect className={look} x="0.5" y="1" width={Math.max(1, share * 99)} height="10" />}
    </svg>
  );
}
