/** The quiet bar on top: which till, who stands at it, the number of the next receipt, the time, the menu. */
import { IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCounter } from '../counter/counter-store.ts';
import { formatWhole } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { Clock } from './clock.tsx';
import { useShopHello } from './hello-store.ts';
import { Mark } from './mark.tsx';
import { ScreenMenu } from './screen-menu.tsx';
import classes from './top-bar.module.css';
import { useTillName } from './use-till-name.ts';

export function TopBar({ showsReceipt }: { readonly showsReceipt: boolean }): ReactNode {
  const { t } = useTranslation();
  const { till, operator, demo } = useShopHello();
  const tillName = useTillName();
  return (
    <header className={classes['bar']}>
      <p className={classes['product']}>
        <Mark />
        {t('product')}
      </p>
      <p className={classes['till']}>{tillName(till.name)}</p>
      <p className={classes['operator']}>
        <IconUser size={18} stroke={1.75} aria-hidden="true" />
        <span className="visually-hidden">{t('shell.operator')}</span>
        {operator.name}
      </p>
      {showsReceipt && <NextReceipt />}
      {demo && <p className={classes['demo']}>{t('shell.demo')}</p>}
      <span className={classes['gap']} />
      <Clock />
      <ScreenMenu />
    </header>
  );
}

function NextReceipt(): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const number = useCounter((state) => state.snapshot?.next.number);
  if (number === undefined) return null;
  return <p className={classes['receipt']}>{t('shell.nextReceipt', { number: formatWhole(number, locale) })}</p>;
}
