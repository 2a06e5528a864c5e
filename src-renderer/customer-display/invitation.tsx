/** What the shop's programme offers, in one sentence, to who has shown no card. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './panel.module.css';

export function Invitation(): ReactNode {
  const { t } = useTranslation();
  return (
    <aside className={classes['panel']} aria-label={t('customerDisplay.points')}>
      <p className={classes['offer']}>{t('customerDisplay.invitation')}</p>
    </aside>
  );
}
