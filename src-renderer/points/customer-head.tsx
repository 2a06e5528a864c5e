/** Who it is and how the points stand: balance, ever earned, ever spent, next badge, what expires next. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointsOfCustomer } from '../../contract/window-types.ts';
import { formatDay } from '../format/instants.ts';
import { pointsCount } from '../format/points.ts';
import { useFormats } from '../format/use-formats.ts';
import { PointsFigure } from '../parts/points-figure.tsx';
import { BalanceEdit } from './balance-edit.tsx';
import classes from './customer-head.module.css';

interface CustomerHeadProps {
  readonly points: PointsOfCustomer;
  readonly titleId: string;
  readonly mayMove: boolean;
  /** The card around it has said who it is. */
  readonly isInCard: boolean;
}

export function CustomerHead({ points, titleId, mayMove, isInCard }: CustomerHeadProps): ReactNode {
  const { t } = useTranslation();
  return (
    <header className={classes['head']}>
      <div className={classes['who']}>
        {isInCard ? (
          <h3 id={titleId} className="visually-hidden">
            {t('pointsLedger.movements')}
          </h3>
        ) : (
          <Who points={points} titleId={titleId} />
        )}
        <Notes points={points} />
      </div>
      <dl className={classes['figures']}>
        <div>
          <dt>{t('pointsLedger.head.balance')}</dt>
          <dd>
            {points.balance === null ? (
              <p className={classes['elsewhere']}>{t('pointsLedger.head.elsewhere')}</p>
            ) : (
              <BalanceEdit customerId={points.customerId} balance={points.balance} mayMove={mayMove} />
            )}
          </dd>
        </div>
        <Figure label={t('pointsLedger.head.lifetime')} hundredths={points.lifetime} />
        <Figure label={t('pointsLedger.head.redeemed')} hundredths={points.redeemed} />
        {points.nextBadge && (
          <Figure
            label={t('pointsLedger.head.nextBadge', { badge: points.nextBadge.title })}
            hundredths={points.nextBadge.missing}
          />
        )}
      </dl>
    </header>
  );
}

function Who({ points, titleId }: Pick<CustomerHeadProps, 'points' | 'titleId'>): ReactNode {
  const { t } = useTranslation();
  return (
    <>
      <h2 id={titleId} className={classes['name']}>
        {points.name === '' ? t('pointsLedger.nameless') : points.name}
      </h2>
      {points.badges.map(({ id, title }) => (
        <span key={id} className={classes['badge']}>
          {title}
        </span>
      ))}
      <p className={classes['about']}>{t('pointsLedger.head.profile', { profile: points.profile })}</p>
    </>
  );
}

function Figure({ label, hundredths }: { readonly label: string; readonly hundredths: number }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={classes['figure']}>
        <PointsFigure hundredths={hundredths} unit={false} />
      </dd>
    </div>
  );
}

/** Worth, debt, next expiry and last movement: a sentence each, where there is something to say. */
function Notes({ points }: { readonly points: PointsOfCustomer }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const { balance, worth, nextExpiry, lastMovementOn } = points;
  return (
    <>
      {balance !== null && balance < 0 && <p className={classes['owes']}>{t('pointsLedger.head.debt')}</p>}
      {worth !== null && worth > 0 && <p className={classes['about']}>{t('pointsLedger.head.worth', { worth })}</p>}
      {nextExpiry && (
        <p className={classes['about']}>
          {t('pointsLedger.head.expires', {
            count: pointsCount(nextExpiry.points),
            points: nextExpiry.points,
            day: formatDay(nextExpiry.lastDay, locale),
          })}
        </p>
      )}
      {lastMovementOn && (
        <p className={classes['about']}>
          {t('pointsLedger.head.lastMovement', { day: formatDay(lastMovementOn, locale) })}
        </p>
      )}
    </>
  );
}
