/** The pad's right column over a price to type. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { ConcludeKey } from './conclude-key.tsx';
import { ContextKey } from './context-key.tsx';
import { goBack } from './go-back.ts';
import { useOpenPrice } from './open-price.ts';

export function PriceKeys(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { price, add } = useOpenPrice();
  return (
    <>
      <ContextKey keyName="Escape" onPress={goBack}>
        {t('openPrice.back')}
      </ContextKey>
      <ConcludeKey
        name={t('openPrice.add')}
        outcome={price === null ? t('openPrice.typeIt') : formatMoney(price, formats)}
        onPress={add}
      />
    </>
  );
}
