/** The tenders already taken, in their order; each can be taken back. */
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatAmount } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { keepFocus } from '../parts/press-button.tsx';
import classes from './pay-panel.module.css';
import { removeTaken } from './split-payment.ts';
import type { TakenTender } from './taken-tenders.ts';
import { TENDER_ICONS } from './tenders.tsx';

export function TakenList({ taken }: { readonly taken: readonly TakenTender[] }): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the last one taken is in sight
  useLayoutEffect(() => {
    if (list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [taken.length]);
  return (
    <ul ref={list} className={classes['taken']} aria-label={t('pay.takenList')}>
      {taken.map(({ tender, amount, reference }, index) => {
        const Icon = TENDER_ICONS[tender];
        const name = t(`pay.${tender}`);
        const full = reference.trim() ? t('pay.withReference', { tender: name, reference: reference.trim() }) : name;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tender has no identity but its place
          <li key={index} className={classes['takenRow']}>
            <Icon size={18} stroke={1.75} aria-hidden="true" />
            <span className={classes['takenName']}>
              {tender === 'credit-note' ? name : full}
              {tender === 'credit-note' && <span className={classes['most']}>{reference}</span>}
            </span>
            <span className={classes['takenAmount']}>{formatAmount(amount, formats)}</span>
            <button
              type="button"
              className={classes['takenRemove']}
              aria-label={t('pay.remove', { tender: full })}
              onMouseDown={keepFocus}
              onClick={() => removeTaken(index)}
            >
              <IconX size={18} stroke={1.75} aria-hidden="true" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
