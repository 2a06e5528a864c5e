/** The customers whom a search found: rows of 56 px, the one whom Enter chooses marked. */
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerHit } from '../../contract/window-types.ts';
import { whereAndHow } from '../customers/customer-list.tsx';
import { nameOf } from '../customers/name-of.ts';
import { keepFocus } from '../parts/press-button.tsx';
import { useCustomerPanelState } from './customer-panel-state.ts';
import classes from './search-panel.module.css';
import type { CustomerPanelActions } from './use-customer-panel.ts';

export const CUSTOMER_RESULTS_ID = 'customer-results';

export function customerResultId(index: number): string {
  return `customer-result-${index}`;
}

export function CustomerResults({ actions }: { readonly actions: CustomerPanelActions }): ReactNode {
  const { t } = useTranslation();
  const { hits, total, answered, marked, choose } = actions;
  const text = useCustomerPanelState((state) => state.typed).trim();
  useEffect(() => {
    if (marked !== null) document.getElementById(customerResultId(marked))?.scrollIntoView?.({ block: 'nearest' });
  }, [marked]);
  return (
    <div className={classes['results']}>
      <p className="visually-hidden" role="status">
        {answered && text !== '' && t('customers.found', { count: total })}
      </p>
      <div id={CUSTOMER_RESULTS_ID} role="listbox" aria-label={t('customers.title')}>
        {hits.map((hit, index) => (
          <Hit key={hit.id} hit={hit} index={index} selected={index === marked} onChoose={choose} />
        ))}
      </div>
      {answered && hits.length === 0 && (
        <p className={classes['none']}>{text === '' ? t('customers.empty') : t('customers.none', { text })}</p>
      )}
      {total > hits.length && <p className={classes['none']}>{t('customers.more')}</p>}
    </div>
  );
}

interface HitProps {
  readonly hit: CustomerHit;
  readonly index: number;
  readonly selected: boolean;
  readonly onChoose: (hit: CustomerHit) => void;
}

function Hit({ hit, index, selected, onChoose }: HitProps): ReactNode {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names this option as its active one
    // biome-ignore lint/a11y/useKeyWithClickEvents: Up, Down and Enter act from the field
    <div
      id={customerResultId(index)}
      role="option"
      aria-selected={selected}
      className={`${classes['hit']} ${classes['customer']}`}
      onMouseDown={keepFocus}
      onClick={() => onChoose(hit)}
    >
      <span className={classes['hitName']}>{nameOf(hit, t)}</span>
      <span className={classes['customerAbout']}>{whereAndHow(hit)}</span>
    </div>
  );
}
