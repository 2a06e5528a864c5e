/** The balance before and after, as it would be: read out as it changes. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeletionForecast, OperationForecast } from '../../contract/window-types.ts';
import { PointsFigure } from '../parts/points-figure.tsx';
import classes from './customer-movements.module.css';

type Good = Extract<OperationForecast | DeletionForecast, { ok: true }>;

export function ForecastLine({ forecast }: { readonly forecast: Good | null }): ReactNode {
  const { t } = useTranslation();
  return (
    <div className={classes['forecast']} role="status">
      {forecast && forecast.balanceBefore !== null && forecast.balanceAfter !== null && (
        <dl>
          <div>
            <dt>{t('pointsLedger.forecast.before')}</dt>
            <dd>
              <PointsFigure hundredths={forecast.balanceBefore} />
            </dd>
          </div>
          <div className={classes['moved']}>
            <dt>{t('pointsLedger.forecast.change')}</dt>
            <dd>
              <PointsFigure hundredths={forecast.points} signed />
            </dd>
          </div>
          <div>
            <dt>{t('pointsLedger.forecast.after')}</dt>
            <dd className={forecast.balanceAfter < 0 ? classes['debt'] : ''}>
              <PointsFigure hundredths={forecast.balanceAfter} />
            </dd>
          </div>
        </dl>
      )}
      {forecast && forecast.balanceAfter === null && <p>{t('pointsLedger.forecast.elsewhere')}</p>}
      {forecast?.badgesGained.map(({ id, title }) => (
        <p key={id}>{t('pointsLedger.forecast.gains', { badge: title })}</p>
      ))}
      {forecast?.badgesLost.map(({ id, title }) => (
        <p key={id}>{t('pointsLedger.forecast.loses', { badge: title })}</p>
      ))}
    </div>
  );
}
