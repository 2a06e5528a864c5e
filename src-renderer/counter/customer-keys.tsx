/** The pad's right column over a customer; the filled key names whom it puts on the sale. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf } from '../customers/name-of.ts';
import { ConcludeKey } from './conclude-key.tsx';
import { ContextKey } from './context-key.tsx';
import { nextField, useCustomerPanelState } from './customer-panel-state.ts';
import classes from './new-customer-form.module.css';
import { leaveForm } from './use-customer-keys.ts';
import { useCustomerPanel } from './use-customer-panel.ts';

export function CustomerKeys(): ReactNode {
  const { t } = useTranslation();
  const making = useCustomerPanelState((state) => state.making);
  const isEnrolling = useCustomerPanelState((state) => state.enrolling !== null);
  const { hits, marked, present, beginNew, takeOff, chooseMarked, saveNew } = useCustomerPanel();
  const hit = marked === null ? undefined : hits[marked];
  if (making) {
    return (
      <>
        <ContextKey keyName="Escape" onPress={leaveForm}>
          {t('customers.back')}
        </ContextKey>
        <ContextKey keyName="Tab" onPress={nextField}>
          {t('customers.panel.next')}
        </ContextKey>
        <ConcludeKey
          name={t('customers.save')}
          outcome={<Outcome name={making.name.trim() || (isEnrolling ? t('members.nameless') : '')} />}
          onPress={saveNew}
        />
      </>
    );
  }
  return (
    <>
      <ContextKey keyName="Ins" onPress={beginNew}>
        {t('customers.new')}
      </ContextKey>
      <ContextKey keyName="Delete" off={!present} onPress={takeOff}>
        {t('customers.panel.takeOff')}
      </ContextKey>
      <ConcludeKey
        name={t('customers.panel.choose')}
        outcome={<Outcome name={hit ? nameOf(hit, t) : ''} />}
        onPress={hit ? chooseMarked : null}
      />
    </>
  );
}

function Outcome({ name }: { readonly name: string }): ReactNode {
  const { t } = useTranslation();
  return <span className={classes['outcome']}>{name || t('customers.panel.typeName')}</span>;
}
