/** Paying: what is asked, what was taken and received, what is missing and the change, large. */
import { IconCashRegister } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import { MoneyFigure } from '../parts/money-figure.tsx';
import { CashAmounts } from './cash-amounts.tsx';
import { GivenField, NO_AMOUNT_ID } from './given-field.tsx';
import classes from './pay-panel.module.css';
import { usePayState } from './pay-state.ts';
import { TakenList } from './taken-list.tsx';
import { Tenders } from './tenders.tsx';
import { usePayKeys } from './use-pay-keys.ts';

export function PayPanel(): ReactNode {
  const { t } = useTranslation();
  const { asked, due, taken, tender, isAmount } = usePayState();
  const isPlainCash = tender === 'cash' && taken.length === 0;
  usePayKeys();
  return (
    <section className={classes['panel']} aria-labelledby="pay-title">
      <header className={classes['head']}>
        <IconCashRegister size={22} stroke={1.75} aria-hidden="true" />
        <h2 id="pay-title" className={classes['title']}>
          {t('pay.title')}
        </h2>
        <KeyCap of="F9" />
        <p className={classes['due']}>
          {taken.length === 0 ? (
            <Trans t={t} i18nKey="pay.due" values={{ due }} components={{ b: <b /> }} />
          ) : (
            <Trans t={t} i18nKey="pay.taken" values={{ taken: asked - due, due: asked }} components={{ b: <b /> }} />
          )}
        </p>
      </header>
      <div className={classes['body']}>
        <Tenders />
        <div className={classes['cash']}>
          {taken.length > 0 && <TakenList taken={taken} />}
          <GivenField />
          {isPlainCash && <CashAmounts />}
          {isAmount ? isPlainCash ? <Change /> : <MissingAndChange /> : <NotAnAmount />}
        </div>
      </div>
    </section>
  );
}

function Change(): ReactNode {
  const { t } = useTranslation();
  const { change } = usePayState();
  return (
    <div className={classes['change']} aria-live="polite">
      <p className={classes['label']}>{t(change < 0 ? 'pay.missing' : 'pay.change')}</p>
      <p className={`${classes['figure']} ${change < 0 ? classes['missing'] : ''}`}>
        <MoneyFigure minorUnits={Math.abs(change)} />
      </p>
    </div>
  );
}

/** Beside each other once there is more than one way of paying. */
function MissingAndChange(): ReactNode {
  const { t } = useTranslation();
  const { change } = usePayState();
  const figure = (key: 'pay.stillMissing' | 'pay.change', amount: number, look = ''): ReactNode => (
    <div>
      <p className={classes['label']}>{t(key)}</p>
      <p className={`${classes['figure']} ${classes['half']} ${look}`}>
        <MoneyFigure minorUnits={amount} />
      </p>
    </div>
  );
  return (
    <div className={classes['both']} aria-live="polite">
      {figure('pay.stillMissing', Math.max(0, -change), change < 0 ? classes['missing'] : '')}
      {figure('pay.change', Math.max(0, change), change > 0 ? '' : classes['nothing'])}
    </div>
  );
}

function NotAnAmount(): ReactNode {
  const { t } = useTranslation();
  const { due } = usePayState();
  const formats = useFormats();
  return (
    <p id={NO_AMOUNT_ID} className={classes['notAmount']} role="alert">
      {t('pay.notAnAmount', { example: formatAmount(due, formats) })}
    </p>
  );
}
