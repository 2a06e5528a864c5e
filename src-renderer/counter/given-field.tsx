/** The amount in a field that has the focus as long as the panel is open; a slip's reference or a credit note's code beside it. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCounter } from './counter-store.ts';
import { letterSoon } from './letter-in-field.ts';
import classes from './pay-panel.module.css';
import { usePayState } from './pay-state.ts';
import { pressPayLetter } from './tender-keys.ts';

export const NO_AMOUNT_ID = 'given-problem';
export const REFERENCE_ID = 'reference';

export function GivenField(): ReactNode {
  const { t } = useTranslation();
  const { given, set } = useCounter();
  const { isAmount, isRefund, tender } = usePayState();
  const wantsCode = tender === 'credit-note' && !isRefund;
  const isNewNote = tender === 'credit-note' && isRefund;
  const input = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tender begins with its amount, a credit note with its code
  useEffect(() => {
    if (wantsCode) document.getElementById(REFERENCE_ID)?.focus();
    else input.current?.focus();
  }, [tender]);
  const change = (text: string): void => {
    const letter = text.replace(/[\d.,]/g, '').at(0);
    if (letter) letterSoon(() => pressPayLetter(letter));
    set({ given: text.replace(/[^\d.,]/g, '') });
  };
  return (
    <div className={`${classes['fields']} ${wantsCode ? classes['withCode'] : ''}`}>
      <div className={classes['field']}>
        <label className={classes['label']} htmlFor="given">
          {t(isRefund ? `pay.giveBackBy.${tender}` : `pay.amount.${tender}`)}
        </label>
        <input
          ref={input}
          id="given"
          className={classes['given']}
          inputMode="none"
          autoComplete="off"
          aria-invalid={!isAmount}
          aria-describedby={isAmount ? undefined : NO_AMOUNT_ID}
          value={given}
          onChange={(event) => change(event.currentTarget.value)}
        />
      </div>
      {tender !== 'cash' && !isNewNote && <ReferenceField isCode={wantsCode} />}
    </div>
  );
}

function ReferenceField({ isCode }: { readonly isCode: boolean }): ReactNode {
  const { t } = useTranslation();
  const { reference, set } = useCounter();
  const asTyped = (text: string): string => (isCode ? text.toUpperCase() : text);
  return (
    <div className={classes['field']}>
      <label className={classes['label']} htmlFor={REFERENCE_ID}>
        {t(isCode ? 'pay.code' : 'pay.reference')}
      </label>
      <input
        id={REFERENCE_ID}
        className={`${classes['given']} ${classes['reference']}`}
        inputMode="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={64}
        value={reference}
        onChange={(event) => set({ reference: asTyped(event.currentTarget.value) })}
      />
    </div>
  );
}
