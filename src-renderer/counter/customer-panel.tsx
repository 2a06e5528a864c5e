/** F3: who buys. Type to search, Enter chooses; Ins makes a new customer in the same place. */
import { IconIdBadge2, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { KeyCap } from '../parts/key-cap.tsx';
import { searchFor, useCustomerPanelState } from './customer-panel-state.ts';
import { CUSTOMER_RESULTS_ID, CustomerResults, customerResultId } from './customer-results.tsx';
import { NewCustomerForm } from './new-customer-form.tsx';
import payClasses from './pay-panel.module.css';
import classes from './search-panel.module.css';
import { useCustomerKeys } from './use-customer-keys.ts';
import { type CustomerPanelActions, useCustomerPanel } from './use-customer-panel.ts';

export function CustomerPanel(): ReactNode {
  const { t } = useTranslation();
  const actions = useCustomerPanel();
  const isMaking = useCustomerPanelState((state) => state.making !== null);
  const enrolling = useCustomerPanelState((state) => state.enrolling);
  useCustomerKeys(actions);
  return (
    <section className={payClasses['panel']} aria-labelledby="customer-panel-title">
      <header className={payClasses['head']}>
        <IconIdBadge2 size={22} stroke={1.75} aria-hidden="true" />
        <h2 id="customer-panel-title" className={payClasses['title']}>
          {t(enrolling ? 'members.enrolTitle' : isMaking ? 'customers.newTitle' : 'customers.panel.title')}
        </h2>
        <KeyCap of="F3" />
      </header>
      {isMaking ? (
        <NewCustomerForm key={enrolling?.id} />
      ) : (
        <>
          <SearchField actions={actions} />
          <CustomerResults actions={actions} />
        </>
      )}
    </section>
  );
}

function SearchField({ actions: { hits, marked } }: { readonly actions: CustomerPanelActions }): ReactNode {
  const { t } = useTranslation();
  const typed = useCustomerPanelState((state) => state.typed);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <div className={classes['searchArea']}>
      <div className={classes['box']}>
        <IconSearch size={18} stroke={1.75} aria-hidden="true" />
        <input
          ref={input}
          className={classes['input']}
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls={CUSTOMER_RESULTS_ID}
          aria-activedescendant={marked === null ? undefined : customerResultId(marked)}
          aria-label={t('customers.search')}
          placeholder={t('customers.search')}
          autoComplete="off"
          spellCheck={false}
          inputMode="none"
          maxLength={200}
          value={typed}
          onChange={(event) => searchFor(event.currentTarget.value)}
        />
      </div>
    </div>
  );
}
