/** Paying and giving back: what is asked, what was taken and received, and what comes of it, large. */
import { IconCashRegister } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import type { TextKey } from '../messages/message.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import { CashAmounts } from './cash-amounts.tsx';
import { ClosingKindChoice } from './closing-kind-choice.tsx';
import { CreditNoteBalance } from './credit-note-balance.tsx';
import { GivenField, NO_AMOUNT_ID } from './given-field.tsx';
import { PayFigures } from './pay-figures.tsx';
import classes from './pay-panel.module.css';
import { PayPoints } from './pay-points.tsx';
import { type PayState, usePayState } from './pay-state.ts';
import { TakenList } from './taken-list.tsx';
import { Tenders } from './tenders.tsx';
import { usePayKeys } from './use-pay-keys.ts';

export function PayPanel(): ReactNode {
  const { t } = useTranslation();
  const state = usePayState();
  const { kind, taken, tender, isRefund, isAmount } = state;
  const isPlainCash = tender === 'cash' && taken.length === 0 && kind === 'receipt' && !isRefund;
  usePayKeys();
  return (
    <section className={classes['panel']} aria-labelledby="pay-title">
      <header className={classes['head']}>
        <IconCashRegister size={22} stroke={1.75} aria-hidden="true" />
        <h2 id="pay-title" className={classes['title']}>
          {t(isRefund ? 'pay.refundTitle' : 'pay.title')}
        </h2>
        <KeyCap of="F9" />
        <p className={classes['due']}>
          <Sum {...state} />
        </p>
      </header>
      <div className={classes['body']}>
        <Tenders />
        <div className={classes['cash']}>
          <PayPoints />
          {taken.length > 0 && <TakenList taken={taken} />}
          <GivenField />
          {isPlainCash && state.asked > 0 && <CashAmounts />}
          {tender === 'credit-note' && !isRefund && <CreditNoteBalance />}
          {kind !== 'receipt' && <ClosingKindChoice />}
          {isAmount ? <PayFigures /> : <NotAnAmount />}
        </div>
      </div>
    </section>
  );
}

function Sum({ asked, due, taken, part, owed, isOpen, isRefund }: PayState): ReactNode {
  const { t } = useTranslation();
  const some = taken.length > 0;
  const key: TextKey = isRefund
    ? some
      ? 'pay.refundTaken'
      : 'pay.refundDue'
    : some
      ? 'pay.taken'
      : isOpen
        ? 'pay.openTotal'
        : 'pay.due';
  // An open document is not rounded: it may be paid in other ways tomorrow.
  const whole = isOpen ? part + owed : asked;
  const values = some ? { taken: asked - due, due: whole } : { due: isOpen ? whole : due };
  return <Trans t={t} i18nKey={key} values={values} components={{ b: <b /> }} />;
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
