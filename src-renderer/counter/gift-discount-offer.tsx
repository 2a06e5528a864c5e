/** What asking would give: the discount and its points, large, and under them what limits it, in words. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointsOffer } from '../../contract/window-types.ts';
import { formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { wordsOf } from '../messages/message-text.ts';
import { MoneyFigure } from '../parts/money-figure.tsx';
import { PointsFigure } from '../parts/points-figure.tsx';
import classes from './gift-panel.module.css';
import { limitText, refusalKeys } from './points-refusals.ts';
import { usePointsOffer } from './use-gift-offers.ts';

type Offered = Extract<PointsOffer, { ok: true }>;

export function DiscountOffer(): ReactNode {
  const offer = usePointsOffer();
  if (offer === null) return null;
  if (!offer.ok) return <Refused offer={offer} />;
  return (
    <>
      <Figures offer={offer} />
      <Caps offer={offer} />
    </>
  );
}

function Refused({ offer: { refusal, limit } }: { readonly offer: Extract<PointsOffer, { ok: false }> }): ReactNode {
  const { i18n } = useTranslation();
  const { title, text } = refusalKeys(refusal);
  return (
    <p className={classes['refused']} role="status">
      <b>{wordsOf(i18n, { key: title })}</b> {wordsOf(i18n, { key: text })} {limit && wordsOf(i18n, limitText(limit))}
    </p>
  );
}

function Figures({ offer }: { readonly offer: Offered }): ReactNode {
  const { t } = useTranslation();
  return (
    <dl className={classes['large']} aria-live="polite">
      <div>
        <dt>{t('counterPoints.discountIs')}</dt>
        <dd>
          <MoneyFigure minorUnits={-offer.amount} />
        </dd>
      </div>
      <div>
        <dt>{t('counterPoints.costs')}</dt>
        <dd className={classes['points']}>
          <PointsFigure hundredths={-offer.points} />
        </dd>
      </div>
    </dl>
  );
}

function Caps({ offer }: { readonly offer: Offered }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const applies = offer.caps.filter(({ cap }) => cap === offer.cap);
  const caps = [...applies, ...offer.caps.filter(({ cap }) => cap !== offer.cap)];
  return (
    <>
      <h3 className="visually-hidden">{t('counterPoints.caps')}</h3>
      <ul>
        {caps.map(({ cap, amount }) => (
          <li key={cap} className={`${classes['cap']} ${cap === offer.cap ? classes['applies'] : ''}`}>
            <span>
              {t(`counterPoints.cap.${cap}`)}{' '}
              {cap === offer.cap && <span className={classes['mark']}>{t('counterPoints.applies')}</span>}
            </span>
            <span>{formatAmount(amount, formats)}</span>
          </li>
        ))}
      </ul>
      {offer.loweredToBlocks && <p className={classes['note']}>{t('counterPoints.blocks')}</p>}
      <p className={classes['note']}>
        {t(offer.lowersTaxable ? 'counterPoints.lowersTaxable' : 'counterPoints.isTender')}
      </p>
    </>
  );
}
