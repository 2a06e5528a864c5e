/** The pad's right column over gift and points; the filled key names what it costs in points. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PointsFigure } from '../parts/points-figure.tsx';
import { ConcludeKey } from './conclude-key.tsx';
import { ContextKey } from './context-key.tsx';
import { useCounter } from './counter-store.ts';
import { useGiftPanel, useWantedGift } from './gift-panel-state.ts';
import { goBack } from './go-back.ts';
import classes from './number-pad.module.css';
import { useAffordableAt } from './use-affordable.ts';
import { hasToTakeOff, useGift } from './use-gift.ts';
import { useGiftOffers, usePointsOffer } from './use-gift-offers.ts';

export function GiftKeys(): ReactNode {
  const { t } = useTranslation();
  const tab = useGiftPanel((state) => state.tab);
  const { apply, takeOff } = useGift();
  useCounter();
  const canTakeOff = hasToTakeOff();
  return (
    <>
      <ContextKey keyName="Delete" off={!canTakeOff} onPress={takeOff}>
        {t(tab === 'discount' ? 'counterPoints.dropDiscount' : 'counterPoints.takeOff')}
      </ContextKey>
      <ContextKey keyName="Escape" onPress={goBack}>
        {t('counterPoints.back')}
      </ContextKey>
      {tab === 'line' && <GiveKey onPress={apply} />}
      {tab === 'discount' && <ApplyKey onPress={apply} />}
      {tab === 'catalogue' && <TakeKey onPress={apply} />}
    </>
  );
}

interface PressProps {
  readonly onPress: () => void;
}

function GiveKey({ onPress }: PressProps): ReactNode {
  const { t } = useTranslation();
  const { at, percentages } = useWantedGift();
  const offers = useGiftOffers();
  const offer = offers?.ok ? offers.offers[at] : undefined;
  return (
    <ConcludeKey
      name={t(percentages === null ? 'counterPoints.give' : 'counterPoints.apply')}
      outcome={<Outcome points={offer?.points} />}
      onPress={onPress}
      off={!offer || offer.left < 0}
    />
  );
}

function ApplyKey({ onPress }: PressProps): ReactNode {
  const { t } = useTranslation();
  const offer = usePointsOffer();
  const isOffered = offer?.ok === true;
  return (
    <ConcludeKey
      name={t('counterPoints.apply')}
      outcome={<Outcome points={isOffered ? offer.points : undefined} />}
      onPress={onPress}
      off={!isOffered}
    />
  );
}

function TakeKey({ onPress }: PressProps): ReactNode {
  const { t } = useTranslation();
  const gift = useAffordableAt(useGiftPanel((state) => state.at));
  return (
    <ConcludeKey
      name={t('counterPoints.take')}
      outcome={<Outcome points={gift?.points} />}
      onPress={onPress}
      off={!gift}
    />
  );
}

function Outcome({ points }: { readonly points: number | undefined }): ReactNode {
  const { t } = useTranslation();
  if (points === undefined) return t('counterPoints.choose');
  return (
    <span className={classes['concludeFigure']}>
      <PointsFigure hundredths={points} />
    </span>
  );
}
