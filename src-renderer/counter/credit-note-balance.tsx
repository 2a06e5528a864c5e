/** What is left on the credit note whose code was typed or scanned, and how much of it would be taken. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './pay-panel.module.css';
import { usePayState } from './pay-state.ts';
import { useCreditNote } from './use-credit-note.ts';

export function CreditNoteBalance(): ReactNode {
  const { t } = useTranslation();
  const { inHand } = usePayState();
  const found = useCreditNote();
  if (found === 'unknown') {
    return (
      <p className={`${classes['note']} ${classes['refused']}`} role="alert">
        {t('pay.noteUnknown')}
      </p>
    );
  }
  if (found === null) return <p className={classes['note']}>{t('pay.noteAsks')}</p>;
  return (
    <p className={classes['note']} role="status">
      {t('pay.noteBalance', { balance: found.balance, taken: inHand })}
    </p>
  );
}
