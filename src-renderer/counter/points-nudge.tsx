/** What is missing to more points and to the next badge: true, or not said at all. */
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { CounterCustomer, CounterPoints } from '../../contract/window-types.ts';
import { pointsCount } from '../format/points.ts';
import classes from './customer-strip.module.css';

export function Nudge({ next }: { readonly next: CounterPoints['next'][number] }): ReactNode {
  const { t } = useTranslation();
  const { reaches, missing, gives } = next;
  return (
    <Trans
      t={t}
      i18nKey={`counterPoints.nudge.${reaches}`}
      values={{ missing, points: gives, count: pointsCount(gives) }}
      count={pointsCount(gives)}
      components={{ b: <b />, a: <b className={classes['gives']} /> }}
    />
  );
}

export function NextBadge({ badge }: { readonly badge: NonNullable<CounterCustomer['nextBadge']> }): ReactNode {
  const { t } = useTranslation();
  const { title, missing } = badge;
  return (
    <Trans
      t={t}
      i18nKey="counterPoints.nextBadge"
      values={{ title, points: missing }}
      count={pointsCount(missing)}
      components={{ b: <b /> }}
    />
  );
}

/** Gift points first: they are what a customer comes back for. */
export function foremostNudge(points: CounterPoints): CounterPoints['next'][number] | null {
  return points.next.find(({ reaches }) => reaches === 'gift-points') ?? points.next[0] ?? null;
}
