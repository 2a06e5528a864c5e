/** What is looked for: days, a reason, points from and to, a word of the note. */
import { type ReactNode, type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOVEMENT_KINDS } from '../../core/ledger/movement.ts';
import { formatPoints, parsePoints } from '../format/points.ts';
import { useFormats } from '../format/use-formats.ts';
import { useTypedDay } from '../format/use-typed-day.ts';
import type { ChosenFilter } from './movement-filter.ts';
import classes from './movement-filters.module.css';

export interface FilterProps {
  readonly filter: ChosenFilter;
  readonly onChange: (change: Partial<ChosenFilter>) => void;
}

interface MovementFiltersProps extends FilterProps {
  readonly search?: RefObject<HTMLInputElement | null>;
  /** Before the others: whose movements. */
  readonly children?: ReactNode;
}

export function MovementFilters({ filter, search, onChange, children }: MovementFiltersProps): ReactNode {
  const { t } = useTranslation();
  const kindOf = (value: string): ChosenFilter['kind'] => MOVEMENT_KINDS.find((kind) => kind === value) ?? 'all';
  return (
    <search className={classes['filters']} aria-label={t('pointsLedger.filter.title')}>
      {children}
      <Day name="from" filter={filter} onChange={onChange} />
      <Day name="to" filter={filter} onChange={onChange} />
      <label className={classes['label']}>
        {t('pointsLedger.filter.kind')}
        <select
          className={classes['field']}
          value={filter.kind}
          onChange={(event) => onChange({ kind: kindOf(event.currentTarget.value) })}
        >
          <option value="all">{t('pointsLedger.filter.allKinds')}</option>
          {MOVEMENT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`pointsLedger.kind.${kind}`)}
            </option>
          ))}
        </select>
      </label>
      <Value name="least" filter={filter} onChange={onChange} />
      <Value name="most" filter={filter} onChange={onChange} />
      <label className={classes['label']}>
        {t('pointsLedger.filter.note')}
        <input
          ref={search}
          type="text"
          className={`${classes['field']} ${classes['text']}`}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={filter.text}
          onChange={(event) => onChange({ text: event.currentTarget.value })}
        />
      </label>
    </search>
  );
}

function Day({ name, filter, onChange }: FilterProps & { readonly name: 'from' | 'to' }): ReactNode {
  const { t } = useTranslation();
  const day = useTypedDay(filter[name], 'last', (chosen) => onChange({ [name]: chosen }));
  return (
    <label className={classes['label']}>
      {t(`pointsLedger.filter.${name}`)}
      <input
        type="text"
        className={`${classes['field']} ${classes['day']}`}
        autoComplete="off"
        maxLength={10}
        {...day}
      />
    </label>
  );
}

/** What is no number of points yet counts as none. */
function Value({ name, filter, onChange }: FilterProps & { readonly name: 'least' | 'most' }): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const [typed, setTyped] = useState(() => {
    const before = filter[name];
    return before === null ? '' : formatPoints(before, locale);
  });
  const isWrong = typed.trim() !== '' && signedPoints(typed) === null;
  return (
    <label className={classes['label']}>
      {t(`pointsLedger.filter.${name}`)}
      <input
        type="text"
        inputMode="decimal"
        className={`${classes['field']} ${classes['value']}`}
        autoComplete="off"
        maxLength={9}
        aria-invalid={isWrong}
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          onChange({ [name]: signedPoints(value) });
        }}
      />
    </label>
  );
}

/** `10`, `-10` or `−10,50`: what was taken is negative. */
function signedPoints(typed: string): number | null {
  const [, sign = '', figure = ''] = /^\s*([-\u2212]?)(.*)$/.exec(typed) ?? [];
  const points = parsePoints(figure);
  return points === null || sign === '' ? points : -points;
}
