/** The amount received, in a field of its own that has the focus as long as the panel is open. */
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCounter } from './counter-store.ts';
import { type NotYet, sayNotYet } from './not-yet.ts';
import classes from './pay-panel.module.css';
import { usePayState } from './pay-state.ts';

export const NO_AMOUNT_ID = 'given-problem';

/** The letters of the tenders, which can be pressed while the amount is typed. */
const LETTERS: Readonly<Record<string, NotYet>> = { a: 'card', b: 'voucher', s: 'account', d: 'invoice' };

export function GivenField(): ReactNode {
  const { t } = useTranslation();
  const { given, set } = useCounter();
  const { isAmount } = usePayState();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  const change = (text: string): void => {
    const tender = LETTERS[text.replace(/[\d.,]/g, '').toLowerCase()];
    if (tender) sayNotYet(tender);
    set({ given: text.replace(/[^\d.,]/g, '') });
  };
  return (
    <>
      <label className={classes['label']} htmlFor="given">
        {t('pay.given')}
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
    </>
  );
}
