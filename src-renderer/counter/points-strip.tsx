/**
 * Who buys, with the points: balance, what this sale spends and earns, the balance after it, and
 * the nudge when it is true. As money where the programme shows points so. Its height never changes.
 */
import { IconArrowUp, IconIdBadge2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CounterCustomer, CounterPoints } from '../../contract/window-types.ts';
import { nameOf } from '../customers/name-of.ts';
import type { TextKey } from '../messages/message.ts';
import { wordsOf } from '../messages/message-text.ts';
import { BadgeIcon } from '../parts/badge-icon.tsx';
import { MoneyFigure } from '../parts/money-figure.tsx';
import { PointsFigure } from '../parts/points-figure.tsx';
import classes from './customer-strip.module.css';
import { foremostNudge, NextBadge, Nudge } from './points-nudge.tsx';
import { type PointsRefusal, refusalKeys } from './points-refusals.ts';

interface StripProps {
  readonly customer: CounterCustomer;
  readonly points: CounterPoints | null;
}

export function PointsStrip({ customer, points }: StripProps): ReactNode {
  const { t } = useTranslation();
  return (
    <section className={`${classes['strip']} ${classes['known']}`} aria-label={t('counter.customer.label')}>
      <div className={classes['top']}>
        <Who customer={customer} />
        {points && <Figures customer={customer} points={points} />}
      </div>
      <div className={classes['bottom']}>
        <Below customer={customer} points={points} />
      </div>
    </section>
  );
}

function Who({ customer }: { readonly customer: CounterCustomer }): ReactNode {
  const { t } = useTranslation();
  const { name, card, profile, badges } = customer;
  return (
    <div className={classes['who']}>
      <p className={classes['nameRow']}>
        <span className={classes['customer']}>{nameOf({ name, card }, t)}</span>
        {badges.map(({ id, title, icon }) => (
          <span key={id} className={classes['badge']}>
            <BadgeIcon icon={icon} size={14} />
            {title}
          </span>
        ))}
      </p>
      <p className={classes['card']}>
        <IconIdBadge2 size={18} stroke={1.75} aria-hidden="true" />
        {card !== null && <span>{card}</span>}
        {profile !== '' && <span>{t('counterPoints.profile', { profile })}</span>}
      </p>
    </div>
  );
}

interface FigureOf {
  readonly name: TextKey;
  readonly points: number;
  readonly money: number | null;
  readonly look?: 'spent' | 'debt';
}

function Figures({
  customer,
  points,
}: {
  readonly customer: CounterCustomer;
  readonly points: CounterPoints;
}): ReactNode {
  const shown = customer.balance === null ? [earnsOf(points)] : figuresOf(customer.balance, points);
  return (
    <dl className={classes['figures']}>
      {shown.map((figure, index) => (
        <Figure key={figure.name} figure={figure} unit={index === shown.length - 1} />
      ))}
    </dl>
  );
}

function earnsOf({ earns, asMoney }: CounterPoints): FigureOf {
  return { name: 'counterPoints.earns', points: earns, money: asMoney?.earns ?? null, look: 'spent' };
}

/** What is spent stands there only when something is. */
function figuresOf(balance: number, points: CounterPoints): readonly FigureOf[] {
  const { asMoney, balanceAfter } = points;
  return [
    {
      name: balance < 0 ? 'counterPoints.debt' : 'counterPoints.balance',
      points: balance,
      money: asMoney?.balance ?? null,
      ...(balance < 0 ? { look: 'debt' as const } : {}),
    },
    ...(points.spends === 0
      ? []
      : [
          {
            name: 'counterPoints.spends' as const,
            points: -points.spends,
            money: asMoney === null ? null : -asMoney.spends,
            look: 'spent' as const,
          },
        ]),
    earnsOf(points),
    {
      name: 'counterPoints.balanceAfter',
      points: balanceAfter ?? 0,
      money: asMoney?.balanceAfter ?? null,
      ...((balanceAfter ?? 0) < 0 ? { look: 'debt' as const } : {}),
    },
  ];
}

/** The unit stands once, with the last figure. */
function Figure({ figure, unit }: { readonly figure: FigureOf; readonly unit: boolean }): ReactNode {
  const { i18n } = useTranslation();
  const { name, points, money, look } = figure;
  return (
    <div className={classes['figure']}>
      <dt>{wordsOf(i18n, { key: name })}</dt>
      <dd className={look === undefined ? '' : classes[look]}>
        {money === null ? (
          <PointsFigure hundredths={points} signed={look === 'spent'} unit={unit} />
        ) : (
          <MoneyFigure minorUnits={money} />
        )}
      </dd>
    </div>
  );
}

function Below({ customer, points }: StripProps): ReactNode {
  const { t, i18n } = useTranslation();
  if (customer.balance === null && points) return <p>{t('counterPoints.keptElsewhere')}</p>;
  if (!points) return <p>{t('counterPoints.programmeOff')}</p>;
  const nudge = foremostNudge(points);
  const { spendingRefusal, nextBadge } = customer;
  const lost = points.discount?.refusal ?? null;
  return (
    <>
      <p className={classes['nudge']}>
        {nudge && (
          <>
            <IconArrowUp size={18} stroke={1.75} aria-hidden="true" />
            <span>
              <Nudge next={nudge} />
            </span>
          </>
        )}
      </p>
      <p className={classes['nextBadge']}>
        {spendingRefusal !== null && wordsOf(i18n, { key: refusalKeys(spendingRefusal).title })}
        {spendingRefusal === null && lost !== null && <LostDiscount refusal={lost} />}
        {spendingRefusal === null && lost === null && nextBadge && <NextBadge badge={nextBadge} />}
      </p>
    </>
  );
}

/** A discount that was there and is not any more, because the sale has changed: the total says nothing of it. */
function LostDiscount({ refusal }: { readonly refusal: PointsRefusal }): ReactNode {
  const { t, i18n } = useTranslation();
  return (
    <span className={classes['lost']} role="status">
      <b>{t('counterPoints.discountRow')}</b> {wordsOf(i18n, { key: refusalKeys(refusal).title })}
    </span>
  );
}
