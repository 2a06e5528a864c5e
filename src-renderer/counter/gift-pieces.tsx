/** Standard mode: how many pieces are given, in a field that has the focus; empty is all of them. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatQuantity } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import classes from './gift-panel.module.css';
import { changePieces, useGiftPanel, useWantedGift } from './gift-panel-state.ts';
import { letterSoon } from './letter-in-field.ts';
import payClasses from './pay-panel.module.css';

export function GiftPieces(): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const { line, most } = useWantedGift();
  if (!line) return null;
  // One piece, or a weight: it is given as a whole.
  if (most < 2) {
    const quantity = `${formatQuantity(line.quantity, line.unit, locale)} ${t(`unit.${line.unit}`)}`;
    return <p className={classes['note']}>{t('counterPoints.whole', { quantity })}</p>;
  }
  return <PiecesField most={most} lineId={line.id} />;
}

function PiecesField({ most, lineId }: { readonly most: number; readonly lineId: string }): ReactNode {
  const { t } = useTranslation();
  const { isQuantity } = useWantedGift();
  const { pieces, set } = useGiftPanel();
  const input = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line begins in the field
  useEffect(() => input.current?.focus(), [lineId]);
  const change = (text: string): void => {
    if (/\+/.test(text)) letterSoon(() => changePieces(1));
    if (/[-−]/.test(text)) letterSoon(() => changePieces(-1));
    set({ pieces: text.replace(/\D/g, '') });
  };
  return (
    <div className={payClasses['field']}>
      <label className={payClasses['label']} htmlFor="gift-pieces">
        {t('counterPoints.pieces')}
      </label>
      <input
        ref={input}
        id="gift-pieces"
        className={payClasses['given']}
        inputMode="none"
        autoComplete="off"
        maxLength={5}
        aria-invalid={!isQuantity}
        aria-describedby="gift-pieces-note"
        value={pieces}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <p id="gift-pieces-note" className={isQuantity ? classes['note'] : payClasses['notAmount']}>
        {isQuantity ? t('counterPoints.allPieces', { pieces: most }) : t('counterPoints.notPieces')}
      </p>
    </div>
  );
}
