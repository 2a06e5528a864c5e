/** The ways of paying, and beneath them as what the sale is closed: left on account, or by document. */
import { IconCash, IconCreditCard, IconReceiptRefund, IconTicket, type TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../parts/key-cap.tsx';
import { keepFocus } from '../parts/press-button.tsx';
import { chooseKind, DOCUMENTS, kindRefusal, nextDocument } from './closing-kinds.ts';
import { useCounter } from './counter-store.ts';
import classes from './pay-panel.module.css';
import type { TenderName } from './taken-tenders.ts';
import { chooseTender, isOff, TENDER_KEYS } from './tender-keys.ts';
import { limitOf } from './tender-limits.ts';

export const TENDER_ICONS: Readonly<Record<TenderName, TablerIcon>> = {
  cash: IconCash,
  card: IconCreditCard,
  voucher: IconTicket,
  'credit-note': IconReceiptRefund,
};

export function Tenders(): ReactNode {
  const { t } = useTranslation();
  const state = useCounter();
  const isRefund = (state.snapshot?.total ?? 0) < 0;
  return (
    <div className={classes['tenders']}>
      <fieldset className={classes['group']}>
        <legend className="visually-hidden">{t(isRefund ? 'pay.refundTenders' : 'pay.tenders')}</legend>
        {TENDER_KEYS.map(({ tender, key }) => {
          const Icon = TENDER_ICONS[tender];
          const most = isRefund ? limitOf(tender, state) : null;
          return (
            <button
              key={tender}
              type="button"
              className={classes['tender']}
              aria-pressed={tender === state.tender}
              aria-disabled={isOff(tender)}
              onMouseDown={keepFocus}
              onClick={() => chooseTender(tender)}
            >
              <Icon size={18} stroke={1.75} aria-hidden="true" />
              <span className={classes['tenderName']}>
                {t(`pay.${tender}`)}
                {most !== null && <span className={classes['most']}>{t('pay.upTo', { most })}</span>}
              </span>
              <KeyCap of={key} />
            </button>
          );
        })}
      </fieldset>
      <Kinds />
    </div>
  );
}

/** D shows the document that it has turned to. */
function Kinds(): ReactNode {
  const { t } = useTranslation();
  const closingKind = useCounter((state) => state.closingKind);
  const document = DOCUMENTS.find((kind) => kind === closingKind);
  return (
    <fieldset className={`${classes['group']} ${classes['halves']}`}>
      <legend className="visually-hidden">{t('pay.kinds')}</legend>
      <button
        type="button"
        className={`${classes['tender']} ${classes['kindKey']}`}
        aria-pressed={closingKind === 'on-account'}
        aria-disabled={kindRefusal('on-account') !== null}
        onMouseDown={keepFocus}
        onClick={() => chooseKind('on-account')}
      >
        {t('pay.account')}
        <KeyCap of="s" />
      </button>
      <button
        type="button"
        className={`${classes['tender']} ${classes['kindKey']}`}
        aria-pressed={document !== undefined}
        aria-disabled={kindRefusal('invoice') !== null}
        onMouseDown={keepFocus}
        onClick={nextDocument}
      >
        {t('pay.invoice')}
        <KeyCap of="d" />
      </button>
    </fieldset>
  );
}
