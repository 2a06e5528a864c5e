/** Customers with their points, last movement and status; what may be done with each is at its end. */
import { type ReactNode, type Ref, useEffect, useImperativeHandle } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerWithPoints } from '../../contract/window-types.ts';
import { formatDay } from '../format/instants.ts';
import { formatPoints } from '../format/points.ts';
import { useFormats } from '../format/use-formats.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useRowChoice } from '../parts/use-row-choice.ts';
import { useVirtualRows } from '../parts/use-virtual-rows.ts';
import classes from './points-customer-table.module.css';
import { type RowAction, RowMenu } from './row-menu.tsx';
import { type CustomerSource, usePointsCustomers } from './use-points-customers.ts';

export interface CustomerTableHandle {
  readonly focus: () => void;
  readonly openChosen: () => void;
}

interface PointsCustomerTableProps {
  readonly ref?: Ref<CustomerTableHandle>;
  readonly source: CustomerSource;
  readonly total: number;
  readonly label: string;
  readonly onAction: (action: RowAction, customerId: string) => void;
}

const COLUMNS = ['name', 'status', 'last', 'points', 'more'] as const;

export function PointsCustomerTable({ ref, source, total, label, onAction }: PointsCustomerTableProps): ReactNode {
  const { t } = useTranslation();
  const rows = useVirtualRows(total);
  const customerAt = usePointsCustomers({ source, ...rows.range, total });
  const open = (index: number): void => {
    const customer = customerAt(index);
    if (customer) onAction('open', customer.customerId);
  };
  const choice = useRowChoice(total, rows.show, open);
  const { grid, chosen, choose } = choice;
  const words = JSON.stringify(source);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search begins at its top
  useEffect(() => choose(0), [words]);
  useImperativeHandle(ref, () => ({ focus: () => grid.current?.focus(), openChosen: () => open(chosen) }));
  return (
    <DataTable
      rows={rows}
      label={label}
      choice={choice}
      columns={COLUMNS.map((key) => ({ key, label: t(`pointsDesk.column.${key}`), className: classes[key] }))}
      cells={(index) => <Cells customer={customerAt(index)} isChosen={index === chosen} onAction={onAction} />}
    />
  );
}

interface CellsProps {
  readonly customer: CustomerWithPoints | undefined;
  readonly isChosen: boolean;
  readonly onAction: (action: RowAction, customerId: string) => void;
}

function Cells({ customer, isChosen, onAction }: CellsProps): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  if (!customer) return <td colSpan={COLUMNS.length} />;
  const { customerId, name, balance, lastMovementOn, status, profile } = customer;
  const shown = name === '' ? t('pointsLedger.nameless') : name;
  return (
    <>
      <td className={classes['name']} title={t('pointsLedger.head.profile', { profile })}>
        {shown}
      </td>
      <td className={classes['status']}>{t(`pointsDesk.status.${status}`)}</td>
      <td className={classes['last']}>{lastMovementOn && formatDay(lastMovementOn, locale)}</td>
      <td className={`${classes['points']} ${balance !== null && balance < 0 ? classes['debt'] : ''}`}>
        {balance === null ? '' : formatPoints(balance, locale)}
      </td>
      <td className={classes['more']}>
        <RowMenu name={shown} isReached={isChosen} onAction={(action) => onAction(action, customerId)} />
      </td>
    </>
  );
}
