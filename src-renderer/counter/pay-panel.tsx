/** Paying in cash: what is asked, what was received, and the change, large. */
import { IconCashRegister } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { LAYER, useKeys } from '../keyboard/key-layers.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import { MoneyFigure } from '../parts/money-figure.tsx';
import { CashAmounts } from './cash-amounts.tsx';
import { useCounter } from './counter-store.ts';
import { GivenField, NO_AMOUNT_ID } from './given-field.tsx';
import { sayNotYet } from './not-yet.ts';
import classes from './pay-panel.module.css';
import { usePayState } from './pay-state.ts';
import { Tenders } from './tenders.tsx';
import { useClose } from './use-close.ts';

export function PayPanel(): ReactNode {
  const { t } = useTranslation();
  const { due, change, isAmount } = usePayState();
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
          <Trans t={t} i18nKey="pay.due" values={{ due }} components={{ b: <b /> }} />
        </p>
      </header>
      <div className={classes['body']}>
        <Tenders />
        <div className={classes['cash']}>
          <GivenField />
          <CashAmounts />
          {isAmount ? (
            <div className={classes['change']} aria-live="polite">
              <p className={classes['label']}>{t(change < 0 ? 'pay.missing' : 'pay.change')}</p>
              <p className={`${classes['figure']} ${change < 0 ? classes['missing'] : ''}`}>
                <MoneyFigure minorUnits={Math.abs(change)} />
              </p>
            </div>
          ) : (
            <NotAnAmount />
          )}
        </div>
      </div>
    </section>
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

function usePayKeys(): void {
  const close = useClose();
  useKeys(LAYER.panel, ({ key, where, ctrl, alt }) => {
    const { set, given } = useCounter.getState();
    if (key === 'Escape') set({ panel: 'keys', given: '' });
    else if (key === 'F9') sayNotYet('split');
    else if (key === 'Enter' && where !== 'control') close?.();
    else if (where !== 'field' && !ctrl && !alt && /^[\d.,]$/.test(key)) set({ given: given + key });
    else if (where !== 'field' && key === 'Backspace') set({ given: given.slice(0, -1) });
    // Letters and signs mean nothing here, and must not reach the sale behind the panel.
    else return where !== 'field' && !ctrl && key.length === 1 && key !== ' ';
    return true;
  });
}
