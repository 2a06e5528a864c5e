/** Up to nine departments as buttons; each sells the amount that was typed before it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '../format/money.ts';
import { useFormats } from '../format/use-formats.ts';
import { KeyCap } from '../parts/key-cap.tsx';
import { keepFocus } from '../parts/press-button.tsx';
import classes from './department-keys.module.css';
import { useDepartments } from './departments.ts';
import type { useDepartmentTyped } from './use-department-typed.ts';

const SHOWN = 9;

export function DepartmentKeys({ amount, sell }: ReturnType<typeof useDepartmentTyped>): ReactNode {
  const { t } = useTranslation();
  const formats = useFormats();
  const departments = useDepartments().slice(0, SHOWN);
  if (departments.length === 0 && !amount) return null;
  return (
    <section className={classes['departments']} aria-label={t('departments.label')}>
      {amount && (
        <p className={classes['amount']} role="status">
          {t('departments.amount', { amount: formatMoney(amount.price, formats) })}
        </p>
      )}
      {departments.length > 0 && (
        <div className={classes['keys']}>
          {departments.map(({ number, name }) => (
            <button
              key={number}
              type="button"
              className={classes['key']}
              onMouseDown={keepFocus}
              onClick={() => sell(number)}
            >
              <span className={classes['name']}>{name === '' ? t('departments.numbered', { number }) : name}</span>
              <KeyCap of={`/${number}`} />
            </button>
          ))}
        </div>
      )}
    </section>
  );
}
