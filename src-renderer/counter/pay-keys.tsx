/** The pad's right column while paying; the filled key names what comes of it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConcludeKey } from './conclude-key.tsx';
import { ContextKey } from './context-key.tsx';
import { goBack } from './go-back.ts';
import { usePayState } from './pay-state.ts';
import { removeLastTaken, splitPayment } from './split-payment.ts';
import { useClose } from './use-close.ts';
import { useOutcome } from './use-outcome.ts';

const CLOSE_AS = {
  receipt: 'pay.close',
  'on-account': 'pay.leaveOwed',
  invoice: 'pay.makeInvoice',
  'delivery-note': 'pay.makeDeliveryNote',
  order: 'pay.makeOrder',
} as const;

export function PayKeys(): ReactNode {
  const { t } = useTranslation();
  const { kind, taken, isRefund } = usePayState();
  const { close, off } = useClose();
  const outcome = useOutcome();
  return (
    <>
      {taken.length === 0 ? (
        <ContextKey keyName="F9" onPress={splitPayment}>
          {t('pay.split')}
        </ContextKey>
      ) : (
        <ContextKey keyName="Delete" onPress={removeLastTaken}>
          {t('pay.removeLast')}
        </ContextKey>
      )}
      <ContextKey keyName="Escape" onPress={goBack}>
        {t('pay.back')}
      </ContextKey>
      <ConcludeKey
        name={t(isRefund ? 'pay.giveBack' : CLOSE_AS[kind])}
        outcome={outcome}
        onPress={close}
        wordy={isRefund || kind !== 'receipt'}
        off={off}
      />
    </>
  );
}
