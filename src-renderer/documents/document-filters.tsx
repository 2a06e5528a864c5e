/** What the list shows: the text typed, a kind, only what is open, from one day to another. */
import { IconSearch } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_KINDS } from '../../core/basket/documents.ts';
import { useTypedDay } from '../format/use-typed-day.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import type { ChosenFilter } from './document-filter.ts';
import classes from './documents-screen.module.css';

interface DocumentFiltersProps {
  readonly filter: ChosenFilter;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onChange: (change: Partial<ChosenFilter>) => void;
}

export function DocumentFilters({ filter, search, onChange }: DocumentFiltersProps): ReactNode {
  const { t } = useTranslation();
  const kindOf = (value: string): ChosenFilter['kind'] => DOCUMENT_KINDS.find((kind) => kind === value) ?? 'all';
  return (
    <search className={classes['filters']}>
      <div className={classes['search']}>
        <IconSearch size={18} stroke={1.75} aria-hidden="true" />
        <input
          ref={search}
          type="text"
          aria-label={t('documents.search')}
          placeholder={t('documents.search')}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={filter.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
        <KeyCap of={filter.text === '' ? 'F2' : 'Escape'} />
      </div>
      <select
        className={classes['field']}
        aria-label={t('documents.kind')}
        value={filter.kind}
        onChange={(event) => onChange({ kind: kindOf(event.currentTarget.value) })}
      >
        <option value="all">{t('documents.allKinds')}</option>
        {DOCUMENT_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {t(`documents.kinds.${kind}`)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className={classes['field']}
        aria-pressed={filter.open}
        onClick={() => onChange({ open: !filter.open })}
      >
        {t('documents.openOnly')}
      </button>
      <div className={classes['days']}>
        <Day name="from" filter={filter} onChange={onChange} />
        <Day name="to" filter={filter} onChange={onChange} />
      </div>
    </search>
  );
}

type DayProps = Pick<DocumentFiltersProps, 'filter' | 'onChange'> & { readonly name: 'from' | 'to' };

function Day({ name, filter, onChange }: DayProps): ReactNode {
  const { t } = useTranslation();
  const day = useTypedDay(filter[name], 'last', (chosen) => onChange({ [name]: chosen }));
  return (
    <label className={classes['day']}>
      {t(`documents.${name}`)}
      <input type="text" className={classes['field']} autoComplete="off" maxLength={10} {...day} />
    </label>
  );
}
