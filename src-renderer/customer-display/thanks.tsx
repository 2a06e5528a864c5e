/** The sale is closed: thanks, what was paid and the change, until the next one begins. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '../../contract/window-types.ts';
import { formatMoney } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './customer-display.module.css';
import { GrandTotal } from './grand-total.tsx';

export function Thanks({ closed }: { readonly closed: NonNullable<CustomerView['closed']> }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { due, given, change, owed } = closed;
  const isBack = due < 0;
  const figures = [
    ...(!isBack && given > 0 ? ([['given', given]] as const) : []),
    ...(change > 0 ? ([['change', change]] as const) : []),
    ...(owed > 0 ? ([['owed', owed]] as const) : []),
  ];
  return (
    <>
      <p className={classes['welcome']}>{t('customerDisplay.thanks')}</p>
      <dl className={classes['paid']}>
        {figures.map(([name, minorUnits]) => (
          <div key={name}>
            <dt>{t(`customerDisplay.${name}`)}</dt>
            <dd>{formatMoney(minorUnits, formats)}</dd>
          </div>
        ))}
      </dl>
      <GrandTotal
        label={t(isBack ? 'customerDisplay.givenBack' : 'customerDisplay.total')}
        note=""
        minorUnits={Math.abs(due)}
      />
    </>
  );
}
