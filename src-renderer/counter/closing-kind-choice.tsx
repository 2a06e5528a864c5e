/** While another document than a receipt is made: which one, for whom, and what it lets the customer pay. */
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { KeyCap } from '../parts/key-cap.tsx';
import { keepFocus } from '../parts/press-button.tsx';
import { chooseKind, DOCUMENTS } from './closing-kinds.ts';
import { useCounter } from './counter-store.ts';
import classes from './pay-panel.module.css';
import { usePayState } from './pay-state.ts';

export function ClosingKindChoice(): ReactNode {
  const { t } = useTranslation();
  const { kind } = usePayState();
  return (
    <div className={classes['kind']}>
      {kind !== 'on-account' && (
        <fieldset className={`${classes['group']} ${classes['segments']}`}>
          <legend className="visually-hidden">{t('pay.documents')}</legend>
          {DOCUMENTS.map((document) => (
            <button
              key={document}
              type="button"
              className={classes['amount']}
              aria-pressed={document === kind}
              onMouseDown={keepFocus}
              onClick={() => document !== kind && chooseKind(document)}
            >
              {t(`document.kind.${document}`)}
            </button>
          ))}
        </fieldset>
      )}
      <ForWhom />
    </div>
  );
}

function ForWhom(): ReactNode {
  const { t } = useTranslation();
  const { isOpen, lacksCustomer } = usePayState();
  const customer = useCounter((state) => state.snapshot?.customer?.name ?? '');
  if (lacksCustomer) {
    return (
      <p className={`${classes['note']} ${classes['missing']}`} role="status">
        <Trans t={t} i18nKey="pay.customerMissing" components={{ k: <KeyCap of="F3" /> }} />
      </p>
    );
  }
  return (
    <p className={classes['note']}>
      {customer !== '' && <b>{t('pay.forCustomer', { customer })} </b>}
      {isOpen && t('pay.partOrNothing')}
    </p>
  );
}
