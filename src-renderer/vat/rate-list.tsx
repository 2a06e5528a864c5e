/** The VAT codes with what is in force today and what comes next. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VatEntry } from '../../contract/window-types.ts';
import { formatDay } from '../format/instants.ts';
import { formatPercent } from '../format/percent.ts';
import { formatWhole } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { PressButton } from '../parts/press-button.tsx';
import type { ListProps } from './chosen.ts';
import { nextPeriod } from './periods.ts';
import classes from './vat-screen.module.css';

const COLUMNS = ['code', 'today', 'nature', 'department', 'next'] as const;

export function RateList({ vat, chosen, mayChange, onChoose }: ListProps): ReactNode {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="rates-title">
      <header className={classes['listHead']}>
        <h2 id="rates-title">{t('vat.rates')}</h2>
        {mayChange && (
          <PressButton small onPress={() => onChoose({ kind: 'rate', code: null })}>
            {t('vat.newRate')}
          </PressButton>
        )}
      </header>
      <p className={`${classes['row']} ${classes['rate']} ${classes['heads']}`} aria-hidden="true">
        {COLUMNS.map((column) => (
          <span key={column}>{t(`vat.column.${column}`)}</span>
        ))}
      </p>
      <ul>
        {vat.rates.map((rate) => (
          <li key={rate.code}>
            <RateRow
              rate={rate}
              today={vat.today}
              isChosen={chosen?.kind === 'rate' && chosen.code === rate.code}
              onPress={() => onChoose({ kind: 'rate', code: rate.code })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RateRowProps {
  readonly rate: VatEntry;
  readonly today: string;
  readonly isChosen: boolean;
  readonly onPress: () => void;
}

function RateRow({ rate, today, isChosen, onPress }: RateRowProps): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  const next = nextPeriod(rate.periods, today);
  return (
    <button
      type="button"
      data-row
      className={`${classes['row']} ${classes['rate']}`}
      aria-current={isChosen}
      onClick={onPress}
    >
      <span className={classes['name']}>{rate.code}</span>
      <span className={classes['figure']}>
        {rate.basisPoints === null ? t('vat.notYet') : formatPercent(rate.basisPoints, locale)}
      </span>
      <Cell spoken={t('vat.column.nature')}>{rate.nature}</Cell>
      <Cell spoken={t('vat.column.department')}>{formatWhole(rate.department, locale)}</Cell>
      <Cell spoken={t('vat.column.next')}>
        {next?.from &&
          t('vat.nextChange', { percent: formatPercent(next.basisPoints, locale), day: formatDay(next.from, locale) })}
      </Cell>
    </button>
  );
}

/** The heads are drawn above; to be heard, each cell says its own. */
function Cell({ spoken, children }: { readonly spoken: string; readonly children: ReactNode }): ReactNode {
  return (
    <span className={classes['cell']}>
      {children && <span className="visually-hidden">{spoken} </span>}
      {children}
    </span>
  );
}
