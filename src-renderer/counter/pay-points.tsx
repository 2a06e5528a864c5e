/** Points that lower what is asked: as a discount, or as a means of payment that was taken already. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { useCounter } from './counter-store.ts';
import classes from './pay-panel.module.css';

export function PayPoints(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const discount = useCounter((state) => state.snapshot?.points?.discount ?? null);
  if (discount === null || discount.amount === 0) return null;
  const { points, amount, lowersTaxable } = discount;
  return (
    <p className={classes['points']}>
      <span>{t(lowersTaxable ? 'counterPoints.discountOf' : 'counterPoints.paidWith', { points })}</span>
      <b>{formatAmount(-amount, formats)}</b>
    </p>
  );
}
