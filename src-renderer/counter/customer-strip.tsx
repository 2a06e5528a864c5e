/** The customer's strip, always above the total. Without a customer it says so. */
import { IconIdBadge2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../parts/press-button.tsx';
import classes from './customer-strip.module.css';
import { sayNotYet } from './not-yet.ts';

export function CustomerStrip(): ReactNode {
  const { t } = useTranslation();
  return (
    <section className={classes['strip']} aria-label={t('counter.customer.label')}>
      <IconIdBadge2 size={22} stroke={1.75} aria-hidden="true" />
      <p className={classes['none']}>{t('counter.customer.none')}</p>
      <p className={classes['note']}>{t('counter.customer.note')}</p>
      <PressButton keyName="F3" off onPress={() => sayNotYet('customer')}>
        {t('bar.customer')}
      </PressButton>
    </section>
  );
}
