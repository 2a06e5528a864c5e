/** The heads of the columns. The place for points stays free until the sale has a customer with points. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { currencySign } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { useCounter } from './counter-store.ts';
import classes from './line.module.css';

export function LineHead(): ReactNode {
  const { t } = useTranslation();
  const hasPoints = useCounter((state) => (state.snapshot?.points ?? null) !== null);
  const sign = currencySign(useFormats());
  return (
    <div className={classes['head']} aria-hidden="true">
      <span className={classes['headQuantity']}>{t('counter.column.quantity')}</span>
      <span>{t('counter.column.article')}</span>
      <span className={classes['right']}>{t('counter.column.price')}</span>
      <span className={classes['right']}>{t('counter.column.amount', { sign })}</span>
      {hasPoints && <span className={classes['right']}>{t('counterPoints.column')}</span>}
    </div>
  );
}
