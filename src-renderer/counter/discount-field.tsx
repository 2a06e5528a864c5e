/** How much: a percentage or an amount, in a field that has the focus, with the usual percentages beneath. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { currencySign, formatAmount } from '../format/money.ts';
import { formatPercent } from '../format/percent.ts';
import { useFormats } from '../format/use-formats.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import { keepFocus } from '../parts/press-button.tsx';
import { useCounter } from './counter-store.ts';
import classes from './discount-panel.module.css';
import { useDiscountState } from './discount-state.ts';
import { letterSoon } from './letter-in-field.ts';
import payClasses from './pay-panel.module.css';
import { toggleKind } from './use-discount.ts';

const CHIPS = [500, 1000, 2000, 5000] as const;
const PROBLEM_ID = 'discount-problem';
const EXAMPLE = { percent: 1250, amount: 120 } as const;
const LABELS = {
  percent: 'discount.typedPercent',
  amount: 'discount.typedAmount',
  price: 'discount.typedPrice',
} as const;

export function DiscountField(): ReactNode {
  const { t } = useTranslation();
  const { discountTyped, set } = useCounter();
  const { kind: kindNow, target, isFigure } = useDiscountState();
  const kind = kindNow === 'voucher' ? 'percent' : kindNow;
  const input = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice begins in the field
  useEffect(() => input.current?.focus(), [target]);
  const change = (text: string): void => {
    if (/[%p]/i.test(text)) letterSoon(toggleKind);
    set({ discountTyped: text.replace(/[^\d.,]/g, '') });
  };
  return (
    <>
      <div className={payClasses['fields']}>
        <div className={payClasses['field']}>
          <label className={payClasses['label']} htmlFor="discount">
            {t(LABELS[kind])}
          </label>
          <input
            ref={input}
            id="discount"
            className={payClasses['given']}
            inputMode="none"
            autoComplete="off"
            aria-invalid={!isFigure}
            aria-describedby={isFigure ? undefined : PROBLEM_ID}
            value={discountTyped}
            onChange={(event) => change(event.currentTarget.value)}
          />
        </div>
        {kind !== 'price' && <Kinds kind={kind} />}
      </div>
      {!isFigure && <NoFigure />}
      {kind === 'percent' && <Chips />}
    </>
  );
}

function Kinds({ kind }: { readonly kind: 'percent' | 'amount' }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const set = useCounter((state) => state.set);
  return (
    <fieldset className={classes['kinds']}>
      <legend className="visually-hidden">{t('discount.kinds')}</legend>
      {(['percent', 'amount'] as const).map((each) => (
        <button
          key={each}
          type="button"
          className={`${payClasses['amount']} ${classes['kind']}`}
          aria-pressed={each === kind}
          onMouseDown={keepFocus}
          onClick={() => set({ discountKind: each })}
        >
          <span aria-hidden="true">{each === 'percent' ? '%' : currencySign(formats)}</span>
          <span className="visually-hidden">{t(`discount.${each}`)}</span>
          {each !== kind && <KeyCap of="%" />}
        </button>
      ))}
    </fieldset>
  );
}

function Chips(): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const { figure } = useDiscountState();
  const set = useCounter((state) => state.set);
  return (
    <fieldset className={classes['chips']}>
      <legend className="visually-hidden">{t('discount.chips')}</legend>
      {CHIPS.map((basisPoints) => (
        <button
          key={basisPoints}
          type="button"
          className={payClasses['amount']}
          aria-pressed={figure === basisPoints}
          onMouseDown={keepFocus}
          onClick={() => set({ discountTyped: String(basisPoints / 100) })}
        >
          {formatPercent(basisPoints, locale)}
        </button>
      ))}
    </fieldset>
  );
}

function NoFigure(): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const { kind } = useDiscountState();
  return (
    <p id={PROBLEM_ID} className={payClasses['notAmount']} role="alert">
      {kind === 'percent'
        ? t('discount.notPercent', { example: formatPercent(EXAMPLE.percent, formats.locale) })
        : t('pay.notAnAmount', { example: formatAmount(EXAMPLE.amount, formats) })}
    </p>
  );
}
