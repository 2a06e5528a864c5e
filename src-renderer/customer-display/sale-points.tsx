/** The customer's panel: what this sale gives, the balance before and after it, the nudge, badge and the way to the next. */
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { CustomerView } from '../../contract/window-types.ts';
import { pointsCount } from '../format/points.ts';
import { BadgeWay } from './badge-way.tsx';
import classes from './panel.module.css';
import { EarnedFigure, PointsRow } from './points-amount.tsx';
import { useGreeting } from './use-greeting.ts';

type Points = NonNullable<CustomerView['points']>;

interface SalePointsProps {
  readonly customer: NonNullable<CustomerView['customer']>;
  /** Null: the programme is off. */
  readonly points: Points | null;
}

export function SalePoints({ customer, points }: SalePointsProps): ReactNode {
  const { t } = useTranslation();
  const greeting = useGreeting();
  const name = <h2 className={classes['greeting']}>{greeting(customer.firstName)}</h2>;
  if (points === null) {
    return (
      <aside className={classes['panel']} aria-label={t('customerDisplay.points')}>
        {name}
      </aside>
    );
  }
  return (
    <aside className={`${classes['panel']} ${classes['known']}`} aria-label={t('customerDisplay.points')}>
      {name}
      <p className={classes['label']}>{t('customerDisplay.thisSale')}</p>
      <EarnedFigure amount={points.earns} />
      <Balances points={points} />
      <div className={classes['bottom']}>
        {points.next && <Nudge next={points.next} />}
        <BadgeWay badges={customer.badges} next={customer.nextBadge} />
      </div>
    </aside>
  );
}

/** Nothing where the balance is kept elsewhere. */
function Balances({ points }: { readonly points: Points }): ReactNode {
  const { t } = useTranslation();
  const { balance, balanceAfter, spends, spentOn } = points;
  if (balance === null || balanceAfter === null) return null;
  const spent = { points: -spends.points, worth: spends.worth === null ? null : -spends.worth };
  return (
    <dl className={classes['rows']}>
      <PointsRow label={t(`customerDisplay.${balance.points < 0 ? 'debt' : 'balance'}`)} amount={balance} />
      {spends.points !== 0 && <PointsRow label={t(`customerDisplay.spent.${spentOn}`)} amount={spent} signed />}
      <PointsRow label={t('customerDisplay.balanceAfter')} amount={balanceAfter} large />
    </dl>
  );
}

function Nudge({ next: { missing, gives } }: { readonly next: NonNullable<Points['next']> }): ReactNode {
  const { t } = useTranslation();
  const { points, worth } = gives;
  return (
    <p className={classes['nudge']}>
      {worth === null ? (
        <Trans
          t={t}
          i18nKey="customerDisplay.nudge"
          values={{ missing, points }}
          count={pointsCount(points)}
          components={{ b: <b /> }}
        />
      ) : (
        <Trans t={t} i18nKey="customerDisplay.nudgeMoney" values={{ missing, worth }} components={{ b: <b /> }} />
      )}
    </p>
  );
}
