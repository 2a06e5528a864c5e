/** Opens the customer's screen, and says how it comes to stand on the second one. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTill } from '../connection/till-context.tsx';
import { openDisplay } from '../customer-display/open-display.ts';
import { PressButton } from '../parts/press-button.tsx';
import { useShopHello } from '../shell/hello-store.ts';
import classes from '../shell/management.module.css';

export function DisplaySection(): ReactNode {
  const { t } = useTranslation();
  const { client } = useTill();
  const { shell } = useShopHello();
  return (
    <section className={classes['fields']}>
      <h2 className={classes['section']}>{t('customerDisplay.title')}</h2>
      <p className={classes['note']}>{t(`customerDisplay.about.${shell}`)}</p>
      <div>
        <PressButton small onPress={() => void openDisplay(client)}>
          {t('customerDisplay.open')}
        </PressButton>
      </div>
    </section>
  );
}
