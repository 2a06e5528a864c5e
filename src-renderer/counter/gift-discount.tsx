/** Points into a discount: points or money typed, what it comes to, and every cap with the one that applies. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { currencySign, formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import { keepFocus } from '../parts/press-button.tsx';
import { useCounter } from './counter-store.ts';
import discountClasses from './discount-panel.module.css';
import { DiscountOffer } from './gift-discount-offer.tsx';
import classes from './gift-panel.module.css';
import { toggleGiftKind, useAskedPoints, useGiftPanel } from './gift-panel-state.ts';
import { letterSoon } from './letter-in-field.ts';
import payClasses from './pay-panel.module.css';

const PROBLEM_ID = 'points-problem';
const KINDS = ['points', 'money'] as const;
/** Of a figure as it is typed, in minor units. */
const EXAMPLE = 250;

export function GiftDiscount(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const asked = useAskedPoints();
  const amount = useGiftPanel((state) => state.amount);
  return (
    <div id="gift-body" className={classes['tab']} role="tabpanel" aria-labelledby="gift-tab-discount">
      <div className={classes['body']}>
        <Present />
        <div className={payClasses['fields']}>
          <AmountField isFigure={asked !== null} />
          <Kinds />
        </div>
        {asked === null && (
          <p id={PROBLEM_ID} className={payClasses['notAmount']} role="alert">
            {t('counterPoints.notFigure', { example: formatAmount(EXAMPLE, formats) })}
          </p>
        )}
        {amount === '' && <p className={classes['note']}>{t('counterPoints.everything')}</p>}
        <DiscountOffer />
      </div>
    </div>
  );
}

function AmountField({ isFigure }: { readonly isFigure: boolean }): ReactNode {
  const { t } = useTranslation();
  const { kind, amount, set } = useGiftPanel();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const change = (text: string): void => {
    if (/[%p]/i.test(text)) letterSoon(toggleGiftKind);
    set({ amount: text.replace(/[^\d.,]/g, '') });
  };
  return (
    <div className={payClasses['field']}>
      <label className={payClasses['label']} htmlFor="points">
        {t(kind === 'points' ? 'counterPoints.typedPoints' : 'counterPoints.typedMoney')}
      </label>
      <input
        ref={input}
        id="points"
        className={payClasses['given']}
        inputMode="none"
        autoComplete="off"
        maxLength={16}
        aria-invalid={!isFigure}
        aria-describedby={isFigure ? undefined : PROBLEM_ID}
        value={amount}
        onChange={(event) => change(event.currentTarget.value)}
      />
    </div>
  );
}

function Kinds(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { kind, set } = useGiftPanel();
  return (
    <fieldset className={discountClasses['kinds']}>
      <legend className="visually-hidden">{t('counterPoints.kinds')}</legend>
      {KINDS.map((each) => (
        <button
          key={each}
          type="button"
          className={`${payClasses['amount']} ${discountClasses['kind']}`}
          aria-pressed={each === kind}
          onMouseDown={keepFocus}
          onClick={() => set({ kind: each })}
        >
          <span aria-hidden="true">{each === 'points' ? t('counterPoints.unit') : currencySign(formats)}</span>
          <span className="visually-hidden">
            {t(each === 'points' ? 'counterPoints.inPoints' : 'counterPoints.inMoney')}
          </span>
          {each !== kind && <KeyCap of="p" />}
        </button>
      ))}
    </fieldset>
  );
}

/** What stands on the sale now. */
function Present(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const discount = useCounter((state) => state.snapshot?.points?.discount ?? null);
  if (!discount) return null;
  if (discount.refusal !== null) return <p className={classes['warns']}>{t('counterPoints.discountTakesNothing')}</p>;
  const amount = formatAmount(-discount.amount, formats);
  return <p className={classes['present']}>{t('counterPoints.now', { amount, points: discount.points })}</p>;
}
