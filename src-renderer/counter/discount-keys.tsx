/** The pad's right column over a discount; the filled key names what will stand there. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAmount } from '../format/money.ts';
import { discountMark } from '../format/percent.ts';
import { useFormats } from '../format/use-formats.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import { keepFocus } from '../parts/press-button.tsx';
import { ContextKey } from './context-key.tsx';
import { useDiscountState } from './discount-state.ts';
import { goBack } from './go-back.ts';
import classes from './number-pad.module.css';
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
      <button
        type="button"
        className={classes['conclude']}
        aria-disabled={apply === null}
        onMouseDown={keepFocus}
        onClick={() => apply?.()}
      >
        <span className={classes['concludeName']}>
          {t('discount.apply')}
          <KeyCap of="Enter" onInk />
        </span>
        <span className={classes['concludeNote']}>
          <Outcome />
        </span>
      </button>
    </>
  );
}

function Outcome(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { kind, figure } = useDiscountState();
  if (figure === null) return t('discount.typeIt');
  if (kind === 'price') return formatAmount(figure, formats);
  return discountMark(kind === 'percent' ? { kind, basisPoints: figure } : { kind, amount: figure }, formats);
}
