/** What a customer bought, newest first. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberDetail } from '../../contract/window-types.ts';
import { useDocumentName } from '../documents/use-document-name.ts';
import { MoneyFigure } from '../parts/money-figure.tsx';
import classes from './customer-drawer.module.css';

export function SalesTab({ sales }: { readonly sales: MemberDetail['sales'] }): ReactNode {
  const { t } = useTranslation();
  const names = useDocumentName();
  if (sales.length === 0) return <p className={classes['quiet']}>{t('members.noSales')}</p>;
  return (
    <ul className={classes['part']} aria-label={t('members.tab.sales')}>
      {sales.map((sale) => (
        <li key={sale.saleId} className={classes['fact']}>
          <span>{names.withDate(sale)}</span>
          <span className={classes['amount']}>
            <MoneyFigure minorUnits={sale.total} />
          </span>
        </li>
      ))}
    </ul>
  );
}
