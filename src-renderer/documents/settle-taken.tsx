/** The tenders already taken; each can be taken back. */
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakenTender } from '../counter/taken-tenders.ts';
import { formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { keepFocus } from '../parts/press-button.tsx';
import classes from './document-drawer.module.css';

interface SettleTakenProps {
  readonly taken: readonly TakenTender[];
  readonly onRemove: (index: number) => void;
}

export function SettleTaken({ taken, onRemove }: SettleTakenProps): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  if (taken.length === 0) return null;
  return (
    <ul className={classes['taken']} aria-label={t('pay.takenList')}>
      {taken.map(({ tender, amount, reference }, index) => {
        const name = t(`pay.${tender}`);
        const full = reference.trim() ? t('pay.withReference', { tender: name, reference: reference.trim() }) : name;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tender has no identity but its place
          <li key={index}>
            <span className={classes['takenName']}>{full}</span>
            <span>{formatAmount(amount, formats)}</span>
            <button
              type="button"
              className={classes['remove']}
              aria-label={t('pay.remove', { tender: full })}
              onMouseDown={keepFocus}
              onClick={() => onRemove(index)}
            >
              <IconX size={18} stroke={1.75} aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
