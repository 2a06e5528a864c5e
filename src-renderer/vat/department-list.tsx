/** The department keys: number, name and the rate at which each sells. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '../format/percent.ts';
import { formatWhole } from '../format/quantity.ts';
import { useFormats } from '../format/use-formats.ts';
import { PressButton } from '../parts/press-button.tsx';
import type { ListProps } from './chosen.ts';
import classes from './vat-screen.module.css';

export function DepartmentList({ vat, chosen, mayChange, onChoose }: ListProps): ReactNode {
  const { t } = useTranslation();
  const { locale } = useFormats();
  return (
    <section aria-labelledby="departments-title">
      <header className={classes['listHead']}>
        <h2 id="departments-title">{t('vat.departments')}</h2>
        {mayChange && (
          <PressButton small onPress={() => onChoose({ kind: 'department', number: null })}>
            {t('vat.newDepartment')}
          </PressButton>
        )}
      </header>
      {vat.departments.length === 0 && <p className={classes['none']}>{t('vat.departmentsNone')}</p>}
      <ul>
        {vat.departments.map(({ number, name, vatCode, vat: rate }) => (
          <li key={number}>
            <button
              type="button"
              data-row
              className={`${classes['row']} ${classes['department']}`}
              aria-current={chosen?.kind === 'department' && chosen.number === number}
              disabled={!mayChange}
              onClick={() => onChoose({ kind: 'department', number })}
            >
              <span className={classes['figure']}>{formatWhole(number, locale)}</span>
              <span className={classes['name']}>{name}</span>
              <span className={classes['cell']}>
                {rate ? t('vat.ofRate', { code: vatCode, percent: formatPercent(rate.basisPoints, locale) }) : vatCode}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
