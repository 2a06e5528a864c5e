/** What is available, what this gift takes, what is left; or why it cannot be, with the nearest thing that could. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextKey } from '../messages/message.ts';
import { wordsOf } from '../messages/message-text.ts';
import { PointsFigure } from '../parts/points-figure.tsx';
import classes from './gift-panel.module.css';
import { useWantedGift } from './gift-panel-state.ts';
import { missingText, refusalKeys } from './points-refusals.ts';
import { useGiftOffers } from './use-gift-offers.ts';

export function GiftFigures(): ReactNode {
  const { t, i18n } = useTranslation();
  const { at } = useWantedGift();
  const offers = useGiftOffers();
  if (offers === null) return <div className={classes['figures']} />;
  if (!offers.ok) {
    const { title, text } = refusalKeys(offers.refusal);
    return (
      <p className={classes['refused']} role="status">
        <b>{wordsOf(i18n, { key: title })}</b> {wordsOf(i18n, { key: text })}
      </p>
    );
  }
  const offer = offers.offers[at] ?? offers.offers[0];
  if (!offer) return <div className={classes['figures']} />;
  if (offer.left < 0) {
    return (
      <p className={classes['refused']} role="status">
        <b>{t('counterPoints.refusal.balance-too-low.title')}</b> {wordsOf(i18n, missingText(-offer.left))}
      </p>
    );
  }
  return (
    <dl className={classes['figures']}>
      <Figure name="counterPoints.available" hundredths={offers.available} />
      <Figure name="counterPoints.needed" hundredths={-offer.points} spent />
      <Figure name="counterPoints.left" hundredths={offer.left} />
    </dl>
  );
}

interface FigureProps {
  readonly name: TextKey;
  readonly hundredths: number;
  readonly spent?: boolean;
}

function Figure({ name, hundredths, spent = false }: FigureProps): ReactNode {
  const { i18n } = useTranslation();
  return (
    <div>
      <dt>{wordsOf(i18n, { key: name })}</dt>
      <dd className={spent ? classes['points'] : ''}>
        <PointsFigure hundredths={hundredths} />
      </dd>
    </div>
  );
}
