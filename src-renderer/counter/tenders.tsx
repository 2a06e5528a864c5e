/** The ways of paying. Only cash works so far; the others keep their place and say so. */
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
import { sayNotYet } from './not-yet.ts';
import classes from './pay-panel.module.css';

type Tender = 'cash' | 'card' | 'voucher' | 'account' | 'invoice';

const TENDERS: readonly { readonly tender: Tender; readonly key: string; readonly icon: TablerIcon }[] = [
  { tender: 'cash', key: 'c', icon: IconCash },
  { tender: 'card', key: 'a', icon: IconCreditCard },
  { tender: 'voucher', key: 'b', icon: IconTicket },
  { tender: 'account', key: 's', icon: IconNotebook },
  { tender: 'invoice', key: 'd', icon: IconFileInvoice },
];

export function Tenders(): ReactNode {
  const { t } = useTranslation();
  return (
    <fieldset className={classes['tenders']}>
      <legend className="visually-hidden">{t('pay.tenders')}</legend>
      {TENDERS.map(({ tender, key, icon: Icon }) => (
        <button
          key={tender}
          type="button"
          className={classes['tender']}
          aria-pressed={tender === 'cash'}
          aria-disabled={tender !== 'cash'}
          onMouseDown={keepFocus}
          onClick={() => {
            if (tender !== 'cash') sayNotYet(tender);
          }}
        >
          <Icon size={18} stroke={1.75} aria-hidden="true" />
          <span className={classes['tenderName']}>{t(`pay.${tender}`)}</span>
          <KeyCap of={key} />
        </button>
      ))}
    </fieldset>
  );
}
