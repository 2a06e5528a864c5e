/** The pad's right column over a discount; the filled key names what will stand there. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAmount } from '../format/money.ts';
import { discountMark } from '../format/percent.ts';
import { useFormats } from '../format/use-formats.ts';
import { ConcludeKey } from './conclude-key.tsx';
import { ContextKey } from './context-key.tsx';
import { useCounter } from './counter-store.ts';
import { useDiscountState } from './discount-state.ts';
import { goBack } from './go-back.ts';
import { useDiscount } from './use-discount.ts';

export function DiscountKeys(): ReactNode {
  const { t } = useTranslation();
  const { canTakeOff } = useDiscountState();
  const { apply, takeOff } = useDiscount();
  return (
    <>
      <ContextKey keyName="Delete" off={!canTakeOff} onPress={takeOff}>
        {t('discount.takeOff')}
      </ContextKey>
      <ContextKey keyName="Escape" onPress={goBack}>
        {t('discount.back')}
      </ContextKey>
      <ConcludeKey name={t('discount.apply')} outcome={<Outcome />} onPress={apply} />
    </>
  );
}

function Outcome(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { kind, figure } = useDiscountState();
  const code = useCounter((state) => state.panelTyped).trim();
  if (kind === 'voucher') return code === '' ? t('vouchers.typeIt') : code;
  if (figure === null) return t('discount.typeIt');
  if (kind === 'price') return formatAmount(figure, formats);
  return discountMark(kind === 'percent' ? { kind, basisPoints: figure } : { kind, amount: figure }, formats);
}
