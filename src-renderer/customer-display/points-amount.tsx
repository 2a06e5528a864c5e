/** Points in full words, or what they are worth where the programme shows them as money. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '../../contract/window-types.ts';
import { formatMoney } from '../format/money.ts';
import { formatPoints, formatSignedPoints, pointsCount } from '../format/points.ts';
import { useFormats } from '../format/use-formats.ts';
import { MoneyFigure } from '../parts/money-figure.tsx';
import classes from './panel.module.css';

export type ShownPoints = NonNullable<CustomerView['points']>['earns'];

/** What this sale gives: the largest figure of the panel. */
export function EarnedFigure({ amount: { points, worth } }: { readonly amount: ShownPoints }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const digits = formatSignedPoints(points, locale);
  const length = digits.length > 5 ? classes['long'] : '';
  return (
    <p className={`${classes['earns']} ${length}`}>
      {worth === null ? (
        <>
          {digits} <span className={classes['unit']}>{t('customerDisplay.unit', { count: pointsCount(points) })}</span>
        </>
      ) : (
        <MoneyFigure minorUnits={worth} />
      )}
    </p>
  );
}

interface PointsRowProps {
  readonly label: string;
  readonly amount: ShownPoints;
  /** A change bears its sign, a balance only when it is a debt. */
  readonly signed?: boolean;
  readonly large?: boolean;
}

export function PointsRow({ label, amount, signed = false, large = false }: PointsRowProps): ReactNode {
  const formats = useFormats();
  const { points, worth } = amount;
  const text = (signed ? formatSignedPoints : formatPoints)(points, formats.locale);
  return (
    <div className={large ? classes['largeRow'] : ''}>
      <dt>{label}</dt>
      <dd>{worth === null ? text : formatMoney(worth, formats)}</dd>
    </div>
  );
}
