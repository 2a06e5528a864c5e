/** While the till does not answer: calm, and nothing of a sale that may be over. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './customer-display.module.css';

export function Waiting({ isShutOut }: { readonly isShutOut: boolean }): ReactNode {
  const { t } = useTranslation();
  return (
    <main className={classes['waiting']}>
      <h1 className={classes['welcome']}>{t('customerDisplay.waiting')}</h1>
      {isShutOut && <p className={classes['address']}>{t('customerDisplay.openAgain')}</p>}
    </main>
  );
}
