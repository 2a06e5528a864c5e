/** The customers with points: F2 searches, Down goes into the list, Enter opens the one in hand. */
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import classes from './overview.module.css';
import { type CustomerTableHandle, PointsCustomerTable } from './points-customer-table.tsx';
import type { RowAction } from './row-menu.tsx';
import { CUSTOMER_ORDERS, usePointsCustomerCount } from './use-points-customers.ts';

interface PointsCustomerListProps {
  readonly ref: Ref<CustomerTableHandle>;
  readonly onAction: (action: RowAction, customerId: string) => void;
}

export function PointsCustomerList({ ref, onAction }: PointsCustomerListProps): ReactNode {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [order, setOrder] = useState<(typeof CUSTOMER_ORDERS)[number]>('most-points');
  const input = useRef<HTMLInputElement>(null);
  const table = useRef<CustomerTableHandle>(null);
  const source = { kind: 'all', text, order } as const;
  const total = usePointsCustomerCount(source);
  useEffect(() => input.current?.focus(), []);
  useImperativeHandle(ref, () => ({
    focus: () => (table.current ?? input.current)?.focus(),
    openChosen: () => table.current?.openChosen(),
  }));
  useKeys(LAYER.screen, ({ key }) => {
    if (key === 'F2') input.current?.focus();
    else if (document.activeElement !== input.current) return false;
    else if (key === 'ArrowDown') table.current?.focus();
    else if (key === 'Enter') table.current?.openChosen();
    else if (key === 'Escape' && text !== '') setText('');
    else return false;
    return true;
  });
  return (
    <section className={classes['list']} aria-label={t('pointsDesk.customers')}>
      <search className={classes['search']}>
        <div className={classes['box']}>
          <IconSearch size={18} stroke={1.75} aria-hidden="true" />
          <input
            ref={input}
            type="text"
            aria-label={t('pointsDesk.search')}
            placeholder={t('pointsDesk.search')}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <KeyCap of={text === '' ? 'F2' : 'Escape'} />
        </div>
        <select
          className={classes['order']}
          aria-label={t('pointsDesk.order.title')}
          value={order}
          onChange={({ currentTarget: { value } }) =>
            setOrder(CUSTOMER_ORDERS.find((each) => each === value) ?? 'most-points')
          }
        >
          {CUSTOMER_ORDERS.map((each) => (
            <option key={each} value={each}>
              {t(`pointsDesk.order.${each}`)}
            </option>
          ))}
        </select>
      </search>
      <p className="visually-hidden" role="status">
        {total !== null && t('pointsDesk.found', { count: total })}
      </p>
      {total === 0 ? (
        <p className={classes['none']}>
          {text.trim() === '' ? t('pointsDesk.noneYet') : t('pointsDesk.noneFound', { text })}
        </p>
      ) : (
        <PointsCustomerTable
          ref={table}
          source={source}
          total={total ?? 0}
          label={t('pointsDesk.customers')}
          onAction={onAction}
        />
      )}
    </section>
  );
}
