/** The filter's customer: nobody, so that everybody is meant, or the one who was picked. */
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CustomerPicker } from './customer-picker.tsx';
import type { FilterProps } from './movement-filters.tsx';
import classes from './whose-movements.module.css';

export function WhoseMovements({ filter: { customer }, onChange }: FilterProps): ReactNode {
  const { t } = useTranslation();
  if (!customer) {
    return (
      <CustomerPicker
        floats
        label={t('pointsLedger.filter.customer')}
        onPick={(picked) => onChange({ customer: picked })}
      />
    );
  }
  return (
    <div className={classes['one']}>
      <span className={classes['label']}>{t('pointsLedger.filter.customer')}</span>
      <button type="button" className={classes['picked']} onClick={() => onChange({ customer: null })}>
        <span className={classes['name']}>{customer.name === '' ? t('pointsLedger.nameless') : customer.name}</span>
        <IconX size={18} stroke={1.75} aria-hidden="true" />
        <span className="visually-hidden">{t('pointsLedger.filter.everybody')}</span>
      </button>
    </div>
  );
}
