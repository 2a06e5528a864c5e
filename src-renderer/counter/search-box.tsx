/** The search field, which also shows the quantity that waits for its article. */
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPendingQuantity } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import { useCommands } from './commands-context.tsx';
import { useCounter } from './counter-store.ts';
import { ENQUIRY_KEY, endEnquiry, startEnquiry } from './price-enquiry.ts';
import classes from './search-panel.module.css';
import { RESULTS_ID, resultId } from './search-results.tsx';
import { takeTyped } from './typing.ts';

/** @param activeResult index of the hit that Enter would add */
export function SearchBox({ activeResult }: { readonly activeResult: number | null }): ReactNode {
  const { t } = useTranslation();
  const commands = useCommands();
  const { typed, panel, pendingQuantity, enquiring, set } = useCounter();
  const input = useRef<HTMLInputElement>(null);
  const isOpen = panel === 'search';
  const isWaiting = enquiring || pendingQuantity !== null;
  useEffect(() => {
    if (isOpen) input.current?.focus();
    else input.current?.blur();
  }, [isOpen]);
  // What nobody can see any more is not asked: the mark goes, the mode goes.
  useEffect(() => endEnquiry, []);
  const change = (text: string): void => {
    // In an empty field the signs mean the line, as they do everywhere else.
    if (text === '+' || text === '-') commands.change(text === '+' ? 1 : -1);
    else if (text === ENQUIRY_KEY) startEnquiry();
    else takeTyped(text);
  };
  return (
    <div className={classes['searchArea']}>
      <div className={`${classes['box']} ${isWaiting ? classes['waiting'] : ''}`}>
        <Sign />
        <input
          ref={input}
          className={classes['input']}
          role="combobox"
          aria-expanded={typed.trim() !== ''}
          aria-controls={RESULTS_ID}
          aria-activedescendant={activeResult === null ? undefined : resultId(activeResult)}
          aria-label={t('counter.search.label')}
          placeholder={t(enquiring ? 'enquiry.hint' : isWaiting ? 'counter.pending.hint' : 'counter.search.label')}
          autoComplete="off"
          spellCheck={false}
          inputMode="none"
          value={typed}
          onChange={(event) => change(event.currentTarget.value)}
          onFocus={() => set({ panel: 'search' })}
        />
        <KeyCap of={isOpen || isWaiting ? 'Escape' : 'F2'} />
      </div>
    </div>
  );
}

/** What the next article is for: looked for, sold in this quantity, or only asked about. */
function Sign(): ReactNode {
  const { t } = useTranslation();
  const { enquiring, pendingQuantity } = useCounter();
  if (enquiring) {
    return (
      <p className={classes['pending']} role="status">
        {t('enquiry.mark')}
      </p>
    );
  }
  return pendingQuantity === null ? <IconSearch size={18} stroke={1.75} aria-hidden="true" /> : <Pending />;
}

function Pending(): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const quantity = useCounter((state) => state.pendingQuantity) ?? 0;
  return (
    <p className={classes['pending']} role="status">
      <span className="visually-hidden">{t('counter.pending.label')} </span>
      {t('counter.pending.figure', { quantity: formatPendingQuantity(quantity, locale) })}
    </p>
  );
}
