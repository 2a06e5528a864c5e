/**
 * How points stand over all customers (seed 001): what was earned, spent, expired and waits to be
 * spent; every customer with points; beside them the months and the debts, or the one in hand.
 */
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointsOverview } from '../../contract/window-types.ts';
import { useTill } from '../connection/till-context.tsx';
import { CustomerDrawer } from '../customers/customer-drawer.tsx';
import { useSaid } from '../documents/use-said.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { AssignPoints } from './assign-points.tsx';
import { CustomerMovements } from './customer-movements.tsx';
import { FigureTiles, type Tile } from './figure-tiles.tsx';
import { MonthChart } from './month-chart.tsx';
import type { Opened } from './opened.ts';
import classes from './overview.module.css';
import { PointsCustomerList } from './points-customer-list.tsx';
import { type CustomerTableHandle, PointsCustomerTable } from './points-customer-table.tsx';
import type { RowAction } from './row-menu.tsx';
import { usePointsCustomerCount } from './use-points-customers.ts';

interface OverviewProps {
  readonly opened: Opened | null;
  readonly onOpen: (opened: Opened | null) => void;
}

export function Overview({ opened, onOpen }: OverviewProps): ReactNode {
  const { t } = useTranslation();
  const { query } = useTill();
  const table = useRef<CustomerTableHandle>(null);
  const found = useQuery({ ...query.points.overview.queryOptions({}), staleTime: 0 });
  useSaid(found.error);
  const tiles = useTiles(found.data);
  const close = (): void => {
    onOpen(null);
    table.current?.focus();
  };
  const act = (action: RowAction, customerId: string): void => onOpen(openedBy(action, customerId));
  return (
    <>
      {found.data && !opened && <FigureTiles tiles={tiles} label={t('pointsDesk.totals')} />}
      <div className={`${classes['columns']} ${opened ? classes['withOpened'] : ''}`}>
        <PointsCustomerList ref={table} onAction={act} />
        {opened ? (
          <Beside key={JSON.stringify(opened)} opened={opened} onOpen={onOpen} onClose={close} />
        ) : (
          <div className={classes['side']}>
            {found.data && <MonthChart months={found.data.months} />}
            <Debts onAction={act} />
          </div>
        )}
      </div>
    </>
  );
}

function openedBy(action: RowAction, customerId: string): Opened {
  if (action === 'contact') return { kind: 'contact', customerId };
  if (action === 'assign') return { kind: 'customer', customerId, begin: 'manual-credit' };
  return action === 'open' ? { kind: 'customer', customerId } : { kind: 'customer', customerId, begin: 'set-balance' };
}

interface BesideProps {
  readonly opened: Opened;
  readonly onOpen: (opened: Opened) => void;
  readonly onClose: () => void;
}

function Beside({ opened, onOpen, onClose }: BesideProps): ReactNode {
  useKeys(LAYER.panel, ({ key }) => {
    if (key !== 'Escape') return false;
    onClose();
    return true;
  });
  return (
    <div className={classes['opened']}>
      {opened.kind === 'assign' && (
        <AssignPoints
          onPicked={(customerId) => onOpen({ kind: 'customer', customerId, begin: 'manual-credit' })}
          onCancel={onClose}
        />
      )}
      {opened.kind === 'customer' && (
        <CustomerMovements
          customerId={opened.customerId}
          {...(opened.begin ? { begin: opened.begin } : {})}
          onClose={onClose}
        />
      )}
      {opened.kind === 'contact' && (
        <CustomerDrawer id={opened.customerId} isMade={false} onMade={() => {}} onClose={onClose} />
      )}
    </div>
  );
}

function Debts({ onAction }: { readonly onAction: (action: RowAction, customerId: string) => void }): ReactNode {
  const { t } = useTranslation();
  const source = { kind: 'debts' } as const;
  const total = usePointsCustomerCount(source);
  return (
    <section className={classes['debts']} aria-labelledby="debts-title">
      <h2 id="debts-title" className={classes['title']}>
        {t('pointsDesk.debts.title')}
      </h2>
      {total === 0 && <p className={classes['none']}>{t('pointsDesk.debts.none')}</p>}
      {total !== null && total > 0 && (
        <PointsCustomerTable source={source} total={total} label={t('pointsDesk.debts.title')} onAction={onAction} />
      )}
    </section>
  );
}

function useTiles(overview: PointsOverview | undefined): readonly Tile[] {
  const { t } = useTranslation();
  if (!overview) return [];
  const { earned, redeemed, unredeemed, expired, debt, members, pending, visitors, customersWithPoints } = overview;
  return [
    { label: t('pointsDesk.tile.earned'), value: { points: earned } },
    { label: t('pointsDesk.tile.redeemed'), value: { points: redeemed } },
    {
      label: t('pointsDesk.tile.unredeemed'),
      value: { points: unredeemed },
      note: t('pointsDesk.tile.ofCustomers', { count: customersWithPoints }),
    },
    { label: t('pointsDesk.tile.expired'), value: { points: expired } },
    ...(debt > 0 ? [{ label: t('pointsDesk.tile.debt'), value: { points: -debt } }] : []),
    {
      label: t('pointsDesk.tile.members'),
      value: { count: members },
      note: t('pointsDesk.tile.others', { visitors, pending }),
    },
  ];
}
