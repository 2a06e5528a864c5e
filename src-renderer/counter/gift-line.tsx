/** The line in hand as a gift: how many pieces, or which percentage, and what comes of it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAmount } from '../format/money.ts';
import { formatPercent } from '../format/percent.ts';
import { formatQuantity } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import { PointsFigure } from '../parts/points-figure.tsx';
import { keepFocus } from '../parts/press-button.tsx';
import { GiftFigures } from './gift-figures.tsx';
import classes from './gift-panel.module.css';
import { useGiftPanel, useWantedGift } from './gift-panel-state.ts';
import { GiftPieces } from './gift-pieces.tsx';
import { useGiftOffers } from './use-gift-offers.ts';

export function GiftLine(): ReactNode {
  const { t } = useTranslation();
  const { line, most, percentages } = useWantedGift();
  return (
    <div id="gift-body" className={classes['tab']} role="tabpanel" aria-labelledby="gift-tab-line">
      {line ? (
        <>
          <div className={classes['body']}>
            <OnWhat />
            {percentages === null ? (
              <GiftPieces />
            ) : (
              <>
                {most > 1 && <SomePieces />}
                <Percentages />
              </>
            )}
          </div>
          <GiftFigures />
        </>
      ) : (
        <p className={classes['none']}>{t('counterPoints.noLine')}</p>
      )}
    </div>
  );
}

function OnWhat(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { line } = useWantedGift();
  if (!line) return null;
  const quantity = formatQuantity(line.quantity, line.unit, formats.locale);
  const price = formatAmount(line.unitPrice, formats);
  return (
    <div className={classes['onWhat']}>
      <h3 className={classes['name']}>{line.description}</h3>
      <p className={classes['note']}>
        {t('counterPoints.inSale', { quantity: `${quantity} ${t(`unit.${line.unit}`)}`, price })}
      </p>
      {line.gift && <p className={classes['present']}>{t('counterPoints.isGift', { points: line.gift.points })}</p>}
    </div>
  );
}

/** With percentages the digits choose among them: pieces go by plus and minus. */
function SomePieces(): ReactNode {
  const { t } = useTranslation();
  const { most, quantity } = useWantedGift();
  const some = quantity === null ? most : quantity / 1000;
  return (
    <p className={classes['some']}>
      <span>{t('counterPoints.somePieces', { some, pieces: most })}</span>
      <KeyCap of="+" />
      <KeyCap of="-" />
    </p>
  );
}

function Percentages(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { percentages, at } = useWantedGift();
  const set = useGiftPanel((state) => state.set);
  const offers = useGiftOffers();
  const shown = offers?.ok ? offers.offers : [];
  return (
    <div className={classes['percentages']} role="radiogroup" aria-label={t('counterPoints.percentages')}>
      {percentages?.map((percentage, index) => {
        const offer = shown.find((each) => each.percentage === percentage);
        return (
          // biome-ignore lint/a11y/useSemanticElements: a row of figures, chosen with arrows and digits from the panel
          <button
            key={percentage}
            type="button"
            role="radio"
            className={classes['percentage']}
            aria-checked={index === at}
            tabIndex={-1}
            onMouseDown={keepFocus}
            onClick={() => set({ percentage: index })}
          >
            <KeyCap of={String(index + 1)} />
            <span className={classes['percent']}>{formatPercent(percentage, formats.locale)}</span>
            <span className={classes['off']}>{offer && t('counterPoints.off', { off: -offer.off })}</span>
            <span className={classes['pays']}>{offer && t('counterPoints.pays', { pays: offer.pays })}</span>
            <span className={offer && offer.left < 0 ? classes['tooMany'] : classes['points']}>
              {offer && <PointsFigure hundredths={offer.points} />}
            </span>
          </button>
        );
      })}
    </div>
  );
}
