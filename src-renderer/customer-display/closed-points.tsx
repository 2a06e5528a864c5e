/** What the sale just closed did to the customer's points. */
import { IconAward } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '../../contract/window-types.ts';
import classes from './panel.module.css';
import { EarnedFigure, PointsRow } from './points-amount.tsx';

type Points = NonNullable<NonNullable<CustomerView['closed']>['points']>;

export function ClosedPoints({ points: { changes, after, gained } }: { readonly points: Points }): ReactNode {
  const { t } = useTranslation();
  const earned = changes.find(({ what }) => what === 'earned');
  const others = changes.flatMap(({ what, amount }) => (what === 'earned' ? [] : [{ what, amount }]));
  return (
    <aside className={`${classes['panel']} ${classes['known']}`} aria-label={t('customerDisplay.points')}>
      {earned && (
        <>
          <p className={classes['label']}>{t('customerDisplay.earned')}</p>
          <EarnedFigure amount={earned.amount} />
        </>
      )}
      <dl className={classes['rows']}>
        {others.map(({ what, amount }) => (
          <PointsRow key={what} label={t(`customerDisplay.closed.${what}`)} amount={amount} signed />
        ))}
        {after && (
          <PointsRow label={t(`customerDisplay.${after.points < 0 ? 'debt' : 'balanceNow'}`)} amount={after} large />
        )}
      </dl>
      <ul className={classes['bottom']}>
        {gained.map((title) => (
          <li key={title} className={classes['gained']}>
            <IconAward size={22} stroke={1.75} aria-hidden="true" />
            {t('customerDisplay.gained', { title })}
          </li>
        ))}
      </ul>
    </aside>
  );
}
