/** Movements of points, newest first: when, why, how many, the balance after; deleted pairs are struck through. */
import { type ReactNode, type Ref, useEffect, useImperativeHandle } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointsMovementRow } from '../../contract/window-types.ts';
import { useDocumentName } from '../documents/use-document-name.ts';
import { formatDay, formatMoment } from '../format/instants.ts';
import { formatPoints, formatSignedPoints } from '../format/points.ts';
import { useFormats } from '../format/use-formats.ts';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { keepFocus } from '../parts/press-button.tsx';
import { useRowChoice } from '../parts/use-row-choice.ts';
import { useVirtualRows } from '../parts/use-virtual-rows.ts';
import type { ChosenFilter } from './movement-filter.ts';
import classes from './movement-table.module.css';
import { useMovements } from './use-movements.ts';

export interface MovementTableHandle {
  readonly focus: () => void;
  /** Only while the table has the focus: what Del is about. */
  readonly inHand: () => PointsMovementRow | undefined;
  readonly chosen: () => PointsMovementRow | undefined;
}

interface MovementTableProps {
  readonly ref?: Ref<MovementTableHandle>;
  readonly filter: ChosenFilter;
  readonly total: number;
  readonly onOpenSale: (saleId: string) => void;
}

const OF_ONE = ['when', 'kind', 'note', 'points', 'balance', 'who'] as const;
const OF_ALL = ['when', 'customer', 'kind', 'note', 'points', 'who'] as const;
type ColumnKey = (typeof OF_ONE)[number] | (typeof OF_ALL)[number];

export function MovementTable({ ref, filter, total, onOpenSale }: MovementTableProps): ReactNode {
  const { t } = useTranslation();
  const rows = useVirtualRows(total);
  const movementAt = useMovements({ filter, ...rows.range, total });
  const choice = useRowChoice(total, rows.show, (index) => {
    const sale = movementAt(index)?.sale;
    if (sale) onOpenSale(sale.id);
  });
  const { grid, chosen, choose } = choice;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another filter begins at its top
  useEffect(() => choose(0), [filter]);
  useImperativeHandle(ref, () => ({
    focus: () => grid.current?.focus(),
    inHand: () => (document.activeElement === grid.current ? movementAt(chosen) : undefined),
    chosen: () => movementAt(chosen),
  }));
  const keys: readonly ColumnKey[] = filter.customer ? OF_ONE : OF_ALL;
  const columns = keys.map((key): Column => ({ key, label: t(`pointsLedger.column.${key}`), className: classes[key] }));
  return (
    <DataTable
      rows={rows}
      label={t('pointsLedger.movements')}
      columns={columns}
      choice={choice}
      rowLook={(index) => (movementAt(index)?.state === 'stands' ? undefined : classes['struck'])}
      cells={(index) => {
        const movement = movementAt(index);
        return keys.map((key) => (
          <td key={key} className={classes[key]}>
            {movement && <Cell of={key} movement={movement} onOpenSale={onOpenSale} />}
          </td>
        ));
      }}
    />
  );
}

interface CellProps {
  readonly of: ColumnKey;
  readonly movement: PointsMovementRow;
  readonly onOpenSale: (saleId: string) => void;
}

function Cell({ of, movement, onOpenSale }: CellProps): ReactNode {
  const { t } = useTranslation();
  const { locale, timeZone } = useFormats();
  if (of === 'when') return formatMoment(movement.atMs, locale, timeZone);
  if (of === 'customer') return movement.customer === '' ? t('pointsLedger.nameless') : movement.customer;
  if (of === 'kind') return <Kind movement={movement} onOpenSale={onOpenSale} />;
  if (of === 'note') return <Note movement={movement} />;
  if (of === 'balance') return movement.balance === null ? '' : formatPoints(movement.balance, locale);
  if (of === 'who') return [movement.operator, movement.till].filter((name) => name !== '').join(', ');
  return (
    <span className={isTakenBack(movement) ? classes['back'] : ''}>{formatSignedPoints(movement.points, locale)}</span>
  );
}

/** Points that were earned and are taken back stand out from those that the customer spent. */
function isTakenBack({ kind, points }: PointsMovementRow): boolean {
  return points < 0 && (kind === 'return' || kind === 'reversal');
}

function Kind({ movement, onOpenSale }: Omit<CellProps, 'of'>): ReactNode {
  const { t } = useTranslation();
  const name = useDocumentName();
  const { sale } = movement;
  return (
    <>
      {t(`pointsLedger.kind.${movement.kind}`)}
      {sale && (
        <>
          {' '}
          <button
            type="button"
            tabIndex={-1}
            className={classes['sale']}
            onMouseDown={keepFocus}
            onClick={() => onOpenSale(sale.id)}
          >
            {name.short({ ...sale, atMs: movement.atMs })}
          </button>
        </>
      )}
    </>
  );
}

function Note({ movement: { note, spendableUntil, state } }: { readonly movement: PointsMovementRow }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  if (state !== 'stands') {
    const what = t(`pointsLedger.state.${state}`);
    return note === '' ? what : t('pointsLedger.state.withNote', { what, note });
  }
  if (note !== '') return <span title={note}>{note}</span>;
  return (
    spendableUntil && (
      <span className={classes['until']}>{t('pointsLedger.until', { day: formatDay(spendableUntil, locale) })}</span>
    )
  );
}
