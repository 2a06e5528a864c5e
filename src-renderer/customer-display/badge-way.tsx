/** The badges that the customer holds, and how far it is to the next one. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerView } from '../../contract/window-types.ts';
import { pointsCount } from '../format/points.ts';
import { BadgeIcon } from '../parts/badge-icon.tsx';
import classes from './panel.module.css';

type Customer = NonNullable<CustomerView['customer']>;

interface BadgeWayProps {
  readonly badges: Customer['badges'];
  readonly next: Customer['nextBadge'];
}

const WHOLE_WAY = 10_000;

export function BadgeWay({ badges, next }: BadgeWayProps): ReactNode {
  const { t } = useTranslation();
  if (badges.length === 0 && next === null) return null;
  return (
    <div className={classes['badges']}>
      <div className={classes['badgeWords']}>
        <ul>
          {badges.map(({ id, title, icon }) => (
            <li key={id} className={classes['badge']}>
              <BadgeIcon icon={icon} />
              {t('customerDisplay.badge', { title })}
            </li>
          ))}
        </ul>
        {next && (
          <p className={classes['next']}>
            {t('customerDisplay.nextBadge', {
              title: next.title,
              points: next.missing,
              count: pointsCount(next.missing),
            })}
          </p>
        )}
      </div>
      {next && (
        <progress
          className={classes['way']}
          max={WHOLE_WAY}
          value={next.reached}
          aria-label={t('customerDisplay.way', { title: next.title })}
        />
      )}
    </div>
  );
}
