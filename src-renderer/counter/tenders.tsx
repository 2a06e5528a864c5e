/** The ways of paying. Those that do not work yet keep their place and say so. */
import {
  IconCash,
  IconCreditCard,
  IconFileInvoice,
  IconNotebook,
  IconTicket,
  type TablerIcon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../parts/key-cap.tsx';
import { keepFocus } from '../parts/press-button.tsx';
import { useCounter } from './counter-store.ts';
import classes from './pay-panel.module.css';
import { chooseTender, isOff, type ShownTender, TENDER_KEYS } from './tender-keys.ts';

export const TENDER_ICONS: Readonly<Record<ShownTender, TablerIcon>> = {
  cash: IconCash,
  card: IconCreditCard,
  voucher: IconTicket,
  account: IconNotebook,
  invoice: IconFileInvoice,
};

export function Tenders(): ReactNode {
  const { t } = useTranslation();
  const chosen = useCounter((state) => state.tender);
  return (
    <fieldset className={classes['tenders']}>
      <legend className="visually-hidden">{t('pay.tenders')}</legend>
      {TENDER_KEYS.map(({ tender, key }) => {
        const Icon = TENDER_ICONS[tender];
        return (
          <button
            key={tender}
            type="button"
            className={classes['tender']}
            aria-pressed={tender === chosen}
            aria-disabled={isOff(tender)}
            onMouseDown={keepFocus}
            onClick={() => chooseTender(tender)}
          >
            <Icon size={18} stroke={1.75} aria-hidden="true" />
            <span className={classes['tenderName']}>{t(`pay.${tender}`)}</span>
            <KeyCap of={key} />
          </button>
        );
      })}
    </fieldset>
  );
}
