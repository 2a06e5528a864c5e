/** A percentage is named, because the amount beside it does not say it. */
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../contract/window-types.ts';
import { discountMark } from '../format/percent.ts';
import { useFormats } from '../format/use-formats.ts';

type Discount = NonNullable<Receipt['receiptDiscount']>;

export function useDiscountName(): (discount: Discount) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  return ({ typed }) =>
    typed.kind === 'percent' ? t('receipt.discountOf', { mark: discountMark(typed, formats) }) : t('receipt.discount');
}
