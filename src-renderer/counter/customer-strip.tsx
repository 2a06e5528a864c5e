/** The customer's strip, always above the total: who buys, the points and what this sale does to them. Without a customer it says so. */
import { IconIdBadge2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PressButton } from '../parts/press-button.tsx';
import { useRight } from '../shell/rights.ts';
import { useCounter } from './counter-store.ts';
import classes from './customer-strip.module.css';
import { openCustomer } from './open-customer.ts';
import { PointsStrip } from './points-strip.tsx';
import type { SaleCustomer } from './sale-customer.ts';

export function CustomerStrip({ customer }: { readonly customer: SaleCustomer | null }): ReactNode {
  const points = useCounter((state) => state.snapshot?.points ?? null);
  return customer ? <PointsStrip customer={customer} points={points} /> : <NoCustomer />;
}

function NoCustomer(): ReactNode {
  const { t } = useTranslation();
  const mayChoose = useRight('see-customers');
  return (
    <section className={classes['strip']} aria-label={t('counter.customer.label')}>
      <IconIdBadge2 size={22} stroke={1.75} aria-hidden="true" />
      <p className={classes['none']}>{t('counter.customer.none')}</p>
      <p className={classes['note']}>{t('counter.customer.note')}</p>
      <PressButton keyName="F3" off={!mayChoose} onPress={openCustomer}>
        {t('bar.customer')}
      </PressButton>
    </section>
  );
}
