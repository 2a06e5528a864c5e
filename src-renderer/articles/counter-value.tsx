/** The counter-value by one profile, explained: cost after discounts, markup, the row that applies and its ratio. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterValueBasis, CounterValueShown } from '../../contract/window-types.ts';
import { formatAmount } from '../format/money.ts';
import { formatPercent } from '../format/percent.ts';
import { formatPoints } from '../format/points.ts';
import { useFormats } from '../format/use-formats.ts';
import { PointsFigure } from '../parts/points-figure.tsx';
import management from '../shell/management.module.css';
import classes from './article-drawer.module.css';

/** Costs are ten-thousandths of the major unit, whatever the currency. */
const COST_DECIMALS = 4;

interface CounterValueProps {
  readonly of: {
    readonly description: string;
    readonly value: CounterValueShown;
    readonly basis: CounterValueBasis | null;
  };
}

export function CounterValue({ of: { description, value, basis } }: CounterValueProps): ReactNode {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="counter-value">
      <p id="counter-value" className={classes['note']}>
        {t('articlePoints.value', { profile: description })}
      </p>
      {value.kind === 'none' ? (
        <p>{t(`articlePoints.none.${value.why}`)}</p>
      ) : (
        <p className={classes['points']}>
          <PointsFigure hundredths={value.points} />
        </p>
      )}
      {value.kind === 'fixed' && <p className={classes['note']}>{t('articlePoints.isFixed')}</p>}
      {value.kind === 'computed' && basis && <Reasons row={value.row} ratio={value.ratio} basis={basis} />}
    </section>
  );
}

interface ReasonsProps {
  readonly row: number;
  readonly ratio: number;
  readonly basis: CounterValueBasis;
}

function Reasons({ row, ratio, basis }: ReasonsProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { locale } = formats;
  const place = { row: row + 1, percent: basis.markupUpTo === null ? '' : formatPercent(basis.markupUpTo, locale) };
  const reasons = [
    [t('articlePoints.cost'), formatAmount(basis.discountedCost, { ...formats, decimals: COST_DECIMALS })],
    [t('articlePoints.price'), formatAmount(basis.price, formats)],
    [t('articlePoints.markup'), formatPercent(basis.markup, locale)],
    [
      t('articlePoints.row'),
      basis.markupUpTo === null ? t('articlePoints.rowOpen', place) : t('articlePoints.rowUpTo', place),
    ],
    [t(basis.byPrice ? 'articlePoints.ratioByPrice' : 'articlePoints.ratio'), formatPoints(ratio, locale)],
  ];
  return (
    <dl className={`${management['facts']} ${classes['reasons']}`}>
      {reasons.map(([name, figure]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
