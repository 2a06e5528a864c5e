/** The total: the largest thing on the screen. What is asked for in cash stands beside it when it differs. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAmount } from '../format/money.ts';
import { formatWhole } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { MoneyFigure } from '../parts/money-figure.tsx';
import { useCounter } from './counter-store.ts';
import classes from './total-block.module.css';

export function TotalBlock(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const snapshot = useCounter((state) => state.snapshot);
  const total = snapshot?.total ?? 0;
  const cashDue = snapshot?.cashDue ?? 0;
  const isEmpty = (snapshot?.lines.length ?? 0) === 0;
  const discount = snapshot?.receiptDiscount;
  const vouchers = snapshot?.vouchers ?? [];
  const points = snapshot?.points?.discount ?? null;
  const hasPoints = points !== null && points.amount !== 0;
  const hasParts = Boolean(discount) || vouchers.length > 0 || hasPoints;
  const rows = [discount, vouchers.length > 0, hasPoints, cashDue !== total].filter(Boolean).length;
  const density = rows > 3 ? classes['densest'] : rows > 2 ? classes['dense'] : '';
  const row = (name: string, minorUnits: number): ReactNode => (
    <div>
      <dt>{name}</dt>
      <dd>{formatAmount(minorUnits, formats)}</dd>
    </div>
  );
  return (
    <div className={classes['block']}>
      <dl className={`${classes['parts']} ${density}`}>
        <div>
          <dt>{t('counter.pieces')}</dt>
          <dd>{formatWhole(snapshot?.pieces ?? 0, formats.locale)}</dd>
        </div>
        {hasParts && row(t('counter.subtotal'), snapshot?.subtotal ?? 0)}
        {discount && row(t('counter.discounts'), -discount.amount)}
        {vouchers.length > 0 && row(t('pay.vouchers'), -vouchers.reduce((sum, { amount }) => sum + amount, 0))}
        {hasPoints &&
          row(t(points.lowersTaxable ? 'counterPoints.discountRow' : 'counterPoints.paidInPoints'), -points.amount)}
        {cashDue !== total && row(t('counter.inCash'), cashDue)}
      </dl>
      <p className={classes['total']}>
        <span className={classes['label']}>{t(total < 0 ? 'pay.toGiveBack' : 'counter.total')}</span>
        <output
          className={`${classes['figure']} ${isEmpty ? classes['empty'] : ''} ${total < 0 ? classes['back'] : ''}`}
        >
          <MoneyFigure minorUnits={total} />
        </output>
      </p>
    </div>
  );
}
