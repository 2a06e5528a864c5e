/** The pad's right column while paying; the filled key names what comes of it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConcludeKey } from './conclude-key.tsx';
import { ContextKey } from './context-key.tsx';
import { goBack } from './go-back.ts';
import { usePayState } from './pay-state.ts';
import { removeLastTaken, splitPayment } from './split-payment.ts';
import { useClose } from './use-close.ts';

const CLOSE_WITH = { cash: 'pay.closeCash', card: 'pay.closeCard', voucher: 'pay.closeVoucher' } as const;

export function PayKeys(): ReactNode {
  const { t } = useTranslation();
  const { taken } = usePayState();
  const close = useClose();
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
      <ConcludeKey name={t('pay.close')} outcome={<Outcome />} onPress={close} />
    </>
  );
}

function Outcome(): ReactNode {
  const { t } = useTranslation();
  const { tender, taken, due, given, change } = usePayState();
  if (change < 0) return t('pay.closeMissing', { missing: -change });
  if (change > 0) return t('pay.closeWithChange', { change });
  if (given === null && due === 0 && taken.length > 0) return t('pay.closeSettled');
  if (given === null && tender === 'cash' && taken.length === 0) return t('pay.closeExact', { due });
  return t(CLOSE_WITH[tender], { amount: given ?? due });
}
